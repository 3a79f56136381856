// Finds a Java development kit that is new enough.
import { existsSync, readFileSync, readdirSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Compiles less well and sooner: halves the processor time of a server's start, which is most of what a test uses it for. */
export const QUICK_START = '-XX:TieredStopAtLevel=1';

const INSTALLED = '/usr/lib/jvm';

/** The home folder of the first JDK of at least that version: $ES_JAVA_HOME, $JAVA_HOME, those installed, that of `java`. */
export function findJdk(atLeast: number): string | undefined {
  const installed = existsSync(INSTALLED) ? readdirSync(INSTALLED).sort() : [];
  const candidates = [
    process.env['ES_JAVA_HOME'],
    process.env['JAVA_HOME'],
    ...installed.map((name) => join(INSTALLED, name)),
    ...(process.env['PATH'] ?? '').split(':').map(homeOfCommand),
  ];
  return candidates.find((home) => home !== undefined && version(home) >= atLeast);
}

function homeOfCommand(folder: string): string | undefined {
  const java = join(folder, 'java');
  return existsSync(java) ? dirname(dirname(realpathSync(java))) : undefined;
}

/** 0 when there is no compiler: then it is no development kit. */
function version(home: string): number {
  if (!existsSync(join(home, 'bin/javac')) || !existsSync(join(home, 'release'))) return 0;
  return Number(/^JAVA_VERSION="(\d+)/m.exec(readFileSync(join(home, 'release'), 'utf8'))?.[1] ?? 0);
}
