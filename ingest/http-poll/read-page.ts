// Gets one page: its records one by one, and where the next page is; or what the API says instead.
import { Fault } from '../../pipeline/errors.ts';
import { contentOf } from './answer-content.ts';
import { type AnswerReader, AnswerSplitter } from './answer-splitter.ts';
import type { OutgoingRequest } from './auth/auth.ts';
import { type Api, withoutSecrets } from './bind-api.ts';
import { type DescribedAnswer, DEFAULTS, durationMs } from './description.ts';
import type { Answer } from './http-client.ts';
import { type Item, itemOf } from './item.ts';
import { LineAnswer } from './line-answer.ts';
import { nextPage } from './next-page.ts';
import { type Next, type Place, belowHost, pageRequest } from './page-request.ts';
import { pauseAsked } from './rate-limit.ts';
import type { Session } from './session.ts';

export type Page =
  | { readonly kind: 'page'; readonly records: number; readonly next: Next | undefined }
  /** The window holds more than the API gives at once. */
  | { readonly kind: 'too_much'; readonly why: string }
  /** The bookmark is not known any more. */
  | { readonly kind: 'invalid'; readonly why: string };

/** A pause that is worth telling people. */
const LONG_MS = 5000;

/**
 * `take` gets each record while the answer streams by, and is awaited. Waits as long as the API asks for. Throws Fault: `input_unavailable` for
 * what may come right, after as many records as came whole; `access_denied`, `untrusted`, `config`; `stopping`.
 */
export async function readPage(
  place: Place,
  session: Session,
  take: (item: Item) => Promise<void> | void,
): Promise<Page> {
  const { api, auth, pace, signal, now } = session;
  const request = pageRequest(api, place);
  const key = `${request.method} ${request.url.href} ${request.body ?? ''}`;
  if (session.last?.request === key) request.headers.set('if-none-match', session.last.etag);
  for (let refused = 0; ;) {
    if (signal.aborted) throw new Fault('stopping', 'stopped before the next page');
    const began = now();
    const answer = await session.ask(request);
    const pause = pauseAsked(answer.status, answer.headers, now());
    if (pause !== undefined) pace.hold(pause);
    const tell = (what: string): void =>
      session.trace?.(
        `${shown(request, session)}: ${String(answer.status)}, ${what}, ${String(now() - began)} ms`,
      );
    if (answer.status === 304) {
      tell('not changed');
      return { kind: 'page', records: 0, next: undefined };
    }
    if (answer.status < 300) {
      const page = await readRecords(place, answer, session, take, tell);
      const etag = answer.headers.get('etag');
      session.last = etag !== null && page.next === undefined ? { request: key, etag } : undefined;
      return page;
    }
    const text = withoutSecrets(await answer.text(), api);
    const why = `HTTP ${String(answer.status)}${text === '' ? '' : `: ${brief(text)}`}`;
    tell(brief(text));
    const { split, invalid, throttled, refusal } = saidBy(session);
    if (matches(split, answer.status, text)) return { kind: 'too_much', why };
    if (place.next !== undefined && matches(invalid, answer.status, text)) return { kind: 'invalid', why };
    if (pause !== undefined && isLimit(answer.status)) {
      if (pause >= LONG_MS) session.log.info({ pauseMs: pause }, waiting(pause, session));
      continue;
    }
    if (matches(throttled, answer.status, text)) {
      pace.hold(durationMs(api.description.limits?.pause ?? DEFAULTS.pause));
      throw new Fault('input_unavailable', `${api.baseUrl.host} wants fewer requests (${why})`);
    }
    if (answer.status === 401 || answer.status === 403 || matches(refusal, answer.status, text)) {
      auth.renew();
      refused += 1;
      if (refused === 1) continue;
      throw new Fault(
        'access_denied',
        `${api.baseUrl.host} refuses our credentials or rights (${why}): check that they have not expired or been revoked, and have the rights that the description's documentation names`,
      );
    }
    // Some services say with 400 that a token has expired.
    if (answer.status < 500 && refused === 0 && auth.renew()) {
      refused += 1;
      continue;
    }
    throw faultOf(answer.status, why, session);
  }
}

async function readRecords(
  place: Place,
  answer: Answer,
  { api }: Session,
  take: (item: Item) => Promise<void> | void,
  tell: (what: string) => void,
): Promise<Extract<Page, { kind: 'page' }>> {
  let records = 0;
  let bytes = 0;
  const reader = readerOf(api);
  for await (const chunk of contentOf(answer.chunks())) {
    bytes += chunk.length;
    for (const frame of reader.push(chunk)) {
      records += 1;
      const taken = take(itemOf(frame, api));
      if (taken !== undefined) await taken;
    }
  }
  if (answer.status === 204 && bytes === 0) {
    tell('no content');
    return { kind: 'page', records, next: undefined };
  }
  const { frames, rest } = reader.end();
  for (const frame of frames) {
    records += 1;
    await take(itemOf(frame, api));
  }
  tell(`${String(records)} records, ${String(bytes)} bytes`);
  const next = nextPage(api, place, { url: answer.url, headers: answer.headers, rest, records });
  return { kind: 'page', records, next };
}

function readerOf({ at, description: { records } }: Api): AnswerReader {
  return records.lines === undefined
    ? new AnswerSplitter(at, records.optional)
    : new LineAnswer(records.lines);
}

interface Said {
  readonly split: DescribedAnswer | undefined;
  readonly invalid: DescribedAnswer | undefined;
  readonly throttled: DescribedAnswer | undefined;
  readonly refusal: DescribedAnswer | undefined;
}

function saidBy({ api: { description } }: Session): Said {
  const { window, cursor } = description.progress;
  return {
    split: window?.split?.refused,
    invalid: cursor?.invalid,
    throttled: description.limits?.throttled,
    refusal: description.refused,
  };
}

function matches(said: DescribedAnswer | undefined, status: number, text: string): boolean {
  if (said?.status.includes(status) !== true) return false;
  if (said.text === undefined) return true;
  const parts = typeof said.text === 'string' ? [said.text] : said.text;
  return parts.some((part) => text.toLowerCase().includes(part.toLowerCase()));
}

function isLimit(status: number): boolean {
  return status === 429 || status === 403 || status === 503;
}

function faultOf(status: number, why: string, { api }: Session): Fault {
  const { host } = api.baseUrl;
  if (status >= 500 || status === 408 || status === 425 || status === 429)
    return new Fault('input_unavailable', `${host} cannot answer just now (${why})`);
  return new Fault(
    'config',
    `${host} does not take the request (${why}): check the parameters under \`with\`, baseUrl, and that the credentials may see what is asked for`,
  );
}

function waiting(pauseMs: number, { api, now }: Session): string {
  return `${api.baseUrl.host} asks to wait (its rate limit): next request at ${new Date(now() + pauseMs).toISOString()}`;
}

function brief(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 200 ? `${line.slice(0, 200)}…` : line;
}

function shown({ method, url, body }: OutgoingRequest, { api }: Session): string {
  return withoutSecrets(`${method} ${decodeURI(belowHost(url))}${body === undefined ? '' : ` ${body}`}`, api);
}
