// How the ledger lies among a source's checkpoints: rows under keys that no collector uses, saved together with the positions.
import type { Checkpoints } from '../ports.ts';
import { GAP_KINDS, type GapBook, type KeptGap } from './gaps.ts';
import { parseRhythm, rhythmText } from './rhythm.ts';
import {
  type Arrived,
  type Behind,
  type Completeness,
  EMPTY_STATE,
  type LedgerState,
  type Refusal,
  type ShardState,
} from './state.ts';

/** The rows of a ledger begin so: a control character, then a word. The keys of shards begin with none. */
const LEDGER = '\u0001ledger/';

/** Rows by key, undefined for those to be removed: as checkpoints are saved. */
export type LedgerRows = ReadonlyMap<string, string | undefined>;

/** Which part of a ledger a row holds. */
export type RowName = SingleRow | ShardRow;

interface SingleRow {
  readonly kind: 'folded' | 'gaps' | 'rhythm' | 'refusal';
}

interface ShardRow {
  readonly kind: 'shard';
  readonly shard: string;
}

/** `writer` tells processes apart that collect a source at the same time; it has no slash in it. */
export function rowKey(writer: string, name: RowName): string {
  return `${LEDGER}${writer}/${name.kind}/${name.kind === 'shard' ? name.shard : ''}`;
}

/** The row as text; undefined when there is nothing to keep. */
export function rowText(state: LedgerState, name: RowName): string | undefined {
  if (name.kind === 'shard') {
    const found = state.shards.get(name.shard);
    return found && JSON.stringify({ ...found, shard: undefined });
  }
  if (name.kind === 'rhythm') return state.rhythm && rhythmText(state.rhythm);
  if (name.kind === 'refusal') return state.refusal && JSON.stringify(state.refusal);
  return JSON.stringify(state[name.kind]);
}

/** What each writer keeps, from all that is saved of a source; a row that cannot be read counts as none. */
export function statesOf(saved: ReadonlyMap<string, string>): ReadonlyMap<string, LedgerState> {
  const states = new Map<string, LedgerState & { readonly shards: Map<string, ShardState> }>();
  for (const [key, text] of saved) {
    const [, writer, kind, shard] = ROW.exec(key) ?? [];
    const value = parsed(text);
    if (writer === undefined || shard === undefined || value === undefined) continue;
    const state = states.get(writer) ?? { ...EMPTY_STATE, shards: new Map<string, ShardState>() };
    if (kind === 'shard') state.shards.set(shard, shardOf(shard, value));
    states.set(writer, {
      ...state,
      ...(kind === 'folded' ? { folded: { ...arrivedOf(value), shards: whole(value['shards']) } } : {}),
      ...(kind === 'gaps' ? { gaps: gapsOf(value) } : {}),
      ...(kind === 'rhythm' ? { rhythm: parseRhythm(value) } : {}),
      ...(kind === 'refusal' ? { refusal: refusalOf(value) } : {}),
    });
  }
  return states;
}

/** The checkpoints as a collector sees them: its own positions only. */
export function withoutLedger(checkpoints: Checkpoints): Checkpoints {
  return {
    save: checkpoints.save,
    load: async (sourceId) =>
      new Map([...(await checkpoints.load(sourceId))].filter(([key]) => !key.startsWith(LEDGER))),
  };
}

/** Whether a shard may be called so. */
export function isShardKey(key: string): boolean {
  return !key.startsWith(LEDGER);
}

const ROW = /^\u0001ledger\/([^/]*)\/(shard|folded|gaps|rhythm|refusal)\/(.*)$/s;

type Values = Readonly<Record<string, unknown>>;

function parsed(text: string): Values | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isValues(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function shardOf(shard: string, value: Values): ShardState {
  return {
    shard,
    ...arrivedOf(value),
    uri: textOf(value['uri']),
    from: numberOf(value['from']),
    to: numberOf(value['to']),
    positioned: value['positioned'] === true,
    complete: completeOf(value['complete']),
    behind: behindOf(value['behind']),
  };
}

function arrivedOf(value: Values): Arrived {
  return {
    records: whole(value['records']),
    bytes: whole(value['bytes']),
    rejects: whole(value['rejects']),
    first: numberOf(value['first']),
    last: numberOf(value['last']),
  };
}

function completeOf(value: unknown): Completeness | undefined {
  if (!isValues(value)) return undefined;
  const through = numberOf(value['through']);
  return through === undefined ? undefined : { through, because: textOf(value['because']) ?? '' };
}

function behindOf(value: unknown): Behind | undefined {
  if (!isValues(value)) return undefined;
  const [records, bytes, seconds] = [value['records'], value['bytes'], value['seconds']].map(numberOf);
  return { records, bytes, seconds, at: whole(value['at']) };
}

function refusalOf(value: Values): Refusal {
  return { since: whole(value['since']), message: textOf(value['message']) ?? '' };
}

function gapsOf(value: Values): GapBook {
  const counts = (given: unknown): GapBook['noted'] =>
    Object.fromEntries(
      isValues(given) ? GAP_KINDS.flatMap((kind) => (kind in given ? [[kind, whole(given[kind])]] : [])) : [],
    );
  const kept = Array.isArray(value['kept']) ? value['kept'].filter(isGap) : [];
  return { kept, noted: counts(value['noted']), dropped: counts(value['dropped']) };
}

function isGap(value: unknown): value is KeptGap {
  return (
    isValues(value) &&
    GAP_KINDS.some((kind) => kind === value['kind']) &&
    ['shard', 'what', 'message'].every((key) => typeof value[key] === 'string') &&
    ['first', 'last'].every((key) => typeof value[key] === 'number')
  );
}

function isValues(value: unknown): value is Values {
  return typeof value === 'object' && value !== null;
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

function whole(value: unknown): number {
  return numberOf(value) ?? 0;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
