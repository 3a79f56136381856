// Events and rejects as records on their topics and back: the index stage gets what it needs from the headers and parses nothing.
import type { AccessEvent, Envelope, Reject } from '../../../schemas/generated/types.ts';
import { version } from '../../place.ts';
import type { RawRecord, StoreDocument } from '../../ports.ts';
import type { BusRecord, Header } from './bus-record.ts';
import { HEADER_OF, headersOf, wholeNumber } from './envelope-headers.ts';
import type { Message } from './message.ts';

const VERSION = 'accesstrail-version';
const TIME = 'accesstrail-time';
const PLACE = 'accesstrail-place';
/** The whole envelope as JSON: only a reject needs it, and one header costs less than fifteen. */
const ENVELOPE = 'accesstrail-envelope';
const OUT_OF_RANGE = 'out_of_range';

/** A document read from the events topic, with what its reject would be made of. */
export interface IncomingEvent {
  readonly document: StoreDocument;
  readonly sourceId: string;
  /** Its envelope, parsed when asked for. */
  readonly envelope: () => Envelope;
}

/** Records of one origin stay in order: they share a partition. */
export function rawRecord({ bytes, envelope }: RawRecord): BusRecord {
  return {
    key: Buffer.from(`${envelope.sourceId}\n${envelope.originIdentity}`),
    value: bytes,
    headers: headersOf(envelope),
  };
}

/** Key is `_id`; the value is the event's JSON, which nobody on the way to the store parses. */
export function eventRecord(document: StoreDocument, envelope: Envelope): BusRecord {
  const headers: Header[] = [
    [VERSION, String(document.version)],
    [TIME, String(document.time)],
    [HEADER_OF.dataset, document.dataset],
    [HEADER_OF.sourceId, envelope.sourceId],
    [ENVELOPE, JSON.stringify(envelope)],
  ];
  if (document.outOfRange) headers.push([PLACE, OUT_OF_RANGE]);
  return { key: Buffer.from(document.id), value: document.json, headers };
}

/** Key is the reject's id, so that its attempts stay in order. */
export function rejectRecord(reject: Reject): BusRecord {
  return {
    key: Buffer.from(reject.id),
    value: JSON.stringify(reject),
    headers: [
      [HEADER_OF.sourceId, reject.envelope.sourceId],
      [HEADER_OF.dataset, reject.dataset],
    ],
  };
}

/** The event of a record, or what is missing: a record may come from a foreign producer. */
export function incomingEvent(message: Message): IncomingEvent | { readonly fault: string } {
  const { key, value } = message;
  if (key === null || value === null) return { fault: 'it has no key or no value' };
  const found = new Map(message.headers());
  const stated = wholeNumber(found.get(VERSION) ?? '');
  const time = wholeNumber(found.get(TIME) ?? '');
  if (stated === undefined || time === undefined)
    return { fault: `its headers ${VERSION} and ${TIME} are not whole numbers` };
  const dataset = found.get(HEADER_OF.dataset);
  const sourceId = found.get(HEADER_OF.sourceId);
  const envelope = found.get(ENVELOPE);
  if (dataset === undefined || sourceId === undefined || envelope === undefined)
    return { fault: `it lacks one of the headers ${HEADER_OF.dataset}, ${HEADER_OF.sourceId}, ${ENVELOPE}` };
  const outOfRange = found.get(PLACE) === OUT_OF_RANGE;
  return {
    document: new TravelledDocument(key.toString(), stated, time, outOfRange, dataset, value),
    sourceId,
    envelope: () => JSON.parse(envelope) as Envelope,
  };
}

/** The event that a reject of stage index was made of, as a document again: rare, so that it may be parsed. */
export function documentOf(reject: Reject): StoreDocument {
  const json = Buffer.from(reject.input, 'base64').toString();
  const event = JSON.parse(json) as AccessEvent;
  return {
    id: reject.id,
    version: version(event.oncall.mapping.revision),
    time: Date.parse(event['@timestamp']),
    outOfRange: event.oncall.place === 'out_of_range',
    dataset: reject.dataset,
    json,
    event,
  };
}

/** A document whose JSON and event are made from the bytes when asked for. */
class TravelledDocument implements StoreDocument {
  readonly id: string;
  readonly version: number;
  readonly time: number;
  readonly outOfRange: boolean;
  readonly dataset: string;
  readonly bytes: Buffer;
  #event: AccessEvent | undefined;

  constructor(
    id: string,
    revision: number,
    time: number,
    outOfRange: boolean,
    dataset: string,
    bytes: Buffer,
  ) {
    this.id = id;
    this.version = revision;
    this.time = time;
    this.outOfRange = outOfRange;
    this.dataset = dataset;
    this.bytes = bytes;
  }

  get json(): string {
    return this.bytes.toString();
  }

  get event(): AccessEvent {
    return (this.#event ??= JSON.parse(this.json) as AccessEvent);
  }
}
