// Exports from a store that another process owns: its API hands the events over, the files are made here.
import { Fault } from '../pipeline/errors.ts';
import type { ExportedEvent } from '../pipeline/event-export.ts';
import type { SourceStatus } from '../pipeline/ledger/status.ts';
import type { ExportParts } from '../exports/make-export.ts';
import type { RejectCount } from '../exports/manifest.ts';
import type { ExportPlan } from '../exports/plan.ts';
import type { ExportBody } from '../web/api/export-command-routes.ts';
import { physicalLines } from './lines.ts';

/** Events of a page that is handed on at once. */
const PAGE = 1_000;

/** What a plan's export is made from at the owner; `instant` is what `now` means in its query, ms since 1970 UTC. */
export function remoteParts(
  { url, token }: { readonly url: string; readonly token: string },
  { query, timezone }: Pick<ExportPlan, 'query' | 'timezone'>,
  instant: number,
): Pick<ExportParts, 'events' | 'rejects' | 'statuses'> {
  const post = async (path: string, body: object): Promise<Response> => {
    const response = await fetch(url + path, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }).catch((error: unknown) => {
      throw new Fault(
        'store_unavailable',
        `the process that owns the store does not answer at ${url}`,
        error,
      );
    });
    if (!response.ok)
      throw new Fault(
        'store_unavailable',
        `${url} answered ${String(response.status)}: ${await response.text()}`,
      );
    return response;
  };
  // Both ends are of this version: the answers are what the routes give.
  const context = async (from?: number, to?: number): Promise<Context> =>
    (await (await post('/api/export/context', { from, to })).json()) as Context;
  return {
    events: {
      pages: async function* ({ from, to }) {
        const body: ExportBody = {
          query,
          timezone,
          now: instant,
          ...(from === undefined ? {} : { from }),
          ...(to === undefined ? {} : { to }),
        };
        const response = await post('/api/export/events', body);
        if (response.body) yield* pagesOf(response.body);
      },
    },
    rejects: async ({ from, to }) => (await context(from, to)).rejects,
    statuses: async () => (await context()).statuses,
  };
}

interface Context {
  readonly rejects: readonly RejectCount[];
  readonly statuses: readonly SourceStatus[];
}

async function* pagesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<readonly ExportedEvent[]> {
  let page: ExportedEvent[] = [];
  try {
    for await (const { bytes } of physicalLines(chunks(body))) {
      const [id, event] = JSON.parse(bytes.toString()) as [string, ExportedEvent['event']];
      page.push({ id, event });
      if (page.length < PAGE) continue;
      yield page;
      page = [];
    }
  } catch (error) {
    if (error instanceof TypeError)
      throw new Fault('store_unavailable', 'the process that owns the store broke off', error);
    throw error;
  }
  yield page;
}

async function* chunks(body: ReadableStream<Uint8Array>): AsyncGenerator<Buffer> {
  for await (const chunk of body) yield Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
}
