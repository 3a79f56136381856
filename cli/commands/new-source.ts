// `accesstrail new-source ID --from SAMPLE`: looks at a sample, proposes a mapping, and writes the folder of a source.
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { isZone } from '../../normalizers/normalizer.ts';
import { REGISTRY } from '../../normalizers/registry.generated.ts';
import { Fault } from '../../pipeline/errors.ts';
import { type Proposal, isLocal, missingRoles, propose } from '../new-source/proposal.ts';
import { ROLES } from '../new-source/roles.ts';
import { type Sample, readSample } from '../new-source/sample.ts';
import { sampleText } from '../new-source/sample-text.ts';
import { actionsText } from '../new-source/write-actions.ts';
import { type SourceFile, caseFiles } from '../new-source/write-cases.ts';
import { indexText } from '../new-source/write-index.ts';
import { mapText } from '../new-source/write-map.ts';
import { FILLS, readmeText } from '../new-source/write-readme.ts';
import { number, table } from '../output/table.ts';
import { isSourceId } from '../plugins/find-sources.ts';
import { testSource } from './test-source.ts';

export interface NewSourceFlags {
  readonly from: string;
  readonly dir: string;
  readonly title?: string;
  readonly timezone: string;
  /** Role -> field, where the guess is known to be wrong. */
  readonly map: Readonly<Record<string, string>>;
  readonly force?: boolean;
}

/** Prints what was found, writes the files, and tests them. Throws Fault `usage`; nothing is written then. */
export async function newSourceCommand(id: string, flags: NewSourceFlags): Promise<void> {
  const folder = folderOf(id, flags);
  const proposal = propose(id, readSample(sampleText(flags.from)), flags.map);
  const files = filesOf(proposal, flags);
  process.stdout.write(`${readText(proposal.sample)}\n${foundText(proposal)}${hintsText(proposal, flags)}\n`);
  for (const { path, text } of files) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  const shown = relative(process.cwd(), folder) || '.';
  process.stdout.write(`Written to ${shown}: ${String(files.length)} files.\n\n`);
  await testSource(folder, { update: true });
  process.stdout.write(nextText(id, shown, proposal));
}

function folderOf(id: string, { dir, force, timezone }: NewSourceFlags): string {
  if (!isSourceId(id))
    throw new Fault(
      'usage',
      `"${id}" is no id of a source: <vendor>.<stream>, in lower case with digits and _, such as acme.portal`,
    );
  if (REGISTRY.has(id)) throw new Fault('usage', `${id} is a built-in source; choose another id`);
  if (!isZone(timezone)) throw new Fault('usage', `--timezone: "${timezone}" is not an IANA time zone`);
  const folder = resolve(dir, ...id.split('.'));
  if (existsSync(folder) && readdirSync(folder).length > 0 && force !== true)
    throw new Fault('usage', `${folder} is there already; --force writes its files anew`);
  return folder;
}

function filesOf(proposal: Proposal, { from, title, timezone }: NewSourceFlags): SourceFile[] {
  // It stands in comments, headings and texts: one line.
  const name = (title ?? titleOf(proposal.id)).replace(/\s+/g, ' ');
  return [
    { path: 'index.ts', text: indexText(proposal, name) },
    { path: 'map.ts', text: mapText(proposal) },
    { path: 'actions.ts', text: actionsText(proposal) },
    { path: 'README.md', text: readmeText(proposal, name) },
    ...caseFiles(proposal, { from: basename(from), timezone, now: Date.now() }),
  ];
}

/** acme.portal -> Acme portal */
function titleOf(id: string): string {
  const words = id.replaceAll(/[._]/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function readText({ writing, syslog, records, others, unread, masked }: Sample): string {
  const kinds = {
    json: 'JSON objects',
    'key-values': 'lines of key=value pairs',
    csv: 'rows of CSV',
    line: 'lines of one shape',
  };
  const behind = syslog ? ' behind syslog headers' : '';
  const rest = others > 0 ? `; ${number(others)} are written otherwise and will be rejects` : '';
  const more = unread > 0 ? ` ${number(unread)} more lines were not read.` : '';
  const secrets = masked > 0 ? ` Secrets masked in them: ${number(masked)}.` : '';
  return `${number(records.length)} ${kinds[writing.kind]}${behind}${rest}.${more}${secrets}\n`;
}

function foundText({ roles }: Proposal): string {
  const rows = ROLES.flatMap((role) => {
    const found = roles[role];
    if (!found) return [];
    const { field, confidence } = found;
    return [[role, FILLS[role], field.name, wordFor(confidence), field.values[0] ?? '']];
  });
  const columns = [
    { title: 'role' },
    { title: 'fills' },
    { title: 'from' },
    { title: 'confidence' },
    { title: 'sample', flexible: true as const },
  ];
  return table(columns, rows, process.stdout.columns);
}

function wordFor(confidence: number): string {
  const word = confidence >= 0.75 ? 'high' : confidence >= 0.5 ? 'fair' : 'low';
  return `${word} (${String(Math.round(confidence * 100))} %)`;
}

function hintsText(proposal: Proposal, { timezone }: NewSourceFlags): string {
  const hints = missingRoles(proposal).map(
    (role) => `  No field looks like the ${role}; if one is, say --map ${role}=FIELD.\n`,
  );
  const { writing } = proposal.sample;
  if (writing.kind === 'line' && writing.fixed.length > 0)
    hints.push(
      `  Lines without one of these words are rejects (SHAPE in map.ts): ${writing.fixed.join(', ')}.\n`,
    );
  const { outcome } = proposal.roles;
  const known = proposal.outcomes === 'http' ? undefined : new Set(proposal.outcomes.map(([word]) => word));
  const unknown = [...new Set(outcome?.field.values)].filter((word) => known?.has(word) === false);
  if (unknown.length > 0)
    hints.push(
      `  Outcomes that are neither success nor failure: ${unknown.slice(0, 8).join(', ')}; see actions.ts.\n`,
    );
  if (isLocal(proposal))
    hints.push(`  Times have no zone: the source needs \`timezone\`; the cases are read as ${timezone}.\n`);
  return hints.length === 0 ? '' : `\n${hints.join('')}`;
}

function nextText(id: string, folder: string, proposal: Proposal): string {
  const zone = isLocal(proposal) ? '\n         timezone: Europe/Paris' : '';
  const top = dirname(folder);
  const plugin = top.startsWith('.') || top.startsWith('/') ? top : `./${top}`;
  return `
Next:
  1. Read map.ts and actions.ts; fill in cases/*/claims.json by hand.
  2. accesstrail test-source ${folder} --watch
  3. In accesstrail.yaml:

     plugins: [${plugin}]
     sources:
       - id: ${id.replace('.', '-')}
         source: ${id}${zone}
         from: { files: { paths: ['...'] } }
`;
}
