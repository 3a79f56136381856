// Writes the map.ts of a proposed source.
import { addressOf } from '../../normalizers/normalizer.ts';
import { type Proposal, isLocal } from './proposal.ts';
import type { Role } from './role-rules.ts';
import { importing, list, member, quoted } from './typescript.ts';
import { isEmail, isEpoch } from './values.ts';

/** The text of the file. */
export function mapText(proposal: Proposal): string {
  const body = bodyText(proposal);
  const constants = constantsText(proposal);
  const used = `${constants}${body}`;
  const names = NAMES.filter((name) => new RegExp(`(?<![\\w'])${name.replace('type ', '')}\\b`).test(used));
  const tables = ['ACTIONS', 'GENERIC', 'OUTCOMES', 'outcomeOf'].filter((name) => body.includes(name));
  return `// Maps one record to one event.
${importing(names, 'accesstrail/normalizer')}
${importing(tables, './actions.ts')}

${constants}
${body}`;
}

const NAMES = [
  'addressOf',
  'at',
  'consumed',
  'filtered',
  'isoText',
  'leftovers',
  'mapped',
  'parseKeyValues',
  'parseLine',
  'parseRecord',
  'parseRow',
  'parseSyslog',
  'reject',
  'structuredData',
  'text',
  'writtenTime',
  'WRITTEN_TIME_FAULTS',
  'type MappedEvent',
  'type Outcome',
  'type RecordInput',
  'type Zone',
];

function constantsText({ sample: { writing }, roles, time, objectType, host }: Proposal): string {
  const path = (role: Role): string[] => (roles[role] ? [roles[role].field.name] : []);
  // The outcome is no part of it: what its word was stays in unmapped.
  const { address } = roles;
  const hasPort = address?.field.values.some((value) => addressOf(value)?.port !== undefined) === true;
  const taken = [
    ...(['actor', 'action', 'object', 'id', 'reason', 'agent'] as const).flatMap(path),
    ...(hasPort ? [] : path('address')),
    ...(objectType ? [objectType.name] : []),
    ...(host ? [host.name] : []),
  ];
  const shape =
    writing.kind === 'csv'
      ? `${list('const COLUMNS = [', writing.columns.map(quoted), '];')}\n\n`
      : writing.kind === 'line'
        ? `const SHAPE =\n  ${String(writing.shape)};\n\n`
        : '';
  return `${shape}/** Those of CONSUMED whose value changes its form on the way. */
${list('export const DERIVED = [', [time.field.name, ...(hasPort ? path('address') : [])].map(quoted), '];')}
/** What the mapping reads and puts somewhere; all else is kept in \`unmapped\`. */
${list('export const CONSUMED = [', ['...DERIVED', ...taken.map(quoted)], '];')}
const TREE = consumed(CONSUMED);
`;
}

function bodyText(proposal: Proposal): string {
  const { roles, host } = proposal;
  const read = (role: Role, name: string = role): string =>
    roles[role] ? `  const ${name} = text(${member(roles[role].field.path)});\n` : '';
  const address = roles.address
    ? `  const address = addressOf(text(${member(roles.address.field.path)}));\n`
    : '';
  const hostLine = host ? `  const host = text(${member(host.path)});\n` : '';
  return `/** One record; index.ts lists its rejects. */
export function mapRecord(${parametersText(proposal)}): Outcome {
${parseText(proposal)}  const { record } = parsed;
${timeText(proposal)}${actionText(proposal)}${read('actor', 'user')}${read('object')}${read('id')}${read('reason')}${read('agent')}${address}${hostLine}  const event: MappedEvent = {
${eventText(proposal)}  };
  return mapped(event, ${roles.id ? 'id === undefined ? undefined : [id]' : 'undefined'});
}
`;
}

function parametersText(proposal: Proposal): string {
  const input = needsReference(proposal) ? '{ text: input, referenceTime }' : '{ text: input }';
  return `${input}: RecordInput${isLocal(proposal) ? ', zone: Zone' : ''}`;
}

/** Only times of other writings can lack their year. */
function needsReference({ time }: Proposal): boolean {
  return time.writing.startsWith('other');
}

