// One record of an answer: its bytes, its identity and its time.
import { hash } from 'node:crypto';
import { digest } from '../../pipeline/identity.ts';
import type { Frame } from '../framing/splitter.ts';
import type { Api } from './bind-api.ts';
import { parseJson, textAt, valueAt } from './json-value.ts';

export interface Item {
  /** The same for the same record, whenever and however often it is got: over the description's name and the record's id, else its bytes. */
  readonly identity: string;
  /** The vendor's id, where the record has one. */
  readonly id: string | undefined;
  /** ms since 1970 UTC. */
  readonly time: number | undefined;
  readonly bytes: Buffer;
  /** Set when the record is too long to be held: `bytes` is its beginning only. */
  readonly length: number | undefined;
}

export function itemOf(frame: Frame, api: Api): Item {
  const { records } = api.description;
  const value = frame.length === undefined ? parseJson(frame.bytes.toString()) : undefined;
  const id = api.id && textAt(value, api.id);
  const inside = records.embedded === undefined ? undefined : valueAt(value, [records.embedded]);
  const bytes = typeof inside === 'string' ? Buffer.from(inside) : frame.bytes;
  return {
    identity:
      id === undefined
        ? digest('http-poll', api.name, 'bytes', hash('sha256', bytes))
        : digest('http-poll', api.name, 'id', id),
    id,
    time: api.time && timeOf(valueAt(value, api.time), records.timeFormat ?? 'iso'),
    bytes,
    length: frame.length,
  };
}

function timeOf(value: unknown, format: 'iso' | 'epoch-s' | 'epoch-ms'): number | undefined {
  const time =
    format === 'iso'
      ? typeof value === 'string'
        ? Date.parse(value)
        : NaN
      : typeof value === 'number' || typeof value === 'string'
        ? Number(value) * (format === 'epoch-s' ? 1000 : 1)
        : NaN;
  // What no Date can hold is no time.
  return Math.abs(time) <= 8.64e15 ? Math.round(time) : undefined;
}
