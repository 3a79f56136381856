// Debian's rsyslogd as a sender: it follows a file and forwards its lines.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { until } from '../support/until.ts';

export interface Rsyslog {
  readonly version: string;
  /** Writes lines that it is to send. */
  readonly write: (lines: readonly string[]) => void;
  /** What it said. */
  readonly said: () => string;
  /**
   * Resolves when it knows that its receiver is gone. It learns that by writing, and what it writes into a dead connection is lost:
   * it is given lines of no worth until then.
   */
  readonly noticed: (line: string) => Promise<void>;
  readonly stop: () => Promise<void>;
}

export interface RsyslogOptions {
  /** Parameters of omfwd besides those that retry for ever, as they stand in its configuration. */
  readonly forward: string;
  /** Parameters of global(). */
  readonly global?: string;
}

/** Its version. Throws when it is not installed. */
export function rsyslogVersion(): string {
  try {
    return /rsyslogd\s+(\S+)/.exec(execFileSync('rsyslogd', ['-v'], { encoding: 'utf8' }))?.[1] ?? 'unknown';
  } catch {
    throw new Error('rsyslogd is needed: apt-get install rsyslog rsyslog-gnutls');
  }
}

/** Starts one with everything in `folder`, which is made. */
export async function startRsyslog(
  folder: string,
  { forward, global = '' }: RsyslogOptions,
): Promise<Rsyslog> {
  const version = rsyslogVersion();
  mkdirSync(folder, { recursive: true });
  const [input, config, pid] = ['input.log', 'rsyslog.conf', 'rsyslog.pid'].map((name) =>
    join(folder, name),
  ) as [string, string, string];
  writeFileSync(input, '');
  writeFileSync(
    config,
    `global(workDirectory="${folder}" maxMessageSize="64k" ${global})
module(load="imfile")
input(type="imfile" File="${input}" Tag="trail:" ruleset="forward")
ruleset(name="forward") {
  action(type="omfwd" target="127.0.0.1" protocol="tcp" ${forward}
    queue.type="LinkedList" queue.size="100000" action.resumeRetryCount="-1" action.resumeInterval="1"
    ResendLastMSGOnReconnect="on")
}
`,
  );
  const child: ChildProcess = spawn('rsyslogd', ['-n', '-f', config, '-i', pid], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (text: Buffer) => (said += text.toString()));
  await until('rsyslogd to run', () => existsSync(pid) || child.exitCode !== null);
  if (child.exitCode !== null) throw new Error(`rsyslogd has ended: ${said}`);
  const write = (lines: readonly string[]): void => {
    appendFileSync(input, lines.map((each) => `${each}\n`).join(''));
  };
  const refusals = (): number => said.split('cannot connect').length - 1;
  return {
    version,
    write,
    said: () => said,
    noticed: async (line) => {
      const before = refusals();
      await until('rsyslogd to notice that nobody listens', async () => {
        write([line]);
        await sleep(100);
        return refusals() > before;
      });
    },
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
  };
}
