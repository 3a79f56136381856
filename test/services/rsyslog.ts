// Debian's rsyslogd: as a sender it follows a file and forwards its lines, as a log host it writes what it receives to files.
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
  /** What it calls the program whose file it follows. */
  readonly tag?: string;
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
  { forward, global = '', tag = 'trail:' }: RsyslogOptions,
): Promise<Rsyslog> {
  const version = rsyslogVersion();
  const input = join(folder, 'input.log');
  mkdirSync(folder, { recursive: true });
  writeFileSync(input, '');
  const { said, stop } = await run(
    folder,
    `global(workDirectory="${folder}" maxMessageSize="64k" ${global})
module(load="imfile")
input(type="imfile" File="${input}" Tag="${tag}" ruleset="forward")
ruleset(name="forward") {
  action(type="omfwd" target="127.0.0.1" protocol="tcp" ${forward}
    queue.type="LinkedList" queue.size="100000" action.resumeRetryCount="-1" action.resumeInterval="1"
    ResendLastMSGOnReconnect="on")
}
`,
  );
  const write = (lines: readonly string[]): void => {
    appendFileSync(input, lines.map((each) => `${each}\n`).join(''));
  };
  const refusals = (): number => said().split('cannot connect').length - 1;
  return {
    version,
    write,
    said,
    noticed: async (line) => {
      const before = refusals();
      await until('rsyslogd to notice that nobody listens', async () => {
        write([line]);
        await sleep(100);
        return refusals() > before;
      });
    },
    stop,
  };
}

/** Starts one that writes what it receives on `port` to a file for each of its templates, which is given by its name. */
export async function startLogHost(
  folder: string,
  port: number,
  templates: readonly string[],
): Promise<Pick<Rsyslog, 'said' | 'stop'> & { readonly fileOf: (template: string) => string }> {
  const fileOf = (template: string): string => join(folder, `${template}.log`);
  const actions = templates.map(
    (name) => `  action(type="omfile" file="${fileOf(name)}" template="${name}")`,
  );
  mkdirSync(folder, { recursive: true });
  const started = await run(
    folder,
    `global(workDirectory="${folder}" maxMessageSize="64k")
module(load="imtcp")
input(type="imtcp" address="127.0.0.1" port="${String(port)}" ruleset="write")
ruleset(name="write") {
${actions.join('\n')}
}
`,
  );
  return { ...started, fileOf };
}

async function run(folder: string, configuration: string): Promise<Pick<Rsyslog, 'said' | 'stop'>> {
  const config = join(folder, 'rsyslog.conf');
  const pid = join(folder, 'rsyslog.pid');
  writeFileSync(config, configuration);
  const child: ChildProcess = spawn('rsyslogd', ['-n', '-f', config, '-i', pid], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (text: Buffer) => (said += text.toString()));
  await until('rsyslogd to run', () => existsSync(pid) || child.exitCode !== null);
  if (child.exitCode !== null) throw new Error(`rsyslogd has ended: ${said}`);
  return {
    said: () => said,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
  };
}
