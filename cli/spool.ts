// A file of lines that are not safe elsewhere yet: what a killed process leaves in it, the next one finds.
import {
  closeSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { isRunning } from '../sinks/duckdb/process-identity.ts';

export interface Spool {
  /** The line has left this process when it returns: it outlives the process, not the machine. Throws what the file system throws. */
  readonly append: (line: Buffer) => void;
  /** Everything that was appended is safe elsewhere. */
  readonly clear: () => void;
  /** Closes it; removes the file unless lines are kept for the next process. */
  readonly close: (keep: boolean) => void;
}

const NAME = /^api-accesses-(\d+)-[0-9a-f]+\.ndjson$/;
const NEWLINE = Buffer.from('\n');

/** A new spool in a folder, which is made. Throws what the file system throws. */
export function openSpool(folder: string): Spool {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `api-accesses-${String(process.pid)}-${randomBytes(4).toString('hex')}.ndjson`);
  const descriptor = openSync(file, 'a', 0o600);
  return {
    append: (line) => {
      writeSync(descriptor, Buffer.concat([line, NEWLINE]));
    },
    clear: () => {
      ftruncateSync(descriptor, 0);
    },
    close: (keep) => {
      closeSync(descriptor);
      if (!keep) rmSync(file, { force: true });
    },
  };
}

/** The lines that processes left which are gone, and what removes their files once the lines are safe. */
export async function leftBehind(
  folder: string,
): Promise<{ readonly lines: readonly Buffer[]; readonly remove: () => void }> {
  const files: string[] = [];
  for (const name of readdirSync(folder)) {
    const pid = Number(NAME.exec(name)?.[1] ?? 'NaN');
    // A number of ours, in a file that is not: of a container before this one.
    if (pid === process.pid || (!Number.isNaN(pid) && !(await isRunning(pid, undefined))))
      files.push(join(folder, name));
  }
  const lines = files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => Buffer.from(line)),
  );
  return {
    lines,
    remove: () => {
      for (const file of files) rmSync(file, { force: true });
    },
  };
}
