// Recognises how the records of a sample are written, and reads them.
import { createMasker } from '../../ingest/masking/mask.ts';
import {
  object,
  parseSyslog,
  structuredData,
  type Json,
  type JsonObject,
} from '../../normalizers/normalizer.ts';
import { Fault } from '../../pipeline/errors.ts';
import { type Writing, isHeader, reader, writingOf } from './writing.ts';

export interface SampleRecord {
  /** As it is in the sample, its secrets masked, for a case. */
  readonly text: string;
  /** 1-based, among the records or the lines of the sample. */
  readonly place: number;
  readonly members: JsonObject;
}

export interface Sample {
  readonly writing: Writing;
  /** A syslog header stands before each record. */
  readonly syslog: boolean;
  readonly records: readonly SampleRecord[];
  /** Records that are written otherwise. */
  readonly others: number;
  /** Lines behind those that were looked at. */
  readonly unread: number;
  /** Secrets that were masked: a sample comes from a real system, and cases are kept. */
  readonly masked: number;
}

/** So much of a sample tells what the rest is like. */
const MOST_LINES = 5000;
/** Throws Fault `usage` for a sample that is written in no way that is known. */
export function readSample(content: string): Sample {
  const text = content.replace(/^\ufeff/, '').trim();
  if (text === '') throw new Fault('usage', 'the sample is empty');
  const mask = masking();
  const lines = (): string[] => text.split(/\r?\n/).filter((line) => line.trim() !== '');
  return container(text, mask) ?? fromLines(lines(), mask);
}

/** Keys under which answers and exports hold their records; an array under another key is part of one record. */
const CONTAINERS =
  /^(?:records?|items?|events?|entries|entities|data|values?|logs?|results?|hits|rows|messages|audit\w*|response)$/i;

/** One JSON value: records in an array, at its root or under one or two keys, or one record over several lines. */
function container(text: string, mask: Masking): Sample | undefined {
  let value: Json;
  try {
    value = JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
  const path = arrayIn(value, 2);
  if (!path && !text.includes('\n')) return undefined;
  const list = path ? path.reduce((node, key) => object(node)?.[key], value) : [value];
  if (!Array.isArray(list)) return undefined;
  const records = list.flatMap((item, index) => {
    if (!object(item)) return [];
    const members = JSON.parse(mask.text(JSON.stringify(item))) as JsonObject;
    return [{ text: JSON.stringify(members, null, 2), place: index + 1, members }];
  });
  if (records.length === 0) return undefined;
  const arrays = path === undefined || path.length === 0 ? [] : [path];
  const others = list.length - records.length;
  return {
    writing: { kind: 'json', arrays },
    syslog: false,
    records,
    others,
    unread: 0,
    masked: mask.count(),
  };
}

function arrayIn(value: Json, depth: number): string[] | undefined {
  if (Array.isArray(value)) return object(value[0]) ? [] : undefined;
  const members = object(value);
  if (!members || depth === 0) return undefined;
  for (const [key, member] of Object.entries(members)) {
    if (!CONTAINERS.test(key)) continue;
    const below = arrayIn(member, depth - 1);
    if (below) return [key, ...below];
  }
  return undefined;
}

function fromLines(all: readonly string[], mask: Masking): Sample {
  const lines = all.slice(0, MOST_LINES);
  const { writing, syslog, rows } = writingOf(lines);
  const read = reader(writing);
  const records: SampleRecord[] = [];
  let others = 0;
  for (const [index, row] of rows.entries()) {
    const text = mask.text(row);
    const parsed = syslog ? parseSyslog(text, read, structuredData) : read(text);
    if (parsed.ok) records.push({ text, place: index + 1, members: parsed.record });
    else if (!isHeader(text, writing)) others++;
  }
  return { writing, syslog, records, others, unread: all.length - lines.length, masked: mask.count() };
}

interface Masking {
  readonly text: (record: string) => string;
  /** How many secrets it was. */
  readonly count: () => number;
}

/** Without a key: what a secret was cannot be told from its mark. */
function masking(): Masking {
  const mask = createMasker({});
  let secrets = 0;
  return {
    text: (record) => {
      const { bytes, count } = mask(Buffer.from(record));
      secrets += count;
      return count === 0 ? record : bytes.toString();
    },
    count: () => secrets,
  };
}
