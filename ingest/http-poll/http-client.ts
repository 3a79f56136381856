// Sends requests: with a limit on waiting, to the configured host only, and with errors as Faults.
import type { ReadableStream } from 'node:stream/web';
import { Fault } from '../../pipeline/errors.ts';
import type { OutgoingRequest } from './auth/auth.ts';
import { networkFault } from './network-fault.ts';

export interface Answer {
  readonly url: URL;
  readonly status: number;
  readonly headers: Headers;
  /** The body as it comes, decompressed. Throws Fault `input_unavailable` when it does not come to its end. */
  readonly chunks: () => AsyncIterable<Buffer>;
  /** The body's beginning as text, for messages; the connection is given back. */
  readonly text: () => Promise<string>;
}

export interface ClientOptions {
  /** Longest wait for an answer to begin, or to go on. */
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
  /** Where a redirect leads, when credentials may go there. */
  readonly redirected: (location: string) => URL;
}

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const MOST_REDIRECTS = 5;
/** As much of an answer is read for its message. */
const MESSAGE = 64 * 1024;

/** A server that was reached took too long: a smaller question may help. */
export class TooSlow extends Fault {
  constructor(host: string, timeoutMs: number) {
    super('input_unavailable', `${host} has sent nothing for ${String(timeoutMs / 1000)} s`);
    this.name = 'TooSlow';
  }
}

/**
 * Sends a request, following redirects; `prepare` is called for each of them. Throws Fault: `input_unavailable` (TooSlow among them), `untrusted`,
 * `config` for a redirect elsewhere, `stopping`.
 */
export async function send(
  request: OutgoingRequest,
  prepare: (request: OutgoingRequest) => Promise<void>,
  options: ClientOptions,
): Promise<Answer> {
  let { method, url, body } = request;
  for (let hops = 0; ; hops += 1) {
    const headers = new Headers(request.headers);
    await prepare({ method, url, headers, body });
    const answer = await sendOnce({ method, url, headers, body }, options);
    const location = answer.headers.get('location');
    if (!REDIRECTS.has(answer.status) || location === null) return answer;
    await answer.text();
    if (hops === MOST_REDIRECTS) throw new Fault('config', `${url.host} redirects without end`);
    url = options.redirected(new URL(location, url).href);
    if (answer.status === 303 || (answer.status <= 302 && method === 'POST')) {
      method = 'GET';
      body = undefined;
    }
  }
}

async function sendOnce(
  { method, url, headers, body }: OutgoingRequest,
  { timeoutMs, signal }: ClientOptions,
): Promise<Answer> {
  const silence = new AbortController();
  const within = async <T>(work: Promise<T>): Promise<T> => {
    const timer = setTimeout(() => {
      silence.abort();
    }, timeoutMs);
    try {
      return await work;
    } catch (error) {
      if (signal.aborted) throw new Fault('stopping', 'stopped while an answer was awaited', error);
      if (silence.signal.aborted) throw new TooSlow(url.host, timeoutMs);
      throw networkFault(error, url.host);
    } finally {
      clearTimeout(timer);
    }
  };
  const response = await within(
    fetch(url, {
      method,
      headers,
      redirect: 'manual',
      signal: AbortSignal.any([signal, silence.signal]),
      ...(body === undefined ? {} : { body }),
    }),
  );
  async function* chunks(): AsyncGenerator<Buffer> {
    const stream = response.body as ReadableStream<Uint8Array> | null;
    const reader = stream?.getReader();
    if (reader === undefined) return;
    try {
      for (;;) {
        const { done, value } = await within(reader.read());
        if (done) return;
        yield Buffer.from(value.buffer, value.byteOffset, value.byteLength);
      }
    } finally {
      // What is not read to its end is given up.
      await reader.cancel().catch(() => undefined);
    }
  }
  return { url, status: response.status, headers: response.headers, chunks, text: () => beginning(chunks()) };
}

async function beginning(chunks: AsyncIterable<Buffer>): Promise<string> {
  const read: Buffer[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    read.push(chunk);
    length += chunk.length;
    if (length >= MESSAGE) break;
  }
  return Buffer.concat(read).toString('utf8', 0, MESSAGE);
}
