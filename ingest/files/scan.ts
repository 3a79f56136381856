// Finds the files that a source names, and the rotated ones that lie beside a file.
import type { Stats } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';

const STATS_AT_ONCE = 64;

export interface FoundFile {
  readonly path: string;
  /** Device and inode: the file, whatever its name. */
  readonly id: string;
  readonly ino: number;
  readonly size: number;
  readonly mtimeMs: number;
  readonly ctimeMs: number;
  readonly pipe: boolean;
}

export interface ScanConfig {
  /** Folder that relative paths are relative to. */
  readonly baseDir: string;
  /** Files, named pipes, or globs. */
  readonly paths: readonly string[];
  readonly exclude?: readonly string[] | undefined;
}

export interface Scan {
  /** In order of modification time, then name; a file found by two names is there once. */
  readonly files: readonly FoundFile[];
  /** Paths without wildcards at which there is no file, with the reason. */
  readonly missing: readonly { readonly path: string; readonly reason: string }[];
}

export async function scan({ baseDir, paths, exclude = [] }: ScanConfig): Promise<Scan> {
  const found = new Map<string, FoundFile>();
  const missing: { path: string; reason: string }[] = [];
  const globs: string[] = [];
  for (const path of paths) {
    const literal = resolve(baseDir, path);
    const seen = await fileAt(literal);
    if (typeof seen !== 'string') found.set(seen.id, seen);
    else if (isDynamicPattern(path)) globs.push(path);
    else missing.push({ path: literal, reason: seen });
  }
  const ignore = [...exclude];
  const options = { cwd: baseDir, absolute: true, expandDirectories: false, ignore };
  const matches = globs.length > 0 ? await glob(globs, options) : [];
  for (let at = 0; at < matches.length; at += STATS_AT_ONCE)
    for (const seen of await Promise.all(matches.slice(at, at + STATS_AT_ONCE).map(fileAt)))
      // What is gone again is no file any more, and a pipe is only waited for when it is named.
      if (typeof seen !== 'string' && !seen.pipe && !found.has(seen.id)) found.set(seen.id, seen);
  return { files: [...found.values()].sort(inOrder), missing };
}

/** The names in a folder; none when it cannot be read. */
export function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch(() => []);
}

/**
 * Those of the names in a file's folder that begin like its own, as rotation makes them: app.log.1, app.log-20260101.gz,
 * app-20260101.log.
 */
export async function besides(path: string, names: readonly string[]): Promise<FoundFile[]> {
  const name = basename(path);
  const dot = name.indexOf('.', 1);
  const stem = dot < 0 ? name : name.slice(0, dot);
  const alike = names
    .filter((other) => other.startsWith(stem))
    .map((other) => fileAt(join(dirname(path), other)));
  return (await Promise.all(alike)).filter((file) => typeof file !== 'string').sort(inOrder);
}

/** The file at a path, or why there is none. */
export async function fileAt(path: string): Promise<FoundFile | string> {
  let stats: Stats;
  try {
    stats = await stat(path);
  } catch (error) {
    return errorCode(error) ?? String(error);
  }
  if (stats.isDirectory()) return 'it is a folder: name its files, such as folder/**/*.log';
  if (!stats.isFile() && !stats.isFIFO()) return 'it is neither a file nor a named pipe';
  const { dev, ino, size, mtimeMs, ctimeMs } = stats;
  return { path, id: `${String(dev)}:${String(ino)}`, ino, size, mtimeMs, ctimeMs, pipe: stats.isFIFO() };
}

/** Codes of disks and network file systems that do not answer just now, and of a machine that is short of something. */
const PASSING = new Set(
  'EIO ESTALE ETIMEDOUT EAGAIN EBUSY EHOSTDOWN EHOSTUNREACH ENETUNREACH ENOTCONN ECONNRESET ENOMEM ENFILE EMFILE'.split(
    ' ',
  ),
);

export function isPassing(code: string): boolean {
  return PASSING.has(code);
}

/** Whether what is at a path cannot be told just now. */
export async function isAway(path: string): Promise<boolean> {
  const seen = await fileAt(path);
  return typeof seen === 'string' && isPassing(seen);
}

/** Node's code of a system error, such as ENOENT. */
export function errorCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

function inOrder(a: FoundFile, b: FoundFile): number {
  return a.mtimeMs - b.mtimeMs || (a.path < b.path ? -1 : 1);
}
