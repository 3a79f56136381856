// A client of kafkajs that is connected when first used and made anew after it failed: its own reconnecting cannot be relied on.
import { clientFault } from './kafka-fault.ts';
import type { ClusterConfig } from './kafka-config.ts';
import { within } from './within.ts';

/** How long a client may take to say good-bye, in ms: the connection is closed in any case. */
export const GOODBYE_MS = 5000;

interface Client {
  readonly connect: () => Promise<void>;
  readonly disconnect: () => Promise<void>;
}

export interface Connection<T> {
  /** Runs the work with a connected client. Errors of Kafka's come out as Faults; `doing` completes their sentence. */
  readonly use: <R>(doing: string, work: (client: T) => Promise<R>) => Promise<R>;
  readonly close: () => Promise<void>;
}

/**
 * Keeps one client. Nothing is connected before the first use. `serial` lets only one work use it at a time: kafkajs' admin shares the
 * answer to a look-up of one topic with the look-up of another.
 */
export function connection<T extends Client>(
  create: () => T,
  config: ClusterConfig,
  { serial = false } = {},
): Connection<T> {
  let current: Promise<T> | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const drop = async (opened: Promise<T>): Promise<void> => {
    if (current === opened) current = undefined;
    const client = await opened.catch(() => undefined);
    if (client) await goodbye(client);
  };

  const attempt = async <R>(doing: string, work: (client: T) => Promise<R>): Promise<R> => {
    const opened = (current ??= open(create));
    try {
      return await work(await opened);
    } catch (error) {
      const fault = clientFault(error, config, doing);
      await drop(opened);
      throw fault;
    }
  };

  return {
    use: (doing, work) => {
      if (!serial) return attempt(doing, work);
      const result = last.then(() => attempt(doing, work));
      last = result.catch(() => undefined);
      return result;
    },
    close: async () => {
      if (current) await drop(current);
    },
  };
}

async function open<T extends Client>(create: () => T): Promise<T> {
  const client = create();
  try {
    await client.connect();
    return client;
  } catch (error) {
    // A client that failed to connect would keep the process alive.
    await goodbye(client);
    throw error;
  }
}

/** Disconnects, whatever state the client is in. */
export async function goodbye(client: Pick<Client, 'disconnect'>): Promise<void> {
  await within(
    GOODBYE_MS,
    client.disconnect().catch(() => undefined),
  );
}
