// Rows on their way into a file: one JSON line each, kept up to a point from which a later process can go on.
import { type FileHandle, copyFile, open, readFile, rename, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SourceShare } from '../pipeline/event-export.ts';
import type { Cell } from './columns.ts';
import type { KnownSource } from './manifest.ts';

/** What is safe of the rows. */
export interface StageState {
  /** Length of the rows' file in bytes. */
  readonly bytes: number;
  readonly rows: number;
  /** Events from this time on are not among them, ms since 1970 UTC; undefined at the very beginning. */
  readonly next: number | undefined;
  /** All rows are there. */
  readonly done: boolean;
  /** @timestamp of the first and the last row. */
  readonly first: number | undefined;
  readonly last: number | undefined;
  readonly shares: readonly SourceShare[];
  /** Names of the columns that some row has. */
  readonly present: readonly string[];
  /** No row is longer, in bytes. */
  readonly longest: number;
  /** What was known of the sources before the first row was read: what arrives later need not be among the rows. */
  readonly known: readonly KnownSource[];
}

export const EMPTY_STAGE: StageState = {
  bytes: 0,
  rows: 0,
  next: undefined,
  done: false,
  first: undefined,
  last: undefined,
  shares: [],
  present: [],
  longest: 0,
  known: [],
};

export const ROWS = 'rows.ndjson';
const STATE = 'stage.json';

/** Lines are written when they come to so many characters. */
const BUFFER = 1 << 20;

interface Share {
  readonly dataset: string;
  rows: number;
  readonly revisions: Set<number>;
}

export class Stage {
  readonly #dir: string;
  readonly #file: FileHandle;
  #saved: StageState;
  #lines: string[] = [];
  #length = 0;
  #bytes = 0;
  #rows = 0;
  #first: number | undefined;
  #last: number | undefined;
  #shares = new Map<string, Share>();
  #present = new Set<string>();
  #longest = 0;

  private constructor(dir: string, file: FileHandle, saved: StageState) {
    this.#dir = dir;
    this.#file = file;
    this.#saved = saved;
    this.#restore();
  }

  /** Goes on behind what is saved in a folder, or begins with what is known of the sources now. */
  static async open(dir: string, known: readonly KnownSource[] = []): Promise<Stage> {
    const saved = (await savedStage(dir)) ?? { ...EMPTY_STAGE, known };
    const file = await open(join(dir, ROWS), saved.bytes === 0 ? 'w+' : 'r+', 0o600);
    await file.truncate(saved.bytes);
    return new Stage(dir, file, saved);
  }

  /** Where to read on from; undefined: from the beginning. */
  get next(): number | undefined {
    return this.#saved.next;
  }

  /** What was last made safe. */
  get saved(): StageState {
    return this.#saved;
  }

  get rows(): number {
    return this.#rows;
  }

  /** Rows that are not safe yet. */
  get unsaved(): number {
    return this.#rows - this.#saved.rows;
  }

  /** @timestamp of the last row. */
  get last(): number | undefined {
    return this.#last;
  }

  add(
    row: Readonly<Record<string, Cell>>,
    time: number,
    from: Omit<SourceShare, 'rows' | 'revisions'>,
    revision: number,
  ): void {
    const line = JSON.stringify(row);
    this.#lines.push(line);
    this.#length += line.length + 1;
    // No character takes more than three bytes a unit.
    this.#longest = Math.max(this.#longest, line.length * 3);
    this.#rows++;
    this.#first ??= time;
    this.#last = time;
    let share = this.#shares.get(from.source);
    if (!share)
      this.#shares.set(from.source, (share = { dataset: from.dataset, rows: 0, revisions: new Set() }));
    share.rows++;
    share.revisions.add(revision);
    for (const name in row) this.#present.add(name);
  }

  /** Writes what has gathered; at once with `all`, else when it is much. */
  async flush(all = false): Promise<void> {
    if (this.#length === 0 || (!all && this.#length < BUFFER)) return;
    const bytes = Buffer.from(`${this.#lines.join('\n')}\n`);
    // Where room ends, as at a limit of a file's size, a part is written without an error: the error comes with the rest.
    for (let at = 0; at < bytes.length;) {
      const { bytesWritten } = await this.#file.write(bytes, at, bytes.length - at, this.#bytes + at);
      at += bytesWritten;
    }
    this.#bytes += bytes.length;
    this.#lines = [];
    this.#length = 0;
  }

  /** Makes all rows safe: the next process reads on with the events of `next`, ms since 1970 UTC, or has nothing left to read. */
  async save(next: number | 'done'): Promise<StageState> {
    await this.flush(true);
    await this.#file.datasync();
    const state: StageState = {
      bytes: this.#bytes,
      rows: this.#rows,
      next: next === 'done' ? undefined : next,
      done: next === 'done',
      first: this.#first,
      last: this.#last,
      shares: [...this.#shares].map(([source, { dataset, rows, revisions }]) => ({
        source,
        dataset,
        rows,
        revisions: [...revisions].sort((a, b) => a - b),
      })),
      present: [...this.#present],
      longest: this.#longest,
      known: this.#saved.known,
    };
    const file = join(this.#dir, STATE);
    await writeFile(`${file}.new`, JSON.stringify(state), { mode: 0o600, flush: true });
    await rename(`${file}.new`, file);
    this.#saved = state;
    return state;
  }

  /** Forgets the rows that are not safe. */
  async rollBack(): Promise<void> {
    await this.#file.truncate(this.#saved.bytes);
    this.#restore();
  }

  async close(): Promise<void> {
    await this.#file.close();
  }

  #restore(): void {
    const { bytes, rows, first, last, shares, present, longest } = this.#saved;
    this.#lines = [];
    this.#length = 0;
    this.#bytes = bytes;
    this.#rows = rows;
    this.#first = first;
    this.#last = last;
    this.#shares = new Map(
      shares.map((share) => [share.source, { ...share, revisions: new Set(share.revisions) }]),
    );
    this.#present = new Set(present);
    this.#longest = longest;
  }
}

/** What a folder holds of a stage; undefined when nothing is safe there. */
export async function savedStage(dir: string): Promise<StageState | undefined> {
  try {
    return JSON.parse(await readFile(join(dir, STATE), 'utf8')) as StageState;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Copies what is safe of a stage into another folder: who left it may still be writing. False when its rows are not there any more. */
export async function adoptStage(from: string, to: string, state: StageState): Promise<boolean> {
  try {
    await copyFile(join(from, ROWS), join(to, ROWS));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
  await truncate(join(to, ROWS), state.bytes);
  await writeFile(join(to, STATE), JSON.stringify(state), { mode: 0o600, flush: true });
  return true;
}
