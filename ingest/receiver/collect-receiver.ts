// Collects what others push by HTTP to a path of the server.
import { setTimeout as sleep } from 'node:timers/promises';
import type { PushHandler, Receivers } from '../../pipeline/receivers.ts';
import type { FromReceiver } from '../../schemas/generated/types.ts';
import type { Collected, CollectorContext } from '../collector.ts';
import { arrivals } from './arrivals.ts';
import { Gatherer } from './gatherer.ts';
import { hec } from './protocols/hec.ts';
import { ndjson, webhook } from './protocols/framed.ts';
import type { Protocol } from './protocols/protocol.ts';
import { takeRequests } from './take-requests.ts';
import { verifierOf } from './verify/verifier-of.ts';
import { warnings } from './warnings.ts';

export const DEFAULTS = {
  maxBytes: 8 * 1024 * 1024,
  maxInFlightBytes: 64 * 1024 * 1024,
  answerMs: 5000,
} as const;

/** How long requests under way are waited for at the end, in ms. */
const DRAIN_MS = 10_000;

export interface ReceiverConfig extends FromReceiver {
  /** The record form, when it is not to be told by each body's beginning. */
  readonly form?: string | undefined;
}

/**
 * Takes requests until the signal, and finishes those under way. Nothing is there to be read to an end: until idle it returns at once.
 * Throws what the bus gives up with.
 */
export async function collectReceiver(
  config: ReceiverConfig,
  context: CollectorContext,
  receivers: Receivers,
): Promise<Collected> {
  if (context.untilIdle) return { complete: true };
  const { path, verify, unwrap } = config;
  const gatherer = new Gatherer(context.bus);
  const warn = warnings(context.log);
  const arrived = arrivals(path, context);
  const { handler, idle } = counted(
    takeRequests({
      path,
      unwrap,
      protocol: await protocolOf(config, context),
      verifier: verifierOf(verify),
      maxBytes: config.maxBytes ?? DEFAULTS.maxBytes,
      maxInFlightBytes: config.maxInFlightBytes ?? DEFAULTS.maxInFlightBytes,
      answerMs: config.answerMs ?? DEFAULTS.answerMs,
      gatherer,
      numbers: receivers.numbersOf(path),
      context,
      onSafe: arrived.note,
      onRefused: warn.refused,
    }),
  );
  const close = receivers.open(path, handler);
  try {
    await Promise.race([aborted(context.signal), gatherer.failure()]);
  } finally {
    close();
    warn.close();
  }
  await Promise.race([idle(), sleep(DRAIN_MS, undefined, { ref: false })]);
  await arrived.close();
  return { complete: true };
}

async function protocolOf(
  { protocol, form }: ReceiverConfig,
  { source }: CollectorContext,
): Promise<Protocol> {
  switch (protocol) {
    case 'hec':
      return hec(source.forms, form);
    case 'otlp':
      // Only those who need it wait for its decoder to be made.
      return (await import('./protocols/otlp.ts')).otlp;
    case 'ndjson':
      return ndjson(source.forms, form);
    default:
      return webhook(source.forms, form);
  }
}

/** Knows when no request is under way. */
function counted(inner: PushHandler): { readonly handler: PushHandler; readonly idle: () => Promise<void> } {
  let underWay = 0;
  let wake: () => void = () => undefined;
  return {
    handler: async (request) => {
      underWay++;
      try {
        return await inner(request);
      } finally {
        underWay--;
        if (underWay === 0) wake();
      }
    },
    idle: () =>
      new Promise((resolve) => {
        wake = resolve;
        if (underWay === 0) resolve();
      }),
  };
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else
      signal.addEventListener(
        'abort',
        () => {
          resolve();
        },
        { once: true },
      );
  });
}
