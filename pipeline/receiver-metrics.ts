// The receivers' numbers in Prometheus form, read when scraped.
import { Counter, Gauge, type Registry } from 'prom-client';
import type { ReceiverNumbers, Receivers } from './receivers.ts';

const PREFIX = 'accesstrail_';

/** Adds the numbers of all receivers to the registry of /metrics. */
export function addReceiverMetrics(registry: Registry, receivers: Receivers): void {
  const registers = [registry];
  const perKey = (
    name: string,
    help: string,
    label: string,
    map: (numbers: ReceiverNumbers) => ReadonlyMap<string, number>,
  ): void => {
    new Counter({
      name: PREFIX + name,
      help,
      labelNames: ['source', label],
      registers,
      collect() {
        this.reset();
        for (const numbers of receivers.all())
          for (const [key, value] of map(numbers)) this.inc({ source: numbers.source, [label]: key }, value);
      },
    });
  };
  perKey('receiver_requests_total', 'Requests received, by what became of them.', 'outcome', (numbers) => {
    return numbers.requests;
  });
  perKey(
    'receiver_rewritten_total',
    'Records whose bytes are not those that were sent, by the step that changed them.',
    'step',
    ({ rewritten }) => rewritten,
  );
  new Gauge({
    name: `${PREFIX}receiver_in_flight_bytes`,
    help: 'Bytes of requests that are held until their records are safe.',
    labelNames: ['source'],
    registers,
    collect() {
      this.reset();
      for (const { source, inFlightBytes } of receivers.all()) this.set({ source }, inFlightBytes);
    },
  });
}
