// A source's completeness in one view, from what one or several processes keep of it.
import { type GapKind, type KeptGap, mergeGaps, openGaps } from './gaps.ts';
import { isSilent } from './rhythm.ts';
import {
  type Arrived,
  type Behind,
  EMPTY_STATE,
  type LedgerState,
  NOTHING,
  type Refusal,
  type ShardState,
  addArrived,
  mergeShards,
  most,
} from './state.ts';

/** A configured source, as far as its status shows it. */
export interface SourceInfo {
  readonly source: string;
  readonly dataset: string;
  readonly transport: string;
  /** Why nobody can say up to when everything arrived, where the transport cannot tell. */
  readonly untold: string;
}

/** Times are ms since 1970 UTC. */
export interface SourceStatus extends Arrived {
  readonly source: string;
  readonly dataset: string;
  readonly transport: string;
  /** Records and bytes summed over the shards, seconds of the one furthest behind; absent where nobody told. */
  readonly behind?: Omit<Behind, 'at'> | undefined;
  /** The least of its shards'; absent when unknown. */
  readonly through?: number | undefined;
  /** How that is known, or why it is not. */
  readonly because: string;
  readonly gapsOpen: Readonly<Partial<Record<GapKind, number>>>;
  readonly gapsNoted: Readonly<Partial<Record<GapKind, number>>>;
  /** Latest first. */
  readonly gaps: readonly KeptGap[];
  /** Open gaps that are counted and not listed. */
  readonly gapsUnlisted: number;
  readonly silence: Silence;
  /** Absent unless the sender refuses us just now. */
  readonly refusal?: Refusal | undefined;
  /** Latest first. */
  readonly shards: readonly ShardState[];
  /** Shards that are done with: in the source's numbers, and not listed. */
  readonly foldedShards: number;
}

export interface Silence {
  readonly silent: boolean;
  /** How likely the present silence is, as log10; 0 when it is none. */
  readonly log10: number;
  /** Slots of five minutes that were watched. */
  readonly learnt: number;
}

/** `behindBytes` is what this process itself knows to be left, where no shard told. */
export function statusOf(
  { untold, ...info }: SourceInfo,
  states: readonly LedgerState[],
  behindBytes?: number,
): SourceStatus {
  const shards = shardsOf(states);
  const folded = states.map((state) => state.folded);
  const gaps = mergeGaps(states.map((state) => state.gaps));
  const behind = behindOf(shards) ?? (behindBytes === undefined ? undefined : { bytes: behindBytes });
  const arrived = [...folded, ...shards].reduce<Arrived>(addArrived, NOTHING);
  const open = gaps.kept.filter(({ closed }) => closed === undefined).length;
  const gapsOpen = openGaps(gaps);
  return {
    ...info,
    ...arrived,
    behind,
    ...watermarkOf(shards, untold, Object.values(gapsOpen)),
    gapsOpen,
    gapsNoted: gaps.noted,
    gaps: [...gaps.kept].sort((a, b) => b.last - a.last),
    gapsUnlisted: Object.values(gapsOpen).reduce((sum, count) => sum + count, 0) - open,
    silence: silenceOf(states),
    refusal: refusalOf(states, arrived.last),
    shards: [...shards].sort((a, b) => (b.last ?? 0) - (a.last ?? 0)),
    foldedShards: folded.reduce((sum, each) => sum + each.shards, 0),
  };
}

function shardsOf(states: readonly LedgerState[]): readonly ShardState[] {
  if (states.length === 1) return [...(states[0] ?? EMPTY_STATE).shards.values()];
  const merged = new Map<string, ShardState>();
  for (const shard of states.flatMap((state) => [...state.shards.values()])) {
    const other = merged.get(shard.shard);
    merged.set(shard.shard, other === undefined ? shard : mergeShards(other, shard));
  }
  return [...merged.values()];
}

/** What a source is complete through is what the least of its shards is: a collector that tells of one tells of all. */
function watermarkOf(
  shards: readonly ShardState[],
  untold: string,
  gapsOpen: readonly number[],
): Pick<SourceStatus, 'through' | 'because'> {
  const told = shards.flatMap(({ shard, complete }) => (complete ? [{ shard, ...complete }] : []));
  const [first, ...others] = told;
  if (first === undefined) return { because: untold };
  const least = others.reduce((a, b) => (b.through < a.through ? b : a), first);
  const which = told.length === 1 ? '' : `, the least of ${String(told.length)} shards: ${least.shard}`;
  const gaps = gapsOpen.reduce((sum, count) => sum + count, 0);
  const but = gaps === 0 ? '' : `; but for the open gaps (${String(gaps)})`;
  return { through: least.through, because: `${least.because}${which}${but}` };
}

function behindOf(shards: readonly ShardState[]): SourceStatus['behind'] {
  const told = shards.flatMap(({ behind }) => (behind ? [behind] : []));
  if (told.length === 0) return undefined;
  const sum = (member: 'records' | 'bytes'): number | undefined => {
    const known = told.flatMap((each) => each[member] ?? []);
    return known.length === 0 ? undefined : known.reduce((a, b) => a + b, 0);
  };
  const seconds = told.reduce<number | undefined>((longest, each) => most(longest, each.seconds), undefined);
  return { records: sum('records'), bytes: sum('bytes'), seconds };
}

/** The latest, unless records arrived after it: of a process that was killed, or while another one is let in. */
function refusalOf(states: readonly LedgerState[], last = 0): Refusal | undefined {
  const refusals = states.flatMap(({ refusal }) => (refusal && refusal.since >= last ? [refusal] : []));
  return refusals.sort((a, b) => b.since - a.since)[0];
}

/** Of several processes each hears a part: the source is silent when all of those are that listened last. */
function silenceOf(states: readonly LedgerState[]): Silence {
  const rhythms = states.flatMap(({ rhythm }) => (rhythm ? [rhythm] : []));
  const [first, ...others] = rhythms;
  if (first === undefined) return { silent: false, log10: 0, learnt: 0 };
  const { log10 } = others.reduce((a, b) => (b.log10 > a.log10 ? b : a), first);
  return {
    silent: rhythms.every(isSilent),
    log10,
    learnt: Math.max(...rhythms.map(({ learnt }) => learnt)),
  };
}
