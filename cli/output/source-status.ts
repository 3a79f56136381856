// Shows the completeness of sources: one row each, then what is known of it; and one source with its shards and gaps.
import { FINDINGS, GAP_KINDS, GAPS, type KeptGap } from '../../pipeline/ledger/gaps.ts';
import type { Refusal, ShardState } from '../../pipeline/ledger/state.ts';
import type { SourceStatus } from '../../pipeline/ledger/status.ts';
import { type Column, amount, instant, number, printable, table } from './table.ts';

const SOURCES: readonly Column[] = [
  { title: 'source', flexible: true },
  { title: 'transport' },
  { title: 'records', align: 'right' },
  { title: 'last arrival', align: 'right' },
  { title: 'behind', align: 'right' },
  { title: 'complete through' },
  { title: 'gaps', flexible: true },
  { title: 'state' },
];
const SHARDS: readonly Column[] = [
  { title: 'shard', flexible: true },
  { title: 'records', align: 'right' },
  { title: 'bytes', align: 'right' },
  { title: 'rejects', align: 'right' },
  { title: 'offsets', align: 'right' },
  { title: 'first arrival' },
  { title: 'last arrival' },
  { title: 'behind', align: 'right' },
  { title: 'complete through' },
];
const GAPS_TABLE: readonly Column[] = [
  { title: 'gap' },
  { title: 'shard', flexible: true },
  { title: 'what', flexible: true },
  { title: 'first seen' },
  { title: 'last seen' },
  { title: 'closed' },
  { title: 'found', flexible: true },
];
/** So many shards and gaps are shown; the JSON has all. */
const SHOWN = 40;

/** `now` is ms since 1970 UTC; `width` that of the terminal, in columns. */
export function statusesText(statuses: readonly SourceStatus[], now: number, width?: number): string {
  const rows = statuses.map((status) => [
    status.source,
    status.transport,
    number(status.records),
    age(status.last, now),
    behindText(status.behind),
    status.through === undefined ? 'unknown' : instant(status.through),
    gapsText(status),
    stateText(status),
  ]);
  const because = statuses.map(
    ({ source, through, because: why }) =>
      `  ${source}: ${through === undefined ? 'unknown, because ' : ''}${printable(why)}\n`,
  );
  return `${table(SOURCES, rows, width)}\nComplete through, because\n${because.join('')}${refusalsText(statuses)}${findingsText(statuses)}`;
}

/** One source: its numbers, its shards, its gaps. */
export function statusText(status: SourceStatus, now: number, width?: number): string {
  const { source, dataset, transport, silence, refusal, shards, foldedShards, gaps, gapsUnlisted } = status;
  const through =
    status.through === undefined
      ? `unknown, because ${status.because}`
      : `${instant(status.through)}, because ${status.because}`;
  const facts = [
    `records           ${number(status.records)}, ${bytesText(status.bytes)}`,
    `rejects           ${number(status.rejects)} at collecting`,
    `first arrival     ${instant(status.first)}`,
    `last arrival      ${instant(status.last)} (${age(status.last, now)})`,
    `behind            ${behindText(status.behind)}`,
    `complete through  ${printable(through)}`,
    `gaps open         ${gapsText(status)}`,
    `rhythm            ${rhythmText(silence)}`,
    ...(refusal ? [`REFUSED           ${refusalText(refusal)}`] : []),
  ];
  const listed = [...gaps].sort((a, b) => Number(a.closed !== undefined) - Number(b.closed !== undefined));
  return (
    `${source}: ${dataset} by ${transport}\n${facts.map((fact) => `  ${fact}\n`).join('')}` +
    section('Shards', SHARDS, shards.map(shardRow), width) +
    (foldedShards > 0 ? `  and ${number(foldedShards)} that are done with, counted above\n` : '') +
    section('Gaps', GAPS_TABLE, listed.map(gapRow), width) +
    (gapsUnlisted > 0 ? `  and ${number(gapsUnlisted)} open ones that are no longer listed\n` : '') +
    meanings(listed)
  );
}

/** Times as ISO 8601 UTC. */
export function statusesJson(statuses: readonly SourceStatus[]): string {
  const times = new Set(['first', 'last', 'through', 'closed', 'at', 'since']);
  const iso = (key: string, value: unknown): unknown =>
    times.has(key) && typeof value === 'number' ? new Date(value).toISOString() : value;
  return `${JSON.stringify(statuses, iso, 2)}\n`;
}

function section(
  title: string,
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number | undefined,
): string {
  if (rows.length === 0) return '';
  const more =
    rows.length > SHOWN ? `  and ${number(rows.length - SHOWN)} more: --format json has all\n` : '';
  return `\n${title}\n${table(columns, rows.slice(0, SHOWN), width)}${more}`;
}

