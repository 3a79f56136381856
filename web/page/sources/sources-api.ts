// What the pages of sources ask the API.
import type { SourceAnswer } from '../../api/answers.ts';
import type { Reject } from '../../../schemas/generated/types.ts';
import { fetchApi, request } from '../api.ts';

export type { Reject, SourceAnswer };

/** Which rejects: all conditions that are there hold. */
export interface RejectQuery {
  readonly sourceId?: string;
  readonly code?: Reject['code'];
  readonly status?: Reject['status'];
  readonly ids?: readonly string[];
  readonly limit?: number;
}

export interface ReplayResult {
  readonly replayed: number;
  /** Of these, those that failed again already. */
  readonly reopened: number;
  /** Left alone. */
  readonly skipped: number;
}

/** As many as are shown at once. */
export const MOST_REJECTS = 500;

export const sourcesApi = {
  sources: (signal: AbortSignal): Promise<readonly SourceAnswer[]> => request('/api/sources', { signal }),
  rejects: (query: RejectQuery, signal: AbortSignal): Promise<readonly Reject[]> =>
    request('/api/rejects/list', { method: 'POST', body: { limit: MOST_REJECTS, ...query }, signal }),
  raw: async (id: string, signal: AbortSignal): Promise<Uint8Array> => {
    const answer = await fetchApi(`/api/rejects/${encodeURIComponent(id)}/raw`, { signal });
    return new Uint8Array(await answer.arrayBuffer());
  },
  replay: (query: RejectQuery, force: boolean): Promise<ReplayResult> =>
    request('/api/rejects/replay', { method: 'POST', body: { query, force } }),
};
