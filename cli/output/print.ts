// Writes to stdout no faster than it is read, and ends well when nobody reads any more (head, less).
import { once } from 'node:events';
import { report } from '../exit.ts';

/** Thrown by `print` when the reader has gone away: there is nobody left to be told anything. */
export class OutputClosed extends Error {
  constructor() {
    super('nobody reads the output any more');
    this.name = 'OutputClosed';
  }
}

let gone = false;
let tidy = false;

/** Resolves when more may be written: a long answer must not pile up in memory. Throws OutputClosed. */
export async function print(text: string): Promise<void> {
  if (gone) throw new OutputClosed();
  if (text !== '' && !process.stdout.write(text))
    await once(process.stdout, 'drain').catch((error: unknown) => {
      if (isClosed(error)) throw new OutputClosed();
      throw error;
    });
}

/** For errors of stdout: a command that ends tidily is told by `print`, any other is ended. */
export function onOutputError(error: NodeJS.ErrnoException): void {
  if (!isClosed(error)) process.exit(report(error));
  gone = true;
  if (!tidy) process.exit(0);
}

/** The command has something to do after the reader has gone away: from now on only `print` says so. */
export function endTidily(): void {
  tidy = true;
}

function isClosed(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'EPIPE';
}
