// Writes the index.ts of a proposed source.
import { JSON_REJECTS } from '../../normalizers/kit/json.ts';
import { REJECT_CODES, type RejectCode } from '../../schemas/reject-codes.ts';
import { type Proposal, isLocal } from './proposal.ts';
import type { Sample } from './sample.ts';
import { CSV_START } from './writing.ts';
import { importing, list, quoted } from './typescript.ts';

/** The text of the file. */
export function indexText(proposal: Proposal, title: string): string {
  const { id, sample } = proposal;
  const local = isLocal(proposal);
  const imports = local ? ['defineNormalizer', 'isZone', 'zone'] : ['defineNormalizer'];
  return `// The source ${id}: ${title}.
${importing(imports, 'accesstrail/normalizer')}
${importing(['CONSUMED', 'DERIVED', 'mapRecord'], './map.ts')}

export const normalizer = defineNormalizer({
  title: ${quoted(title)},
  stability: 'experimental',
  docs: [],
  mappingRevision: 1,
  // Ids of records are unique in one instance of the system, not everywhere.
  idScope: 'instance',
${formsText(sample)}
${local ? TIMEZONE : '  options: {},'}
  secrets: [],
  ${list('rejects: [', rejectsOf(proposal).map(quoted), '],', 2)}
  ${sample.writing.kind === 'csv' ? "filters: { header: 'The row of the names of columns.' }," : 'filters: {},'}
  consumed: CONSUMED,
  derived: DERIVED,
  create: ${local ? CREATE_LOCAL : '() => mapRecord,'}
});
`;
}

const TIMEZONE = `  options: {
    timezone: {
      description: 'IANA zone of the times, which are written without one.',
      example: 'Europe/Paris',
      required: true,
      check: (value) => (isZone(value) ? undefined : \`"\${value}" is not an IANA time zone\`),
    },
  },`;

const CREATE_LOCAL = `({ timezone = 'UTC' }) => {
    const local = zone(timezone);
    return (record) => mapRecord(record, local);
  },`;

/** The codes that the mapping can give, in the order of their list. */
function rejectsOf(proposal: Proposal): RejectCode[] {
  const { writing, syslog } = proposal.sample;
  const found = new Set<RejectCode>(['empty', 'missing_field', 'bad_time']);
  if (writing.kind === 'json') for (const code of JSON_REJECTS) found.add(code);
  if (writing.kind === 'csv') found.add('not_csv');
  if (writing.kind === 'key-values' || writing.kind === 'line' || syslog) found.add('not_a_log_line');
  if (!isLocal(proposal)) found.add('zone_missing');
  return (Object.keys(REJECT_CODES) as RejectCode[]).filter((code) => found.has(code));
}

function formsText({ writing, syslog }: Sample): string {
  const [name, title, framing] = formOf(writing);
  return `  forms: {
    ${name}: {
      title: ${quoted(syslog ? `${title}, behind a syslog header` : title)},
      framing: ${framing},
    },
  },`;
}

function formOf(writing: Sample['writing']): [name: string, title: string, framing: string] {
  switch (writing.kind) {
    case 'json': {
      if (writing.arrays === undefined) return ['lines', 'JSON, a record a line', "{ kind: 'lines' }"];
      const arrays = writing.arrays.map((path) => `[${path.map(quoted).join(', ')}]`).join(', ');
      return [
        'json',
        'JSON, records in an array',
        arrays === '' ? "{ kind: 'json' }" : `{ kind: 'json', arrays: [${arrays}] }`,
      ];
    }
    case 'csv':
      return ['csv', 'CSV, the names of the columns first', `{ kind: 'csv', start: ${String(CSV_START)} }`];
    case 'key-values':
      return ['lines', 'key=value pairs, a record a line', "{ kind: 'lines' }"];
    case 'line':
      return ['lines', 'Text, a record a line', "{ kind: 'lines' }"];
  }
}
