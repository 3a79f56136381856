// Asks the HTTP API: one function for a request, one object with a method for every question of the search page.
import type {
  EventAnswer,
  Field,
  Me,
  SavedSearch,
  SearchAnswer,
  SearchBody,
  SuggestAnswer,
} from './contract.ts';
import { askToken, currentToken } from './session.ts';

interface ErrorBody {
  readonly code: string;
  readonly message: string;
  readonly position?: readonly [number, number];
  readonly suggestion?: string;
  readonly requestId?: string;
}

/** What the API refused, or why it could not be asked; `message` is fit to be shown. */
export class ApiError extends Error {
  /** HTTP status; 0 when there was no answer. */
  readonly status: number;
  readonly code: string;
  readonly requestId: string | undefined;
  /** Of a fault in a query: start and end in UTF-16 units. */
  readonly position: readonly [number, number] | undefined;
  readonly suggestion: string | undefined;

  constructor(status: number, body: ErrorBody) {
    super(body.message);
    this.name = 'ApiError';
    this.status = status;
    this.code = body.code;
    this.requestId = body.requestId;
    this.position = body.position;
    this.suggestion = body.suggestion;
  }
}

export interface Ask {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly body?: unknown;
  readonly signal?: AbortSignal | undefined;
}

/** Asks and gives the answer as it comes; a 401 opens the token dialog and asks again. Throws ApiError, or AbortError. */
export async function fetchApi(path: string, { method = 'GET', body, signal }: Ask = {}): Promise<Response> {
  for (;;) {
    const used = currentToken();
    const answer = await ask(path, {
      method,
      ...(signal ? { signal } : {}),
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(used === undefined ? {} : { authorization: `Bearer ${used}` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (answer.ok) return answer;
    const error = await errorOf(answer);
    if (answer.status !== 401) throw error;
    await askToken(used, error.message);
  }
}

/** Likewise, and reads the answer as JSON. */
export async function request<T>(path: string, options: Ask = {}): Promise<T> {
  const answer = await fetchApi(path, options);
  if (answer.status === 204) return undefined as T;
  return (await answer.json()) as T;
}

async function ask(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, init);
  } catch (error) {
    if ((error as { name?: string }).name === 'AbortError') throw error;
    throw new ApiError(0, {
      code: 'unreachable',
      message: 'accesstrail does not answer: the process has stopped, or the network is gone',
    });
  }
}

async function errorOf(answer: Response): Promise<ApiError> {
  const fallback: ErrorBody = {
    code: 'unexpected',
    message: `the server answered ${String(answer.status)} ${answer.statusText}`.trim(),
  };
  const requestId = answer.headers.get('x-request-id') ?? undefined;
  try {
    // A process that is still starting tells its status instead.
    const { error, status } = (await answer.json()) as { error?: ErrorBody; status?: string };
    const body = error ?? (status === undefined ? fallback : { code: 'unavailable', message: status });
    return new ApiError(answer.status, requestId === undefined ? body : { requestId, ...body });
  } catch {
    return new ApiError(answer.status, requestId === undefined ? fallback : { ...fallback, requestId });
  }
}

export const api = {
  me: (signal?: AbortSignal): Promise<Me> => request('/api/me', { signal }),
  fields: (signal?: AbortSignal): Promise<readonly Field[]> => request('/api/fields', { signal }),
  search: (body: SearchBody, signal?: AbortSignal): Promise<SearchAnswer> =>
    request('/api/search', { method: 'POST', body, signal }),
  event: (id: string, signal?: AbortSignal): Promise<EventAnswer> =>
    request(`/api/events/${encodeURIComponent(id)}`, { signal }),
  suggest: (
    body: { query: string; cursor: number; from?: string; to?: string },
    signal?: AbortSignal,
  ): Promise<SuggestAnswer> => request('/api/suggest', { method: 'POST', body, signal }),
  saved: (signal?: AbortSignal): Promise<readonly SavedSearch[]> => request('/api/saved', { signal }),
  save: (id: string, body: Omit<SavedSearch, 'id' | 'by' | 'at'>): Promise<unknown> =>
    request(`/api/saved/${encodeURIComponent(id)}`, { method: 'PUT', body }),
  forget: (id: string): Promise<unknown> =>
    request(`/api/saved/${encodeURIComponent(id)}`, { method: 'DELETE' }),
};
