// Tests that need real servers: `await describeWith('the bus', { kafka: sharedKafka }, ({ kafka }) => { ... })`.
import { afterAll, describe, test } from '@jest/globals';

type Starters = Readonly<Record<string, () => Promise<object>>>;
type Started<S extends Starters> = { readonly [K in keyof S]: Awaited<ReturnType<S[K]>> };

/**
 * Starts what is asked for, hands it to the block of tests, and afterwards stops what has a `stop`. When a server cannot be
 * started the block is one failed test under CI=true, elsewhere one skipped test, either with the reason. To be awaited.
 */
export async function describeWith<S extends Starters>(
  name: string,
  starters: S,
  tests: (services: Started<S>) => void,
): Promise<void> {
  const started = Object.entries(starters).map(async ([key, start]) => [key, await start()] as const);
  const results = await Promise.allSettled(started);
  const stop = async (): Promise<void> => {
    for (const result of results) if (result.status === 'fulfilled') await stopOf(result.value[1])?.();
  };
  const fault = results.find((result) => result.status === 'rejected');
  if (fault) {
    await stop();
    withoutServers(name, fault.reason);
    return;
  }
  const services = Object.fromEntries(
    results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : [])),
  ) as Started<S>;
  describe(name, () => {
    tests(services);
    afterAll(stop);
  });
}

function withoutServers(name: string, reason: unknown): void {
  const text = String((reason as { message?: unknown }).message ?? reason);
  if (process.env['CI'] === 'true') {
    test(`${name}: its servers start`, () => {
      throw new Error(text);
    });
    return;
  }
  console.warn(`skipped: ${name}: ${text}`);
  test.skip(`${name} (skipped: ${text.split('\n')[0] ?? ''})`, () => undefined);
}

function stopOf(service: object): (() => Promise<void>) | undefined {
  return 'stop' in service ? (service.stop as () => Promise<void>) : undefined;
}