function parseText({ sample: { writing, syslog } }: Proposal): string {
  const call = {
    json: ['parseRecord', ''],
    'key-values': ['parseKeyValues', ''],
    csv: ['parseRow', ', COLUMNS'],
    line: ['parseLine', ', SHAPE'],
  }[writing.kind];
  const [name = '', more = ''] = call;
  const inner = more === '' ? name : `(message) => ${name}(message${more})`;
  const parsed = syslog ? `parseSyslog(input, ${inner}, structuredData)` : `${name}(input${more})`;
  const header = writing.kind === 'csv' ? `  if (parsed === 'header') return filtered('header');\n` : '';
  return `  const parsed = ${parsed};\n${header}  if (!parsed.ok) return parsed.reject;\n`;
}

function timeText(proposal: Proposal): string {
  const {
    time: { field, writing },
  } = proposal;
  const zone = isLocal(proposal) ? 'zone' : 'undefined';
  const value = member(field.path);
  const unit = isEpoch(writing) ? `, ${quoted(writing)}` : '';
  const read = unit !== '' && !field.isNumber ? `Number(${value})` : value;
  const iso = needsReference(proposal) ? `isoText(${read}, referenceTime)` : read;
  return `  const time = writtenTime(${iso}, ${zone}${unit});
  if (typeof time === 'string') {
    return reject(time, \`${field.name} \${WRITTEN_TIME_FAULTS[time]}\`, '/${field.path.join('/')}');
  }
`;
}

function actionText({ id, roles: { action } }: Proposal): string {
  if (!action) return `  // The records name no action.\n  const action = ${quoted(id)};\n`;
  const { name, path } = action.field;
  return `  const action = text(${member(path)});
  if (action === undefined) return reject('missing_field', 'there is no ${name}', '/${path.join('/')}');
`;
}

function eventText({ id, roles, objectType, host, outcomes }: Proposal): string {
  const { actor, address, object, outcome, reason, agent } = roles;
  const email = actor?.field.values.some(isEmail) === true;
  const word = outcome && `text(${member(outcome.field.path)})`;
  const ended =
    word === undefined || outcomes.length === 0
      ? quoted('unknown')
      : outcomes === 'http'
        ? `outcomeOf(${word})`
        : `OUTCOMES.get(${word}) ?? 'unknown'`;
  const kind = objectType
    ? `text(${member(objectType.path)}) ?? 'resource'`
    : quoted(singular(object?.field.path.at(-1) ?? ''));
  const lines = [
    "'@timestamp': time.utc,",
    'event: {',
    "  kind: 'event',",
    '  ...(ACTIONS.get(action) ?? GENERIC),',
    '  action,',
    `  outcome: ${ended},`,
    `  provider: ${quoted(id.split('.')[0] ?? id)},`,
    ...(roles.id ? ['  id,'] : []),
    '},',
    actor
      ? `user: { name: user ?? 'unknown'${email ? ", email: user?.includes('@') === true ? user : undefined" : ''} },`
      : "user: { name: 'unknown' },",
    ...(address
      ? ['source: address && { address: address.address, ip: address.ip, port: address.port },']
      : []),
    ...(host ? ['host: host === undefined ? undefined : { name: host },'] : []),
    ...(agent ? ['user_agent: agent === undefined ? undefined : { original: agent },'] : []),
    'oncall: {',
    ...(actor
      ? [
          '  actor:',
          '    user === undefined',
          "      ? { type: 'unknown', reason: 'the record names nobody' }",
          "      : { type: 'user', name: user },",
        ]
      : ["  actor: { type: 'unknown', reason: 'the records name nobody' },"]),
    ...(object ? objectLines(kind) : []),
    ...(reason ? ['  reason,'] : []),
    '  time: time.known,',
    '},',
    'unmapped: leftovers(record, TREE),',
  ];
  return lines.map((line) => `    ${line}\n`).join('');
}

function objectLines(kind: string): string[] {
  const there = `{ type: ${kind}, name: object }`;
  const line = `  object: object === undefined ? undefined : ${there},`;
  if (line.length <= 94) return [line];
  return ['  object:', '    object === undefined', '      ? undefined', `      : ${there},`];
}

/** The kind of object that a key stands for: lower snake case. */
function singular(key: string): string {
  const snake = key
    .replaceAll(/([a-z])([A-Z])/g, '$1_$2')
    .replaceAll(/[^A-Za-z0-9]+/g, '_')
    .toLowerCase();
  return ['name', 'id', 'target', 'item', 'entity', 'object', ''].includes(snake) ? 'resource' : snake;
}
