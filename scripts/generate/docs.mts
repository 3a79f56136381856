// Writes the reference pages docs/fields.md and docs/rejects.md.
import { REJECT_CODES } from '../../schemas/reject-codes.ts';
import { FIELDS, type Field } from './access-event.mts';

const BANNER = '<!-- Made by `npm run generate`; do not edit. -->\n\n';

/** docs/fields.md: every field of the event, ECS's and ours. */
export function fieldsPage(): string {
  return (
    '# The fields of an access event\n\n' +
    BANNER +
    'ECS 9 names and values; what ECS lacks is under `oncall.*`; what a record holds besides is in `unmapped`.\n' +
    section(
      'ECS',
      FIELDS.filter(({ ecs }) => ecs),
    ) +
    section(
      'oncall.*',
      FIELDS.filter(({ ecs }) => !ecs),
    )
  );
}

function section(title: string, fields: readonly Field[]): string {
  const rows = fields.map(({ name, type, array, description, values }) => {
    const shape = array ? `${type}[]` : type;
    const allowed = values ? ` One of: ${values.map((value) => `\`${value}\``).join(', ')}.` : '';
    return `| \`${name}\` | ${shape} | ${cell(description + allowed)} |\n`;
  });
  return `\n## ${title}\n\n| field | type | meaning |\n| --- | --- | --- |\n${rows.join('')}`;
}

/** docs/rejects.md: every code with its remedy. */
export function rejectsPage(): string {
  const rows = Object.entries(REJECT_CODES).map(
    ([code, { stage, text, remedy }]) => `| \`${code}\` | ${stage} | ${cell(text)} | ${cell(remedy)} |\n`,
  );
  return (
    '# Why a record is rejected, and what to do\n\n' +
    BANNER +
    'A record that cannot become an event is kept, whole, with its reason. `accesstrail rejects list` shows them;\n' +
    '`accesstrail rejects replay` sends them through again after the cause is mended.\n\n' +
    '| code | stage | what it means | what to do |\n| --- | --- | --- | --- |\n' +
    rows.join('')
  );
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
