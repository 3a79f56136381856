// Errors as the API tells them: a status, a code, a sentence, and the place in the query where there is one.
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { Fault, type FaultCode } from '../../pipeline/errors.ts';
import { QueryFault } from '../../search/query-fault.ts';
import type { ErrorAnswer } from './answers.ts';

/** The codes, with the status each is told with. */
export const STATUS = {
  bad_query: 400,
  bad_request: 400,
  unauthorized: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  too_large: 413,
  bad_type: 415,
  rate_limited: 429,
  internal: 500,
  unavailable: 503,
} as const;

export type ErrorCode = keyof typeof STATUS;

export interface Details {
  /** Start and end in the query, UTF-16 units. */
  readonly position?: readonly [number, number] | undefined;
  readonly suggestion?: string | undefined;
  /** Seconds after which to come back. */
  readonly retryAfter?: number | undefined;
}

export class ApiError extends Error {
  readonly code: ErrorCode;
  readonly details: Details;

  constructor(code: ErrorCode, message: string, details: Details = {}) {
    super(message);
    this.name = 'ApiError';
    this.code = code;
    this.details = details;
  }
}

/** Any error as the API tells it; what nobody foresaw is `internal` and keeps its text to the log. */
export function toApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  if (error instanceof QueryFault) {
    const { message, start, end, suggestion } = error;
    return new ApiError('bad_query', message, { position: [start, end], suggestion });
  }
  if (error instanceof Fault) return ofFault(error);
  const { code, statusCode, message } = error as Partial<FastifyError>;
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return new ApiError('too_large', 'the request is too long');
  if (statusCode === 415)
    return new ApiError('bad_type', 'send JSON, with the header content-type: application/json');
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500)
    return new ApiError('bad_request', message ?? 'the request cannot be read');
  return new ApiError(
    'internal',
    'an unexpected fault: the log of the process has more under this request id',
  );
}

const WRONG_INPUT: ReadonlySet<FaultCode> = new Set<FaultCode>(['usage', 'config']);
const RETRY_AFTER = 5;

function ofFault(fault: Fault): ApiError {
  if (WRONG_INPUT.has(fault.code)) return new ApiError('bad_request', fault.message);
  return new ApiError('unavailable', fault.message, { retryAfter: RETRY_AFTER });
}

/** Sends an error in the API's form. */
export function sendError(reply: FastifyReply, request: FastifyRequest, error: ApiError): FastifyReply {
  const { position, suggestion, retryAfter } = error.details;
  if (retryAfter !== undefined) reply.header('retry-after', String(retryAfter));
  if (error.code === 'unauthorized') reply.header('www-authenticate', 'Bearer realm="accesstrail"');
  const answer: ErrorAnswer = {
    error: {
      code: error.code,
      message: error.message,
      ...(position && { position }),
      ...(suggestion !== undefined && { suggestion }),
      requestId: request.id,
    },
  };
  return reply.code(STATUS[error.code]).type('application/json; charset=utf-8').send(JSON.stringify(answer));
}
