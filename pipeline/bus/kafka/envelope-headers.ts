// An envelope as Kafka headers and back: each member in the header that the schema names for it, as text.
import envelopeSchema from '../../../schemas/envelope.v1.json' with { type: 'json' };
import type { Envelope } from '../../../schemas/generated/types.ts';
import type { Header } from './bus-record.ts';

/** Headers as kafkajs hands them over; a header that occurs twice is a list. */
export type HeaderBytes = Readonly<Record<string, Buffer | string | (Buffer | string)[] | undefined>>;

interface Member {
  readonly name: keyof Envelope;
  readonly header: string;
  readonly number: boolean;
  readonly required: boolean;
}

const required = new Set<string>(envelopeSchema.required);

const MEMBERS: readonly Member[] = Object.entries(envelopeSchema.properties).map(([name, property]) => ({
  name: name as keyof Envelope,
  header: property['x-header'],
  number: property.type === 'integer',
  required: required.has(name),
}));

/** The header of each member. */
export const HEADER_OF = Object.fromEntries(MEMBERS.map(({ name, header }) => [name, header])) as Readonly<
  Record<keyof Envelope, string>
>;

/** The headers of an envelope; members that are not there have none. */
export function headersOf(envelope: Envelope): Header[] {
  const headers: Header[] = [];
  for (const { name, header } of MEMBERS) {
    const value = envelope[name];
    if (value !== undefined) headers.push([header, String(value)]);
  }
  return headers;
}

/** The envelope in the headers, or what is wrong with them: a record may come from a foreign producer. */
export function envelopeOf(headers: HeaderBytes): Envelope | { readonly fault: string } {
  const envelope: Partial<Record<keyof Envelope, string | number>> = {};
  for (const { name, header, number, required } of MEMBERS) {
    const text = textOf(headers[header]);
    if (text === undefined) {
      if (required) return { fault: `it has no header ${header}` };
      continue;
    }
    const value = number ? Number(text) : text;
    if (number && (text === '' || !Number.isSafeInteger(value)))
      return { fault: `its header ${header} is not a whole number` };
    envelope[name] = value;
  }
  // Every required member was found, and each has the type that the schema gives it.
  return envelope as unknown as Envelope;
}

/** A header's text; of several of one name the last counts, as for every Kafka client. */
export function textOf(value: HeaderBytes[string]): string | undefined {
  const last = Array.isArray(value) ? value.at(-1) : value;
  return last?.toString();
}
