// An envelope as Kafka headers and back: each member in the header that the schema names for it, as text.
import envelopeSchema from '../../../schemas/envelope.v1.json' with { type: 'json' };
import type { Envelope } from '../../../schemas/generated/types.ts';
import type { Header } from './bus-record.ts';

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

const BY_HEADER = new Map(MEMBERS.map((member) => [member.header, member]));
const REQUIRED = MEMBERS.filter((member) => member.required);

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
export function envelopeOf(headers: readonly Header[]): Envelope | { readonly fault: string } {
  const envelope: Partial<Record<keyof Envelope, string | number>> = {};
  // Of several of one name the last counts, as for every Kafka client.
  for (const [name, text] of headers) {
    const member = BY_HEADER.get(name);
    if (!member) continue;
    const value = member.number ? wholeNumber(text) : text;
    if (value === undefined) return { fault: `its header ${name} is not a whole number` };
    envelope[member.name] = value;
  }
  for (const { name, header } of REQUIRED)
    if (envelope[name] === undefined) return { fault: `it has no header ${header}` };
  // Every required member was found, and each has the type that the schema gives it.
  return envelope as unknown as Envelope;
}

/** A whole number in decimal, undefined for any other text. */
export function wholeNumber(text: string): number | undefined {
  const value = Number(text);
  return text === '' || !Number.isSafeInteger(value) ? undefined : value;
}
