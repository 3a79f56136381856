// Keeps the completeness ledger of a source while it is collected.
import type { Log } from '../pipeline/log.ts';
import { closeGap, type Gap, type GapBook, noteGap } from '../pipeline/ledger/gaps.ts';
import { hear, isSilent, look, type Rhythm, startRhythm } from '../pipeline/ledger/rhythm.ts';
import { type LedgerRows, rowKey, type RowName, rowText, statesOf } from '../pipeline/ledger/rows.ts';
import {
  type Arrival,
  type Completeness,
  EMPTY_STATE,
  type LedgerState,
  NOTHING,
  type Refusal,
  type ShardState,
  addArrived,
  withArrival,
} from '../pipeline/ledger/state.ts';
import type { SourceLedger } from './ledger.ts';

/** Shards kept one by one; of more, those go that nothing has come of for longest, a tenth at a time. */
const MAX_SHARDS = 1000;
/** Watermarks, lag and rhythm are saved without positions this often; who dies in between tells them anew. */
const SAVE_MS = 60_000;

export interface LedgerOptions {
  /** ms since 1970 UTC; Date.now unless told. */
  readonly now?: () => number;
  /** Told when the source falls silent, and when it is heard again. */
  readonly log?: Pick<Log, 'info' | 'warn'>;
  /** Tells this process from others that collect the same source at the same time; has no slash. */
  readonly writer?: string;
  /** All that is saved of the source. */
  readonly saved?: ReadonlyMap<string, string>;
  /** Saves rows when there are no positions to save them with; nowhere unless given. */
  readonly save?: (rows: LedgerRows) => Promise<void>;
}

export interface KeptLedger extends SourceLedger {
  /** Open gaps. */
  readonly gaps: ReadonlyMap<string, Gap>;
  /** Per shard. */
  readonly completeness: ReadonlyMap<string, Completeness>;
  readonly state: LedgerState;
  /** To be called every few seconds: time goes on, and what was told without records is saved. */
  readonly tick: () => Promise<void>;
  /** Saves what is not. */
  readonly close: () => Promise<void>;
}

export function createLedger(options: LedgerOptions = {}): KeptLedger {
  return new Keeper(options);
}

const GAPS_ROW: RowName = { kind: 'gaps' };
const RHYTHM_ROW: RowName = { kind: 'rhythm' };
const REFUSAL_ROW: RowName = { kind: 'refusal' };
const FOLDED_ROW: RowName = { kind: 'folded' };

class Keeper implements KeptLedger {
  readonly #options: LedgerOptions;
  readonly #now: () => number;
  readonly #writer: string;
  readonly #shards: Map<string, ShardState>;
  #folded: LedgerState['folded'];
  #book: GapBook;
  #rhythm: Rhythm;
  #refusal: Refusal | undefined;
  #silent: boolean;
  /** Rows that are not saved as they are, by key. */
  #changed = new Map<string, RowName>();
  #urgent = false;
  #savedAt: number;
  #turn: Promise<void> = Promise.resolve();
  /** What arrived could not be saved with its positions: nothing is saved any more. */
  #apart = false;

