// Writes the README.md of a proposed source: what the sample told, and what only people can tell.
import { type Proposal, isLocal } from './proposal.ts';
import { ROLES, type Role } from './roles.ts';

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
  const rows = ROLES.flatMap((role) => {
    const found = roles[role];
    return found ? [`| \`${FILLS[role]}\` | \`${found.field.name}\` |\n`] : [];
  });
  const zone = isLocal(proposal)
    ? '\nTimes are written without a zone: the option `timezone` says which it is.\n'
    : '';
  return `# ${id}

${title}: what is in its log, and who reads it.

## How to get the records

Where the log lies or is sent from, and which right it takes to read it.

## Fields

| field | from |
| --- | --- |
${rows.join('')}
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
