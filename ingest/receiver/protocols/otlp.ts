// OTLP/HTTP logs, JSON and protobuf (https://opentelemetry.io/docs/specs/otlp/#otlphttp): the body of a log record is the record.
import type { PushAnswer, PushRequest } from '../../../pipeline/receivers.ts';
import { Refused } from '../refused.ts';
import {
  type AnyValue,
  decodeLogs,
  encode,
  type KeyValue,
  type LogRecord,
  type LogsRequest,
} from './otlp-messages.ts';
import {
  headersOf,
  jsonAnswer,
  mediaType,
  type Piece,
  type Protocol,
  type Split,
  STATUS,
} from './protocol.ts';

const PROTOBUF = 'application/x-protobuf';
const JSON_TYPE = 'application/json';
const LOGS = '/v1/logs';
const DEEPEST = 200;

/** google.rpc.Code */
const INVALID_ARGUMENT = 3;
const UNAUTHENTICATED = 16;
const UNAVAILABLE = 14;
const UNIMPLEMENTED = 12;
const CODE_OF: Readonly<Record<Refused['outcome'], number>> = {
  unverified: UNAUTHENTICATED,
  malformed: INVALID_ARGUMENT,
  too_large: INVALID_ARGUMENT,
  unsupported: INVALID_ARGUMENT,
  busy: UNAVAILABLE,
  not_safe_in_time: UNAVAILABLE,
  cut: INVALID_ARGUMENT,
};

export const otlp: Protocol = {
  direct: (request) => {
    if (request.subpath !== LOGS)
      return failure(request, 404, UNIMPLEMENTED, `only ${LOGS} is received here`);
    if (request.method !== 'POST') return failure(request, 405, UNIMPLEMENTED, 'use POST', { allow: 'POST' });
    return undefined;
  },
  split: (content, request) => {
    const records = [...recordsOf(decode(content, mediaType(request)))];
    const pieces = records.flatMap((record, number) => pieceOf(record, number) ?? []);
    return { pieces, faults: [], ...partial(records.length - pieces.length, request) };
  },
  stored: (_split, request) => success(request, {}),
  refused: ({ outcome, message }, request) =>
    failure(request, STATUS[outcome], CODE_OF[outcome], message, headersOf(outcome)),
};

function decode(content: Buffer, type: string): LogsRequest {
  if (type !== PROTOBUF && type !== JSON_TYPE)
    throw new Refused('unsupported', `content-type ${type}: use ${PROTOBUF} or ${JSON_TYPE}`);
  try {
    if (type === PROTOBUF) return decodeLogs(content);
    return objectIn(content.length === 0 ? {} : (JSON.parse(content.toString()) as LogsRequest));
  } catch {
    // Which byte is wrong would not help a sender.
    throw malformed();
  }
}

function malformed(): Refused {
  return new Refused('malformed', 'the body is no ExportLogsServiceRequest');
}

function* recordsOf({ resourceLogs }: LogsRequest): Generator<LogRecord> {
  for (const { scopeLogs } of listOf(resourceLogs))
    for (const { logRecords } of listOf(scopeLogs)) yield* listOf(logRecords);
}

/** A JSON sender may put anything anywhere. What is not of its type is refused: left out it would be lost, and the sender told success. */
function objectIn<T>(value: T): T & object {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw malformed();
  return value;
}

function listOf<T>(list: readonly T[] | null | undefined): readonly T[] {
  if (list === undefined || list === null) return [];
  if (!Array.isArray(list)) throw malformed();
  return (list as readonly T[]).map(objectIn);
}

function ofType<T>(value: T, ...types: readonly string[]): T {
  if (!types.includes(typeof value)) throw malformed();
  return value;
}