  constructor(options: LedgerOptions) {
    this.#options = options;
    this.#now = options.now ?? Date.now;
    this.#writer = options.writer ?? '';
    const states = statesOf(options.saved ?? new Map());
    const own = states.get(this.#writer) ?? EMPTY_STATE;
    this.#shards = new Map(own.shards);
    this.#folded = own.folded;
    this.#book = own.gaps;
    this.#refusal = own.refusal;
    // The rhythm is the source's: who knows most of it is believed.
    const rhythms = [...states.values()].flatMap(({ rhythm }) => (rhythm ? [rhythm] : []));
    const known = own.rhythm ?? rhythms.sort((a, b) => b.learnt - a.learnt)[0];
    this.#savedAt = this.#now();
    this.#rhythm = startRhythm(this.#savedAt, known);
    this.#silent = isSilent(this.#rhythm);
  }

  get gaps(): ReadonlyMap<string, Gap> {
    const open = this.#book.kept.filter(({ closed }) => closed === undefined);
    return new Map(
      open.map(({ kind, shard, what, message }) => [
        JSON.stringify([shard, what]),
        { kind, shard, what, message },
      ]),
    );
  }

  get completeness(): ReadonlyMap<string, Completeness> {
    return new Map(
      [...this.#shards].flatMap(([shard, { complete }]) => (complete ? [[shard, complete]] : [])),
    );
  }

  get state(): LedgerState {
    return {
      shards: this.#shards,
      folded: this.#folded,
      gaps: this.#book,
      rhythm: this.#rhythm,
      refusal: this.#refusal,
    };
  }

  readonly gap = (gap: Gap): void => {
    this.#write(noteGap(this.#book, gap, this.#now()));
  };

  readonly closed = (shard: string, what: string): void => {
    this.#write(closeGap(this.#book, shard, what, this.#now()));
  };

  readonly complete = (shard: string, through: number, because: string): void => {
    const state = this.#of(shard);
    const { complete } = state;
    if (complete?.through === through && complete.because === because) return;
    this.#set({ ...state, complete: { through, because } });
  };

  readonly behind: SourceLedger['behind'] = (shard, { records, bytes, seconds }) => {
    const state = this.#of(shard);
    const { behind } = state;
    if (behind?.records === records && behind?.bytes === bytes && behind?.seconds === seconds && behind)
      return;
    this.#set({ ...state, behind: { records, bytes, seconds, at: this.#now() } });
  };

  readonly refused = (message: string | undefined): void => {
    if (message === this.#refusal?.message) return;
    this.#refusal =
      message === undefined ? undefined : { since: this.#refusal?.since ?? this.#now(), message };
    this.#urgent = true;
    this.#change(REFUSAL_ROW);
  };

  readonly arrived: SourceLedger['arrived'] = (arrivals, save) =>
    this.#inTurn(async () => {
      this.refused(undefined);
      for (const arrival of arrivals) this.#add(arrival);
      if (arrivals.some(({ records }) => records > 0)) this.#heard();
      this.#fold();
      try {
        await this.#save(save);
      } catch (error) {
        this.#apart = true;
        throw error;
      }
    });

  readonly tick = async (): Promise<void> => {
    const slot = this.#rhythm.slot;
    this.#rhythm = look(this.#rhythm, this.#now());
    if (this.#rhythm.slot !== slot) this.#change(RHYTHM_ROW);
    this.#say();
    if (this.#urgent || this.#now() - this.#savedAt >= SAVE_MS) await this.#flush();
  };

  readonly close = async (): Promise<void> => {
    // Nobody will tell that this process is let in again; where only one collects, its next run will.
    if (this.#writer !== '') this.refused(undefined);
    await this.#flush();
  };

  #of(shard: string): ShardState {
    return this.#shards.get(shard) ?? { shard, ...NOTHING, positioned: false };
  }

  #set(state: ShardState): void {
    this.#shards.set(state.shard, state);
    this.#change({ kind: 'shard', shard: state.shard });
  }

  #change(name: RowName): void {
    this.#changed.set(rowKey(this.#writer, name), name);
  }

  #write(book: GapBook): void {
    if (book === this.#book) return;
    this.#book = book;
    this.#urgent = true;
    this.#change(GAPS_ROW);
  }

  #add(arrival: Arrival): void {
    const known = this.#shards.get(arrival.shard);
    if (known === undefined && arrival.records + arrival.rejects === 0) return;
    const after = withArrival(known, arrival);
    if (known?.positioned && !arrival.positioned && after.complete === undefined) this.#drop(after);
    else this.#set(after);
  }

  #heard(): void {
    const slot = this.#rhythm.slot;
    const sounded = this.#rhythm.sounded;
    this.#rhythm = hear(this.#rhythm, this.#now());
    if (this.#rhythm.slot !== slot || !sounded) this.#change(RHYTHM_ROW);
    this.#say();
  }

  /** A shard that is done with stays in the sum. */
  #drop(state: ShardState): void {
    this.#folded = { ...addArrived(this.#folded, state), shards: this.#folded.shards + 1 };
    this.#shards.delete(state.shard);
    this.#change({ kind: 'shard', shard: state.shard });
    this.#change(FOLDED_ROW);
  }

  #fold(): void {
    if (this.#shards.size <= MAX_SHARDS * 1.1) return;
    const oldest = [...this.#shards.values()]
      .filter(({ complete }) => complete === undefined)
      .sort((a, b) => (a.last ?? 0) - (b.last ?? 0));
    for (const state of oldest.slice(0, this.#shards.size - MAX_SHARDS)) this.#drop(state);
  }

  #say(): void {
    const silent = isSilent(this.#rhythm);
    if (silent === this.#silent) return;
    this.#silent = silent;
    const { last } = this.#rhythm;
    if (!silent) this.#options.log?.info({}, 'records arrive again');
    else
      this.#options.log?.warn(
        { last: last === undefined ? undefined : new Date(last).toISOString() },
        'no records arrive, for longer than is usual for this source at this time of the week',
      );
  }

  async #flush(): Promise<void> {
    const { save } = this.#options;
    if (save === undefined || this.#changed.size === 0 || this.#apart) return;
    await this.#inTurn(() => this.#save(save));
  }

  /** One at a time: what is saved later is later. */
  #inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => undefined);
    return done;
  }

  async #save(save: (rows: LedgerRows) => Promise<void>): Promise<void> {
    const changed = this.#apart ? new Map<string, RowName>() : this.#changed;
    this.#changed = new Map();
    this.#urgent = false;
    try {
      await save(new Map([...changed].map(([key, name]) => [key, rowText(this.state, name)])));
      this.#savedAt = this.#now();
    } catch (error) {
      this.#changed = new Map([...changed, ...this.#changed]);
      throw error;
    }
  }
}
