// A process that works under leases, for tests that kill and freeze it: options as JSON in argv[2]. It counts up under each lease that it
// has, saves every number, and prints a line for each grant and each loss.
import { setTimeout as sleep } from 'node:timers/promises';
import { underLease } from '../../ingest/under-lease.ts';
import type { KafkaConfig } from '../../pipeline/bus/kafka/kafka-config.ts';
import { Fault } from '../../pipeline/errors.ts';
import type { Lease } from '../../pipeline/ports.ts';
import { openTestBus } from './kafka.ts';

export interface LeaseChildOptions {
  readonly config: KafkaConfig;
  readonly names: readonly string[];
  /** Ends by itself at this count. */
  readonly until?: number;
}

/** What it prints, one a line. */
export interface LeaseChildLine {
  readonly what: 'got' | 'lost' | 'waiting' | 'done';
  readonly name: string;
  readonly epoch?: number;
  readonly count?: number;
}

function say(line: LeaseChildLine): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

// The test that starts this process writes the options.
const { config, names, until = Infinity } = JSON.parse(process.argv[2] ?? '') as LeaseChildOptions;
const stopping = new AbortController();
process.on('SIGTERM', () => {
  stopping.abort();
});
const bus = openTestBus(config, {
  onLog: ({ message, details }) => {
    if (message.startsWith('waiting for the lease')) say({ what: 'waiting', name: message });
    else process.stderr.write(`${message} ${JSON.stringify(details)}\n`);
  },
});

async function countUp(name: string, lease: Lease, signal: AbortSignal): Promise<{ complete: boolean }> {
  const { load, save } = bus.kafka.checkpoints.under(lease);
  let count = Number((await load(name)).get('n') ?? 0);
  say({ what: 'got', name, epoch: lease.epoch, count });
  try {
    while (!signal.aborted && count < until) {
      await save(name, new Map([['n', String(count + 1)]]));
      count++;
      await sleep(20);
    }
  } catch (error) {
    if (!(error instanceof Fault) || error.code !== 'stopping') throw error;
  }
  say({ what: lease.lost.aborted ? 'lost' : 'done', name, epoch: lease.epoch, count });
  return { complete: true };
}

await Promise.all(
  names.map((name) =>
    underLease(bus.kafka.leases, name, stopping.signal, (lease, signal) =>
      countUp(name, lease, signal),
    ).catch((error: unknown) => {
      if (!(error instanceof Fault) || error.code !== 'stopping') throw error;
    }),
  ),
);
await bus.close();