/** A text is the record; other values are written as JSON. Without a body the attributes are the record; without both it is none. */
function pieceOf(
  { body, attributes, timeUnixNano, observedTimeUnixNano }: LogRecord,
  offset: number,
): Piece | undefined {
  const time = msOf(timeUnixNano) ?? msOf(observedTimeUnixNano);
  const value = isSet(body) ? body : undefined;
  if (value && has(value, 'stringValue')) return { offset, time, bytes: bytesOf(value.stringValue) };
  const given = listOf(attributes);
  const text = value ? jsonOf(value) : given.length > 0 ? objectOf(given) : undefined;
  return text === undefined ? undefined : { offset, time, bytes: Buffer.from(text), step: 'otlp_json' };
}

function bytesOf(text: string | Uint8Array | null | undefined): Buffer {
  return Buffer.from(text instanceof Uint8Array ? text : ofType(text ?? '', 'string'));
}

function has(value: AnyValue, key: keyof AnyValue): boolean {
  return Object.hasOwn(value, key);
}

function isSet(value: AnyValue | null | undefined): value is AnyValue {
  return value !== undefined && value !== null && Object.keys(objectIn(value)).length > 0;
}

/** The value as JSON; whole numbers keep all their digits, bytes are base64. */
function jsonOf(value: AnyValue, depth = 0): string {
  if (depth > DEEPEST) throw new Refused('malformed', `a value is nested more than ${String(DEEPEST)} deep`);
  if (has(value, 'stringValue')) return JSON.stringify(bytesOf(value.stringValue).toString());
  if (has(value, 'boolValue')) return String(ofType(value.boolValue ?? false, 'boolean'));
  if (has(value, 'intValue')) return wholeOf(value.intValue ?? 0);
  if (has(value, 'doubleValue')) return JSON.stringify(numberOf(value.doubleValue));
  if (has(value, 'arrayValue'))
    return `[${listOf(objectIn(value.arrayValue ?? {}).values)
      .map((each) => jsonOf(each, depth + 1))
      .join(',')}]`;
  if (has(value, 'kvlistValue')) return objectOf(listOf(objectIn(value.kvlistValue ?? {}).values), depth + 1);
  if (has(value, 'bytesValue')) {
    const { bytesValue = '' } = value;
    return JSON.stringify(
      typeof bytesValue === 'string' ? bytesValue : bytesOf(bytesValue).toString('base64'),
    );
  }
  return 'null';
}

function objectOf(members: readonly KeyValue[], depth = 0): string {
  const texts = members.map(({ key = '', value }) => {
    const text = isSet(value) ? jsonOf(value, depth) : 'null';
    return `${JSON.stringify(ofType(key, 'string'))}:${text}`;
  });
  return `{${texts.join(',')}}`;
}

function wholeOf(number: NonNullable<AnyValue['intValue']>): string {
  const digits = String(number);
  return /^-?\d+$/.test(digits)
    ? BigInt(digits).toString()
    : JSON.stringify(ofType(number, 'string', 'number'));
}

function numberOf(number: number | string | undefined): number | string {
  const value = Number(number ?? 0);
  return Number.isFinite(value) ? value : String(ofType(number, 'string', 'number'));
}

function msOf(nanoseconds: LogRecord['timeUnixNano']): number | undefined {
  const text = String(nanoseconds ?? '');
  if (!/^\d{1,20}$/.test(text)) return undefined;
  const ms = Math.floor(Number(text) / 1e6);
  return ms > 0 ? ms : undefined;
}

/** https://opentelemetry.io/docs/specs/otlp/#partial-success-1 */
function partial(empty: number, request: PushRequest): Pick<Split, 'answer'> {
  if (empty === 0) return {};
  const errorMessage = 'log records with neither body nor attributes are no records';
  return { answer: success(request, { partialSuccess: { rejectedLogRecords: empty, errorMessage } }) };
}

function success(request: PushRequest, message: object): PushAnswer {
  if (mediaType(request) === PROTOBUF)
    return { status: 200, type: PROTOBUF, body: encode('LogsResponse', message) };
  return jsonAnswer(200, message);
}

function failure(
  request: PushRequest,
  status: number,
  code: number,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): PushAnswer {
  if (mediaType(request) === PROTOBUF)
    return { status, type: PROTOBUF, headers, body: encode('Status', { code, message }) };
  return jsonAnswer(status, { code, message }, headers);
}