function shardRow(shard: ShardState): readonly string[] {
  const { uri, from, to, complete } = shard;
  return [
    uri ?? shard.shard,
    number(shard.records),
    bytesText(shard.bytes),
    number(shard.rejects),
    from === undefined || to === undefined ? '–' : `${String(from)}-${String(to)}`,
    instant(shard.first),
    instant(shard.last),
    behindText(shard.behind),
    complete === undefined ? 'unknown' : instant(complete.through),
  ];
}

function gapRow({ kind, shard, what, first, last, closed, message }: KeptGap): readonly string[] {
  return [
    kind,
    shard,
    what,
    instant(first),
    instant(last),
    closed === undefined ? 'open' : instant(closed),
    message,
  ];
}

function meanings(gaps: readonly KeptGap[]): string {
  const kinds = GAP_KINDS.filter((kind) => gaps.some((gap) => gap.kind === kind));
  return kinds.map((kind) => `  ${kind}: ${GAPS[kind]}\n`).join('');
}

function gapsText({ gapsOpen }: SourceStatus): string {
  const open = GAP_KINDS.flatMap((kind) => {
    const count = gapsOpen[kind] ?? 0;
    return count === 0 ? [] : [`${number(count)} ${kind}`];
  });
  return open.length === 0 ? '0' : open.join(', ');
}

function stateText({ refusal, silence }: SourceStatus): string {
  if (refusal) return 'REFUSED';
  return silence.silent ? 'SILENT' : 'ok';
}

function refusalText({ since, message }: Refusal): string {
  return `since ${instant(since)}: ${printable(message)}`;
}

function refusalsText(statuses: readonly SourceStatus[]): string {
  const lines = statuses.flatMap(({ source, refusal }) =>
    refusal ? [`  ${source}: ${refusalText(refusal)}\n`] : [],
  );
  return lines.length === 0 ? '' : `\nREFUSED: the sender does not let us in\n${lines.join('')}`;
}

/** What may have been changed by somebody is not left in a number. */
function findingsText(statuses: readonly SourceStatus[]): string {
  const found = statuses.flatMap(({ source, gaps }) =>
    gaps
      .filter(({ kind, closed }) => closed === undefined && FINDINGS.has(kind))
      .map(({ kind, what, message }) => `  ${source}: ${kind}: ${printable(what)}: ${printable(message)}\n`),
  );
  const open = statuses.filter(({ gapsOpen }) => Object.keys(gapsOpen).length > 0);
  const findings =
    found.length === 0
      ? ''
      : `\nFINDINGS: what the sender vouches for is not what is there\n${found.slice(0, SHOWN).join('')}` +
        (found.length > SHOWN ? `  and ${number(found.length - SHOWN)} more\n` : '');
  const hint = open.map(({ source }) => `  accesstrail sources status ${source}\n`);
  return findings + (hint.length === 0 ? '' : `\nAll gaps, with times\n${hint.join('')}`);
}

function rhythmText({ silent, log10, learnt }: SourceStatus['silence']): string {
  const watched = `${number(learnt / 12)} h watched`;
  if (silent)
    return `SILENT: as long a silence has a chance of 1 in 10^${String(Math.round(-log10))}; ${watched}`;
  return learnt < 288 ? `${watched}, 24 h are needed before a silence can be told` : `as usual; ${watched}`;
}

function behindText(behind: SourceStatus['behind']): string {
  if (behind === undefined) return '–';
  const { records, bytes, seconds } = behind;
  const parts = [
    ...(records === undefined ? [] : [amount(records, 'record')]),
    ...(bytes === undefined ? [] : [bytesText(bytes)]),
    ...(seconds === undefined ? [] : [durationText(seconds)]),
  ];
  return parts.length === 0 ? '–' : parts.join(', ');
}

function age(ms: number | undefined, now: number): string {
  return ms === undefined ? 'never' : `${durationText(Math.max(0, now - ms) / 1000)} ago`;
}

const SPANS = [
  [86_400, 'd'],
  [3600, 'h'],
  [60, 'min'],
] as const;

function durationText(seconds: number): string {
  const [span, unit] = SPANS.find(([each]) => seconds >= 2 * each) ?? [1, 's'];
  return `${number(Math.floor(seconds / span))} ${unit}`;
}

const SIZES = [
  [1e9, 'GB'],
  [1e6, 'MB'],
  [1e3, 'kB'],
] as const;

function bytesText(bytes: number): string {
  const [size, unit] = SIZES.find(([each]) => bytes >= each) ?? [1, 'B'];
  const value = bytes / size;
  return `${unit === 'B' || value >= 100 ? number(value) : value.toFixed(1)} ${unit}`;
}
