// Logs of distinct CloudTrail events: 2,900 real records over and over, ids counted up, one second later each.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** From the root of the repository, where all benches run: one of them is compiled elsewhere. */
export const SAMPLE = join(process.cwd(), 'test/samples/invictus-aws/cloudtrail.jsonl.gz');

/** The real records, each as one line of JSON. */
export const lines: readonly string[] = gunzipSync(readFileSync(SAMPLE)).toString().trimEnd().split('\n');

/** The vendor's id of record number `index`. */
export function vendorId(index: number): string {
  return `bench-${String(index)}`;
}

/** Record number `index` as one line of JSON, of the second `index` of 2026. */
export function record(index: number): string {
  const time = new Date(Date.UTC(2026, 0, 1) + index * 1000).toISOString().slice(0, 19);
  return (lines[index % lines.length] ?? '')
    .replace(/"eventID":"[^"]*"/, `"eventID":"${vendorId(index)}"`)
    .replace(/"eventTime":"[^"]*"/, `"eventTime":"${time}Z"`);
}

/** Writes records `from` to `from + count` into a folder that is made anew, so many in each file. */
export function writeLogs(into: string, from: number, count: number, perFile: number): void {
  rmSync(into, { recursive: true, force: true });
  mkdirSync(into, { recursive: true });
  for (let start = from; start < from + count; start += perFile) {
    const body: string[] = [];
    for (let index = start; index < Math.min(start + perFile, from + count); index++)
      body.push(record(index));
    writeFileSync(join(into, `trail-${String(start).padStart(9, '0')}.log`), `${body.join('\n')}\n`);
  }
}
