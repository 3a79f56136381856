// A generic audit API for tests of the polling engine: /events by windows of time, /feed by bookmarks; what goes wrong is told from outside.
import { hash } from 'node:crypto';
import { type Api, type ApiAnswer, type ApiRequest, bearer, json, startApi } from './api.ts';
import type { ApiRecord } from './records.ts';

export interface FaultyApi extends Api {
  /** What it holds, in the order in which it came to know them. */
  readonly records: ApiRecord[];
  /** Tokens that are good. */
  readonly tokens: Set<string>;
  /** Records that a window gives at most; more are refused with 422. */
  most: number;
  /** /events gives the last record of each page again with the next one, and pages in no order. */
  untidy: boolean;
  /** Bookmarks given before are not known any more. */
  readonly forgetBookmarks: () => void;
}

export async function startFaultyApi(records: ApiRecord[], pageSize = 50): Promise<FaultyApi> {
  const tokens = new Set(['good']);
  let generation = 0;
  const state = { most: Infinity, untidy: false };

  /** ?from=SECONDS&to=SECONDS[&cursor=N] -> {"page":{"next":"N"},"events":[...],"count":n}; both bounds are inclusive. */
  const events = ({ query }: ApiRequest): ApiAnswer => {
    const [from, to] = [Number(query.get('from')) * 1000, Number(query.get('to')) * 1000];
    const inside = records.filter(({ time }) => time >= from && time <= to);
    if (inside.length > state.most) return json(422, { error: 'the window holds too many events' });
    if (state.untidy) inside.reverse();
    const start = Number(query.get('cursor') ?? 0);
    const page = inside.slice(state.untidy ? Math.max(0, start - 1) : start, start + pageSize);
    const next = start + pageSize < inside.length ? `"${String(start + pageSize)}"` : 'null';
    return json(
      200,
      `{"page":{"next":${next}},\n "events":[${page.map(({ text }) => text).join(' ,\n')}],\n "count":${String(page.length)}}`,
    );
  };

  /** ?since=TIME or ?after=BOOKMARK -> [...], with Link: rel="next", and an ETag. A page that is not full has no next one. */
  const feed = ({ query, headers }: ApiRequest, url: string): ApiAnswer => {
    const [from, known] = (query.get('after') ?? '0.').split('.');
    if (query.has('after') && Number(known) !== generation) return json(400, { error: 'unknown bookmark' });
    const since = Date.parse(query.get('since') ?? '1970-01-01T00:00:00Z');
    const rest = records.slice(Number(from)).filter(({ time }) => time >= since);
    const page = rest.slice(0, pageSize);
    const last = page.at(-1);
    const body = `[${page.map(({ text }) => text).join(',')}]`;
    const etag = `"${hash('sha256', body).slice(0, 16)}"`;
    if (headers['if-none-match'] === etag) return { status: 304, headers: { etag }, body: '' };
    const next = `<${url}/feed?after=${String(last ? records.indexOf(last) + 1 : from)}.${String(generation)}>; rel="next"`;
    return json(200, body, { etag, ...(page.length === pageSize ? { link: next } : {}) });
  };

  const api = await startApi((request, url) => {
    if (!tokens.has(bearer(request) ?? '')) return json(401, { error: 'token expired or revoked' });
    if (request.path === '/events') return events(request);
    return request.path === '/feed' ? feed(request, url) : json(404, { error: 'not here' });
  });
  return Object.assign(state, api, {
    records,
    tokens,
    forgetBookmarks: () => {
      generation += 1;
    },
  });
}

/** Descriptions of /events and /feed. */
export const DESCRIPTIONS = {
  events: `title: Events of a test
docs: [https://api.example.com/docs]
baseUrl: https://api.example.com
parameters:
  token: { required: true, secret: true, description: A token. }
auth: { bearer: { token: "{token}" } }
request: { path: /events, query: { from: "{from}", to: "{to}" } }
records: { at: events, id: _document_id, time: "@timestamp", timeFormat: epoch-ms }
paging: { token: { at: [page, next], query: cursor } }
progress:
  window: { format: epoch-s, overlap: 10m, settle: 0s, width: 7d, split: { refused: { status: [422], text: Too Many }, minimum: 1m } }
timeout: 2s
`,
  feed: `title: Feed of a test
docs: [https://api.example.com/docs]
baseUrl: https://api.example.com
parameters:
  token: { required: true, secret: true, description: A token. }
auth: { bearer: { token: "{token}" } }
request: { path: /feed, query: { since: "{from}" } }
records: { id: _document_id, time: "@timestamp", timeFormat: epoch-ms }
paging: { link: {} }
progress:
  cursor: { overlap: 1h, invalid: { status: [400], text: bookmark } }
timeout: 2s
`,
} as const;
