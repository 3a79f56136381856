// Where each stage's processor time goes: the profile of its process, the ten functions with the most time of their own.
import { mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../test/support/program.ts';
import { writeLogs } from './cloudtrail-logs.mts';
import { deploy, folder } from './deployment.mts';
import { startServers } from './servers.mts';
import { startStages } from './stage-process.mts';

const EVENTS = Number(process.env['ACCESSTRAIL_BENCH_EVENTS'] ?? 200_000);
const PER_FILE = 2000;
const SHOWN = 10;

/** Of a .cpuprofile what is read here. */
interface Profile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number };
  }[];
  readonly samples: readonly number[];
  /** Us between the samples. */
  readonly timeDeltas: readonly number[];
}

const servers = await startServers();
try {
  const deployment = await deploy(servers);
  writeLogs(deployment.logs, 0, EVENTS, PER_FILE);
  for (const stage of ['collect', 'normalize', 'index']) {
    const profiles = join(folder, `profile-${stage}`);
    rmSync(profiles, { recursive: true, force: true });
    mkdirSync(profiles, { recursive: true });
    const running = startStages(deployment, stage, {
      untilIdle: true,
      nodeArgs: ['--cpu-prof', `--cpu-prof-dir=${profiles}`, '--cpu-prof-interval=500'],
    });
    await running.ended();
    // The threads' profiles are smaller than the process's.
    const texts = readdirSync(profiles).map((name) => readFileSync(join(profiles, name), 'utf8'));
    const [profile] = texts.sort((a, b) => b.length - a.length);
    if (profile === undefined) throw new Error(`stage ${stage} left no profile`);
    const own = ownTimes(JSON.parse(profile) as Profile);
    const busy = [...own.values()].reduce((sum, micros) => sum + micros, 0);
    const perEvent = (micros: number): number => Number((micros / EVENTS).toFixed(2));
    const top = [...own].sort(([, a], [, b]) => b - a).slice(0, SHOWN);
    console.log(
      JSON.stringify({
        bench: 'stage-profile',
        stage,
        node: process.version,
        events: EVENTS,
        allThreadsMicrosPerEvent: perEvent(running.usage().cpuSeconds * 1e6),
        mainThreadMicrosPerEvent: perEvent(busy),
        top: top.map(
          ([name, micros]) =>
            `${((micros / busy) * 100).toFixed(1)} %, ${String(perEvent(micros))} us: ${name}`,
        ),
      }),
    );
  }
  await deployment.remove();
} finally {
  await servers.stop();
}

/** Function and file -> time of its own in us, idle time left out. */
function ownTimes({ nodes, samples, timeDeltas }: Profile): ReadonlyMap<string, number> {
  const names = new Map(
    nodes.map(({ id, callFrame: { functionName, url } }) => [
      id,
      `${functionName === '' ? '(anonymous)' : functionName}${placeOf(url)}`,
    ]),
  );
  const own = new Map<string, number>();
  for (const [index, sample] of samples.entries()) {
    const name = names.get(sample) ?? '';
    if (name !== '(idle)') own.set(name, (own.get(name) ?? 0) + (timeDeltas[index] ?? 0));
  }
  return own;
}

function placeOf(url: string): string {
  if (url === '') return '';
  return ` ${url.startsWith('file:') ? relative(resolve(root), fileURLToPath(url)) : url}`;
}
