// Makes a trail of many files from a seed: known ids, known bad lines, known filtered ones.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { digest } from '../../pipeline/identity.ts';
import { root } from './program.ts';
import { type Random, random } from './random.ts';

export interface Trail {
  /** `_id`s that must be stored, once each. */
  readonly events: ReadonlySet<string>;
  /** Places of the bad lines, `<file name>:<offset>`. */
  readonly rejects: ReadonlySet<string>;
  readonly filtered: number;
  /** All records written, those that stand in two files counted twice. */
  readonly records: number;
}

/** Each bad line is another: two files that begin with the same one would share their identity (docs/files.md) and so that reject. */
const BAD: readonly ((number: number) => string)[] = [
  (number) => `{"eventVersion":"1.${String(number)}","eventTime":`,
  (number) => `Nov 22 02:17:00 not json at all ${String(number)}`,
  (number) => `{"eventName":"NoTime${String(number)}"}`,
];

/**
 * Writes about `count` CloudTrail records into `folder`: container files, compressed ones, and logs of one event a line, 2 % of all records
 * being bad lines, some of no interest (Insights), and some events delivered by two files.
 */
export function makeTrail(folder: string, count: number, seed: number): Trail {
  mkdirSync(folder, { recursive: true });
  const next = random(seed);
  const templates = gunzipSync(readFileSync(join(root, 'test/samples/invictus-aws/cloudtrail.jsonl.gz')))
    .toString()
    .trimEnd()
    .split('\n')
    .filter(
      (line) =>
        line.length < 1000 && occurs(line, '"eventID":') === 1 && occurs(line, '"eventCategory":') === 1,
    );
  const events = new Set<string>();
  const rejects = new Set<string>();
  const again: string[] = [];
  let filtered = 0;
  let records = 0;

  const event = (): string => {
    if (again.length > 0 && next.integer(100) === 0)
      return again.splice(next.integer(again.length), 1)[0] ?? '';
    const id = `${hex(next)}-${hex(next)}-${hex(next)}`;
    const insight = next.integer(200) === 0;
    const line = next
      .pick(templates)
      .replace(/"eventID":"[^"]*"/, `"eventID":"${id}"`)
      .replace(/"eventCategory":"[^"]*"/, insight ? '"eventCategory":"Insight"' : '$&');
    if (insight && line.includes('"Insight"')) filtered++;
    else {
      events.add(digest('aws.cloudtrail', id));
      if (next.integer(100) === 0) again.push(line);
    }
    return line;
  };

  const perFile = 4000;
  for (let file = 0; records < count; file++) {
    if (file % 4 === 3) {
      const lines = Array.from({ length: perFile }, event);
      const body = `{"Records":[${lines.join(',')}]}`;
      const name = `trail-${String(file).padStart(4, '0')}.json`;
      writeFileSync(
        join(folder, file % 8 === 3 ? `${name}.gz` : name),
        file % 8 === 3 ? gzipSync(body) : body,
      );
      records += perFile;
      continue;
    }
    const name = `trail-${String(file).padStart(4, '0')}.log`;
    let body = '';
    // Bad lines stand in the logs only: three files of four, so that they are 2 % of all.
    for (let line = 0; line < perFile; line++) {
      if (next.integer(1000) < 27) {
        rejects.add(`${name}:${String(body.length)}`);
        body += `${next.pick(BAD)(rejects.size)}\n`;
      } else body += `${event()}\n`;
    }
    writeFileSync(join(folder, name), body);
    records += perFile;
  }
  return { events, rejects, filtered, records };
}

function occurs(text: string, part: string): number {
  return text.split(part).length - 1;
}

function hex(next: Random): string {
  return next.integer(0xffffffff).toString(16).padStart(8, '0');
}
