// `npm run cases -- [ID ...] [--update]`: runs the cases of sources and prints what does not hold.
import { join } from 'node:path';
import { splitAll } from '../ingest/framing/split-all.ts';
import { REGISTRY } from '../normalizers/registry.generated.ts';
import { problemText } from '../normalizers/problem.ts';
import { caseFolders, runCase, type Split } from '../normalizers/testing.ts';

const root = join(import.meta.dirname, '..');
const args = process.argv.slice(2);
const update = args.includes('--update');
const named = args.filter((arg) => !arg.startsWith('--'));

const split: Split = (bytes, framing) => {
  const { frames, broken } = splitAll(bytes, framing);
  return { records: frames.map((frame) => frame.bytes), broken: broken?.code };
};

let failed = 0;
let held = 0;
for (const [id, load] of REGISTRY) {
  if (named.length > 0 && !named.includes(id)) continue;
  const normalizer = await load();
  for (const folder of caseFolders(join(root, 'normalizers', ...id.split('.')))) {
    const { name, problems } = runCase(folder, normalizer, split, update);
    if (problems.length === 0) held++;
    else failed++;
    for (const problem of problems) console.log(`${id} ${name}: ${problemText(problem)}`);
  }
}
console.log(`${String(held)} cases hold, ${String(failed)} do not`);
process.exitCode = failed > 0 ? 1 : 0;
