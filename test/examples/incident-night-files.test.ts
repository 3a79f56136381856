// The incident night's files: as the generator makes them, in the vendors' forms, and with nobody's real data in them.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { splitAll } from '../../ingest/framing/split-all.ts';
import { normalizer as postgresql } from '../../normalizers/postgresql/log/index.ts';
import { formOf } from '../../normalizers/testing.ts';
import { incidentNight } from '../../scripts/incident-night/main.mts';

const root = resolve(import.meta.dirname, '../..');
const folder = join(root, 'examples/incident-night');
const files = incidentNight();
const all = [...files.values()].join('\n');

/** The records of the files below `part`, as text. */
function records(part: string): string[] {
  return [...files]
    .filter(([path]) => path.startsWith(`examples/incident-night/data/${part}/`))
    .flatMap(([path, content]) => recordsOf(path, content));
}

function recordsOf(path: string, content: string): string[] {
  if (path.endsWith('.csv')) {
    const bytes = Buffer.from(content);
    return splitAll(bytes, formOf(postgresql, bytes).framing).frames.map(({ bytes }) => bytes.toString());
  }
  if (!path.includes('/AWSLogs/')) return content.trimEnd().split('\n');
  const { Records } = JSON.parse(content) as { Records: unknown[] };
  return Records.map((record) => JSON.stringify(record));
}

describe('files', () => {
  test('are on disk what the generator makes, and nothing else lies there', () => {
    const data = join(folder, 'data');
    const onDisk = readdirSync(data, { recursive: true, encoding: 'utf8' })
      .map((path) => join(data, path))
      .filter((path) => statSync(path).isFile());
    expect(onDisk.map((path) => relative(root, path)).sort()).toEqual([...files.keys()].sort());
    const different = [...files].filter(
      ([path, content]) => readFileSync(join(root, path), 'utf8') !== content,
    );
    expect(different.map(([path]) => path)).toEqual([]);
  });

  test('are the same at every call', () => {
    expect([...incidentNight()]).toEqual([...files]);
  });

  test('stay below 6 MB', () => {
    expect(Buffer.byteLength(all)).toBeLessThan(6_000_000);
  });

  test('hold the records of four sources', () => {
    const counts = Object.fromEntries(
      ['AWSLogs', 'insights-activity-logs', 'postgresql', 'github'].map((part) => [
        part,
        records(part).length,
      ]),
    );
    expect(counts).toEqual({ AWSLogs: 992, 'insights-activity-logs': 223, postgresql: 947, github: 391 });
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(2000);
  });
});

describe('forms', () => {
  test('every CloudTrail record has an id of its own, and its file is named for the delivery after it', () => {
    const ids = new Set<string>();
    for (const [path, content] of files) {
      if (!path.includes('/AWSLogs/')) continue;
      const name = /_(\d{8})T(\d{4})Z_\w{16}\.json$/.exec(path);
      const delivered = `${name?.[1] ?? ''}${name?.[2] ?? ''}`;
      for (const record of recordsOf(path, content)) {
        const { eventID, eventTime } = JSON.parse(record) as { eventID: string; eventTime: string };
        expect(eventID).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
        expect(ids.has(eventID)).toBe(false);
        ids.add(eventID);
        expect(eventTime.replaceAll(/[-T:Z]/g, '').slice(0, 12) < delivered).toBe(true);
      }
    }
    expect(ids.size).toBe(992);
  });

  test('CloudTrail files are not in the order of time, as real ones are not', () => {
    const sorted = [...files]
      .filter(([path]) => path.includes('/AWSLogs/'))
      .map(([path, content]) =>
        recordsOf(path, content).map((record) => /"eventTime":"([^"]+)"/.exec(record)?.[1]),
      )
      .filter((times) => times.join() === times.toSorted().join());
    expect(sorted.length).toBeLessThan([...files.keys()].filter((path) => path.includes('/AWSLogs/')).length);
  });

  test('PostgreSQL rows have 26 columns and count up within their session', () => {
    const lines = new Map<string, number>();
    for (const record of records('postgresql')) {
      const columns = record.match(/("(?:[^"]|"")*"|[^,]*)(,|$)/gs)?.slice(0, -1) ?? [];
      expect(columns).toHaveLength(26);
      const [session = '', line = ''] = [columns[5], columns[6]].map((column) => column?.replace(',', ''));
      expect(Number(line)).toBe((lines.get(session) ?? 0) + 1);
      lines.set(session, Number(line));
    }
    expect(lines.size).toBeGreaterThan(100);
  });

  test('a PostgreSQL session id is its start and its process id in hex', () => {
    for (const record of records('postgresql')) {
      const [, pid = '', session = '', started = ''] =
        /^[^,]+ CET,[^,]*,[^,]*,(\d+),[^,]*,([0-9a-f.]+),\d+,[^,]*,([^,]+) CET,/.exec(record) ?? [];
      const seconds = Date.parse(`${started.replace(' ', 'T')}+01:00`) / 1000;
      expect(session).toBe(`${seconds.toString(16)}.${Number(pid).toString(16)}`);
    }
  });
});

describe('redaction', () => {
  const addresses = [...new Set(all.match(/(?<![\d.])\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}(?![\d.])/g))];

  test('every address is one for documentation; 0.0.0.0/0 is the open rule and a line of pg_hba.conf', () => {
    const others = addresses.filter((address) => !/^(192\.0\.2|198\.51\.100|203\.0\.113)\./.test(address));
    // User agents hold a browser's version in the same form.
    expect(others.sort()).toEqual(['0.0.0.0', '142.0.0.0']);
    expect(all).not.toMatch(
      /"(?:sourceIPAddress|callerIpAddress|actor_ip|ipaddr)":"(?!192\.0\.2|198\.51\.100|203\.0\.113|[a-z0-9.-]+\.amazonaws\.com)/,
    );
  });

  test('every mail address is at example.com, every account one of the two', () => {
    expect(
      [...new Set(all.match(/[\w.+-]+@(?!refs)[\w-]+\.[\w.]+/g))].filter(
        (mail) => !mail.endsWith('@example.com'),
      ),
    ).toEqual([]);
    const accounts = [
      ...new Set(all.match(/(?<=arn:aws:\w+:[\w-]*:)\d{12}/g)),
      ...new Set(all.match(/(?<="accountId":")\d+/g)),
    ];
    expect([...new Set(accounts)].sort()).toEqual(['123456789012', '210987654321']);
  });

  test('access keys and principals say that they are examples', () => {
    const ids = [...new Set(all.match(/\b(?:ASIA|AKIA|AROA|AIDA)[A-Z0-9]{10,}/g))];
    expect(ids.length).toBeGreaterThan(50);
    expect(ids.filter((id) => !id.includes('EXAMPLE'))).toEqual([]);
  });
});

test('the example names its sources and its story', () => {
  expect(existsSync(join(folder, 'accesstrail.yaml'))).toBe(true);
  const story = JSON.parse(readFileSync(join(folder, 'story.json'), 'utf8')) as Record<string, unknown>;
  expect(Object.keys(story)).toEqual(['title', 'from', 'to', 'lines', 'try']);
});
