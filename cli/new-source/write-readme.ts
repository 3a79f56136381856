// Writes the README.md of a proposed source: what the sample told, and what only people can tell.
import { type Proposal, isLocal } from './proposal.ts';
import type { Role } from './role-rules.ts';
import { ROLES } from './roles.ts';

/** Role -> the field of the event that it fills. */
export const FILLS: Readonly<Record<Role, string>> = {
  time: '@timestamp',
  actor: 'user.name',
  action: 'event.action',
  address: 'source.ip',
  outcome: 'event.outcome',
  object: 'oncall.object.name',
  id: 'event.id',
  reason: 'oncall.reason',
  agent: 'user_agent.original',
};

/** The text of the file. */
export function readmeText(proposal: Proposal, title: string): string {
  const { id, roles } = proposal;
  const found = ROLES.flatMap((role): [string, string][] => {
    const field = roles[role]?.field;
    return field ? [[`\`${FILLS[role]}\``, `\`${field.name}\``]] : [];
  });
  const zone = isLocal(proposal)
    ? '\nTimes are written without a zone: the option `timezone` says which it is.\n'
    : '';
  return `# ${id}

${title}: what is in its log, and who reads it.

## How to get the records

Where the log lies or is sent from, and which right it takes to read it.

## Fields

${rowsText([['field', 'from'], ...found])}
All else is in \`unmapped\`.
${zone}
## Claims

Each case's \`claims.json\` says what its record means, in the words of those who know the system: replace every \`null\` by what the event must
hold, and put into \`doc\` where that is said (a page and its section, or who said it). What is not written yet is shown by
\`accesstrail test-source\`.

## Limits

What the log does not tell.
`;
}

/** A table of Markdown, its first row the header, with columns that line up. */
function rowsText(rows: readonly (readonly [string, string])[]): string {
  const [first, second] = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = ([a, b]: readonly [string, string], fill = ' '): string =>
    `| ${a.padEnd(first ?? 0, fill)} | ${b.padEnd(second ?? 0, fill)} |\n`;
  const [header = ['', ''] as const, ...body] = rows;
  return line(header) + line(['', ''], '-') + body.map((row) => line(row)).join('');
}
