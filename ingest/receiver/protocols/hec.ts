// Splunk's HTTP Event Collector (https://docs.splunk.com/Documentation/Splunk/latest/RESTREF/RESTinput, services/collector).
import type { Form } from '../../../normalizers/contract.ts';
import type { PushAnswer } from '../../../pipeline/receivers.ts';
import { createSplitter } from '../../framing/create-splitter.ts';
import type { Frame } from '../../framing/splitter.ts';
import type { ContainerFault } from '../../to-record.ts';
import { membersOf, numberOf, textOf } from '../members.ts';
import type { Doubt, Refused } from '../refused.ts';
import { splitFramed } from './framed.ts';
import { headersOf, jsonAnswer, type Piece, type Protocol, type Split, wrongMethod } from './protocol.ts';

/** Splunk's codes (https://docs.splunk.com/Documentation/Splunk/latest/Data/TroubleshootHTTPEventCollector): status and text. */
const CODES = {
  0: [200, 'Success'],
  2: [401, 'Token is required'],
  3: [401, 'Invalid authorization'],
  4: [403, 'Invalid token'],
  5: [400, 'No data'],
  6: [400, 'Invalid data format'],
  9: [503, 'Server is busy'],
  12: [400, 'Event field is required'],
  13: [400, 'Event field cannot be blank'],
  14: [400, 'ACK is disabled'],
  17: [200, 'HEC is healthy'],
  18: [503, 'HEC is unhealthy, queues are full'],
} as const satisfies Record<number, readonly [number, string]>;

type Code = keyof typeof CODES;

const CODE_OF_DOUBT: Readonly<Record<Doubt, Code>> = { missing: 2, malformed: 3, wrong: 4, stale: 4 };
const WANTED = new Set(['event', 'time']);
const JSON_VALUES = { kind: 'json' } as const;

/** `forms` and `form` are of raw bodies. */
export function hec(forms: Readonly<Record<string, Form>>, form: string | undefined): Protocol {
  return {
    direct: ({ method, subpath }, free) => {
      const endpoint = endpointOf(subpath);
      if (endpoint === 'health') return answer(free ? 17 : 18);
      if (endpoint === 'ack') return answer(14);
      if (endpoint === undefined)
        return jsonAnswer(404, { text: 'The requested URL was not found on this server.', code: 404 });
      return method === 'POST' ? undefined : wrongMethod('POST');
    },
    split: (content, { subpath }) => {
      const raw = endpointOf(subpath) === 'raw';
      const split = raw ? splitFramed(content, forms, form) : splitEvents(content);
      if (split.pieces.length === 0 && split.faults.length === 0) return { ...split, answer: answer(5) };
      return raw && split.faults.length > 0 ? { ...split, answer: answer(6) } : split;
    },
    stored: () => answer(0),
    refused: (refused) => refusal(refused),
  };
}

function endpointOf(subpath: string): 'event' | 'raw' | 'health' | 'ack' | undefined {
  const path = subpath.replace(/^\/services\/collector(?=\/|$)/, '').replace(/\/1\.0$/, '');
  if (path === '' || path === '/' || path === '/event') return 'event';
  if (path === '/raw') return 'raw';
  if (path === '/health') return 'health';
  return path === '/ack' ? 'ack' : undefined;
}

/** One after another, `{"event":…}` each. What is wrong with one does not touch the others. */
function splitEvents(content: Buffer): Split {
  const splitter = createSplitter(JSON_VALUES);
  const frames = [...splitter.push(content), ...splitter.end()];
  const pieces: Piece[] = [];
  const faults: ContainerFault[] = [];
  let first: { readonly code: Code; readonly number: number } | undefined;
  const wrong = (code: Code, number: number, place: Pick<Frame, 'offset' | 'bytes'>): void => {
    first ??= { code, number };
    faults.push({
      code: 'container_broken',
      message: CODES[code][1],
      offset: place.offset,
      bytes: place.bytes,
    });
  };
  for (const [number, frame] of frames.entries()) {
    const piece = pieceOf(frame);
    if (typeof piece === 'number') wrong(piece, number, frame);
    else pieces.push(piece);
  }
  if (splitter.broken) wrong(6, frames.length, splitter.broken);
  return first === undefined
    ? { pieces, faults }
    : { pieces, faults, answer: answer(first.code, { 'invalid-event-number': first.number }) };
}

function pieceOf({ offset, bytes }: Frame): Piece | Code {
  const members = membersOf(bytes, WANTED);
  if (members === undefined) return 6;
  const event = members.get('event');
  if (event === undefined || event.equals(NULL)) return 12;
  const text = textOf(event);
  if (text === '') return 13;
  const time = members.get('time');
  return {
    offset,
    bytes: text === undefined ? event : Buffer.from(text),
    time: time && msOf(numberOf(time)),
  };
}

const NULL = Buffer.from('null');

/** Splunk's times are seconds; some senders give ms. */
function msOf(time: number | undefined): number | undefined {
  if (time === undefined || time <= 0) return undefined;
  return Math.floor(time > 1e11 ? time : time * 1000);
}

function refusal({ outcome, message, doubt }: Refused): PushAnswer {
  switch (outcome) {
    case 'unverified':
      return answer(CODE_OF_DOUBT[doubt ?? 'wrong']);
    case 'busy':
    case 'not_safe_in_time':
      return { ...answer(9), headers: headersOf(outcome) };
    case 'too_large':
      return jsonAnswer(413, { text: `Content-Length or content is too large: ${message}`, code: 6 });
    case 'unsupported':
      return jsonAnswer(415, { text: `Invalid data format: ${message}`, code: 6 });
    default:
      return answer(6);
  }
}

function answer(code: Code, more: object = {}): PushAnswer {
  const [status, text] = CODES[code];
  return jsonAnswer(status, { text, code, ...more });
}
