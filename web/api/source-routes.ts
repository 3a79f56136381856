// Sources: what came in, what became of it, and what is missing.
import type { FastifyInstance } from 'fastify';
import type { SourceStatus } from '../../pipeline/ledger/status.ts';
import type { SourceCounts } from '../../pipeline/meter.ts';
import type { EventReader, RejectStore } from '../../pipeline/ports.ts';
import type { SourceAnswer } from './answers.ts';
import type { ApiParts } from './api.ts';
import { OBJECT, answers, list, object, text, whole } from './openapi.ts';

const COUNTS = { type: 'object', additionalProperties: { type: 'integer' } };
const TIME = whole('ms since 1970 UTC.');

const SOURCE = object({
  source: text('Its id in the configuration.'),
  dataset: text('Its normalizer.'),
  'transport?': text('files, s3, kafka ...; absent for what this process does not collect.'),
  state: { enum: ['fine', 'idle', 'silent', 'refused', 'gaps'] },
  records: whole('Collected since start.'),
  events: whole('New events since start.'),
  stored: whole('Events in the store.'),
  duplicates: whole('That were stored already, since start.'),
  filtered: { ...COUNTS, description: 'No access events, by reason, since start.' },
  rejects: { ...COUNTS, description: 'Open ones in the store, by code.' },
  'lag?': {
    ...OBJECT,
    description: 'What is known to be there and not yet collected: records, bytes, seconds.',
  },
  'last?': { ...TIME, description: 'Last arrival, ms since 1970 UTC.' },
  'through?': { ...TIME, description: 'Complete through, ms since 1970 UTC.' },
  'because?': text('How that is known, or why it is not.'),
  gaps: list(OBJECT, 'Latest first.'),
  'first?': { ...TIME, description: 'First @timestamp since start, ms since 1970 UTC.' },
  'lastEvent?': { ...TIME, description: 'Last @timestamp since start, ms since 1970 UTC.' },
  'refusal?': text('Why the sender refuses us.'),
});

/** How long counts of the store are shown before they are counted again: a page asks every few seconds. */
const FRESH_MS = 15_000;
const MOST_SOURCES = 1_000;

export function sourceRoutes(api: FastifyInstance, { statuses, counts, store, now }: ApiParts): void {
  api.get(
    '/api/sources/status',
    {
      config: { may: 'command' },
      schema: {
        tags: ['sources'],
        summary: 'What is known of the completeness of each source (for commands of the same machine)',
        response: answers(list(OBJECT)),
      },
    },
    async (): Promise<readonly SourceStatus[]> => statuses(),
  );
  if (!store) return;

  const known = keptFor(FRESH_MS / 5, now, async () => statuses());
  const stored = keptFor(FRESH_MS, now, () => storedOf(store.reader));
  const rejected = keptFor(FRESH_MS / 5, now, () => openRejects(store.rejects));
  api.get(
    '/api/sources',
    {
      config: { may: 'sources' },
      schema: {
        tags: ['sources'],
        summary: 'What came in, and what became of it',
        response: answers(list(SOURCE)),
      },
    },
    async (): Promise<readonly SourceAnswer[]> => {
      const [told, inStore, rejects] = await Promise.all([known(), stored(), rejected()]);
      const metered = new Map(counts().map((each) => [each.source, each]));
      const names = new Set([
        ...metered.keys(),
        ...told.map(({ source }) => source),
        ...inStore.keys(),
        ...rejects.keys(),
      ]);
      return [...names].map((source) =>
        answerOf(
          source,
          metered.get(source),
          told.find((each) => each.source === source),
          {
            stored: inStore.get(source) ?? 0,
            rejects: rejects.get(source) ?? {},
          },
        ),
      );
    },
  );
}

interface Kept {
  readonly stored: number;
  readonly rejects: Readonly<Record<string, number>>;
}

function answerOf(
  source: string,
  counts: SourceCounts | undefined,
  status: SourceStatus | undefined,
  { stored, rejects }: Kept,
): SourceAnswer {
  const last = status?.last ?? counts?.lastReceived;
  return {
    source,
    dataset: counts?.dataset ?? status?.dataset ?? '',
    ...(status && { transport: status.transport, because: status.because }),
    state: stateOf(status, last),
    records: counts?.records ?? 0,
    events: (counts?.events ?? 0) + (counts?.replaced ?? 0),
    stored,
    duplicates: counts?.duplicates ?? 0,
    filtered: Object.fromEntries(counts?.filtered ?? []),
    rejects,
    ...(status?.behind && { lag: status.behind }),
    ...(last !== undefined && { last }),
    ...(status?.through !== undefined && { through: status.through }),
    gaps: status?.gaps ?? [],
    ...(counts?.first !== undefined && { first: counts.first }),
    ...(counts?.last !== undefined && { lastEvent: counts.last }),
    ...(status?.refusal && { refusal: status.refusal.message }),
  };
}

function stateOf(status: SourceStatus | undefined, last: number | undefined): SourceAnswer['state'] {
  if (status?.refusal) return 'refused';
  if (Object.values(status?.gapsOpen ?? {}).some((count) => count > 0)) return 'gaps';
  if (status?.silence.silent) return 'silent';
  return last === undefined ? 'idle' : 'fine';
}

async function storedOf(reader: EventReader): Promise<ReadonlyMap<string, number>> {
  const { facets = [] } = await reader.search({
    query: { limit: 0 },
    facets: [{ field: 'oncall.source.id', size: MOST_SOURCES }],
  });
  return new Map(facets[0]?.values.map(({ value, count }) => [value, count]));
}

async function openRejects(rejects: RejectStore): Promise<ReadonlyMap<string, Record<string, number>>> {
  const bySource = new Map<string, Record<string, number>>();
  for (const { sourceId, code, status, count } of await rejects.counts()) {
    const codes = bySource.get(sourceId) ?? {};
    bySource.set(sourceId, codes);
    if (status === 'open') codes[code] = (codes[code] ?? 0) + count;
  }
  return bySource;
}

/** Asks again only when the last answer is older than this; those who ask meanwhile wait for the same. */
function keptFor<T>(ms: number, now: () => number, ask: () => Promise<T>): () => Promise<T> {
  let asked = -Infinity;
  let answer: Promise<T> | undefined;
  return () => {
    if (answer && Math.abs(now() - asked) < ms) return answer;
    asked = now();
    answer = ask().catch((error: unknown) => {
      answer = undefined;
      throw error;
    });
    return answer;
  };
}
