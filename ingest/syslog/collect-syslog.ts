// Collects records that senders push by syslog, until told to stop.
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { Fault } from '../../pipeline/errors.ts';
import type { Collected, CollectorContext } from '../collector.ts';
import { Delivery } from './delivery.ts';
import { listenDatagrams } from './listen-datagrams.ts';
import { listenStream } from './listen-stream.ts';
import type { SyslogConfig } from './syslog-config.ts';

/**
 * Listens until the signal; then what was sent until then is read and made safe. A listener has no end to run to: with untilIdle it is
 * not started. Throws Fault `port_in_use`, and what the bus gives up with.
 */
export async function collectSyslog(config: SyslogConfig, context: CollectorContext): Promise<Collected> {
  const { log, ledger, signal } = context;
  if (context.untilIdle) {
    log.info({ listen: config.listen }, 'not listening for syslog: what is pushed has no end to run to');
    return { complete: true };
  }
  const delivery = new Delivery(context, config.listen, config.content);
  const listen = config.protocol === 'udp' ? listenDatagrams : listenStream;
  const listener = await listen(config, delivery, randomUUID(), context);
  log.info({ listen: config.listen, port: listener.port }, 'listening for syslog');
  const stop = AbortSignal.any([signal, delivery.failed]);
  if (!stop.aborted) await once(stop, 'abort');
  try {
    await listener.close();
    await delivery.settle();
  } catch (error) {
    if (!signal.aborted || !(error instanceof Fault) || error.code !== 'stopping') throw error;
    const lost = delivery.unsafe;
    if (lost === 0) return { complete: true };
    const message = `${String(lost)} messages were received and not stored when the process stopped`;
    log.warn({ lost }, message);
    ledger.gap({
      kind: 'dropped',
      shard: config.listen,
      what: `messages at the stop of ${new Date(context.now()).toISOString()}`,
      message,
    });
    return { complete: false };
  }
  return { complete: true };
}
