// The parts of the configuration that name servers: what contradicts itself is said with its place and remedy, before any connection.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import zlib from 'node:zlib';
import { expect, test } from '@jest/globals';
import { readSettings } from '../../cli/config/settings.ts';
import { makeAuthority } from '../services/certificates.ts';
import { testFolder } from '../support/folder.ts';
import { run } from '../support/program.ts';

const folder = testFolder('config');
const SOURCES =
  'sources:\n  - { id: trail, source: aws.cloudtrail, from: { files: { paths: ["input/*.log"] } } }\n';

/** A configuration file in a folder of its own, beside a text that is no certificate. */
function place(name: string, text: string): string {
  const dir = join(folder, name);
  mkdirSync(dir, { recursive: true });
  writeFileSync(join(dir, 'text.pem'), 'no certificate\n');
  const file = join(dir, 'accesstrail.yaml');
  writeFileSync(file, text + SOURCES);
  return file;
}

function faultsOf(file: string): string {
  try {
    readSettings(file, {});
  } catch (error) {
    expect(error).toMatchObject({ code: 'config' });
    return (error as Error).message;
  }
  return '';
}

const kafka = (more: string): string => `bus:\n  kafka: { brokers: ["k:9092"], ${more} }\n`;
const elasticsearch = (more: string): string =>
  `store:\n  elasticsearch: { node: "http://e:9200", ${more} }\n`;

/** What is written, and what is said: place, path and remedy. */
const ROWS: readonly (readonly [text: string, message: RegExp])[] = [
  [
    elasticsearch('apiKey: k, username: u, password: p'),
    /:2:\d+: store\.elasticsearch\.username: give an apiKey, or username and password, not both$/,
  ],
  [
    elasticsearch('username: u'),
    /:2:\d+: store\.elasticsearch\.username: username and password belong together$/,
  ],
  [
    elasticsearch('password: p'),
    /:2:\d+: store\.elasticsearch\.password: username and password belong together$/,
  ],
  [elasticsearch('ca: gone.pem'), /:2:\d+: store\.elasticsearch\.ca: .*gone\.pem cannot be read \(ENOENT\)$/],
  [elasticsearch('ca: text.pem'), /:2:\d+: store\.elasticsearch\.ca: .*text\.pem is no PEM file/],
  [
    elasticsearch('layout: [{ since: 2026-01-02, period: month }]'),
    /:2:\d+: store\.elasticsearch\.layout\[0\]\.since: 2026-01-02 does not begin a month/,
  ],
  [
    elasticsearch('layout: [{ since: 2026-01-01, period: week }]'),
    /layout\[0\]\.since: 2026-01-01 does not begin a week \(weeks begin on Monday\)$/,
  ],
  [
    elasticsearch('layout: [{ since: 2026-01-01, period: day }, { since: 2026-02-30, period: day }]'),
    /layout\[1\]\.since: there is no day 2026-02-30$/,
  ],
  [elasticsearch('layout: [{ since: soon, period: day }]'), /layout\[0\]\.since: must be: Day \(UTC\)/],
  [
    elasticsearch('layout: [{ since: 2026-01-01, period: year }]'),
    /layout\[0\]\.period: .*day, week, month$/,
  ],
  [
    elasticsearch('replicas: 0') + '  duckdb: { path: a.duckdb }\n',
    /:3:3: store\.duckdb: events are kept in one store: remove duckdb or elasticsearch$/,
  ],
  ['store: { elasticsearch: { node: "e:9200" } }\n', /:1:\d+: store\.elasticsearch\.node: must be: URL/],
  ['store: { elasticsearch: { node: [e] } }\n', /:1:\d+: store\.elasticsearch\.node\[0\]: must be: URL/],
  [
    elasticsearch('replica: 0'),
    /:2:\d+: store\.elasticsearch\.replica: unknown key; did you mean "replicas"\?$/,
  ],
  ['bus: { kafka: { brokers: [kafka] } }\n', /:1:\d+: bus\.kafka\.brokers\[0\]: must be: host:port, such as/],
  [
    'bus: { kafka: { brokers: ["k:99999"] } }\n',
    /:1:\d+: bus\.kafka\.brokers\[0\]: k:99999: a port is 1 to 65535$/,
  ],
  ['bus: { kafka: {} }\n', /:1:\d+: bus\.kafka: "brokers" is missing$/],
  ['bus: { kafak: { brokers: ["k:1"] } }\n', /bus\.kafak: unknown key; did you mean "kafka"\?/],
  [kafka('compresion: lz4'), /:2:\d+: bus\.kafka\.compresion: unknown key; did you mean "compression"\?$/],
  [kafka('ssl: { cert: text.pem }'), /:2:\d+: bus\.kafka\.ssl: cert and key belong together/],
  [kafka('ssl: { ca: text.pem }'), /:2:\d+: bus\.kafka\.ssl\.ca: .*text\.pem is no PEM file/],
  [
    kafka('ssl: { cert: c.pem, kee: k.pem }'),
    /^[^\n]*bus\.kafka\.ssl\.kee: unknown key; did you mean "key"\?$/,
  ],
  [kafka('ssl: "on"'), /^[^\n]*:2:\d+: bus\.kafka\.ssl: must be: true for TLS[^\n]*$/],
  [
    kafka('sasl: { mechanism: scram, username: u, password: p }'),
    /bus\.kafka\.sasl\.mechanism: .*plain, scram-sha-256, scram-sha-512$/,
  ],
  [kafka('sasl: { mechanism: plain, username: u }'), /:2:\d+: bus\.kafka\.sasl: "password" is missing$/],
  [
    kafka('sasl: { mechanism: plain, username: u, password: "${NO_SUCH_PASSWORD}" }'),
    /:2:\d+: .*NO_SUCH_PASSWORD is not set$/,
  ],
  ['notBefore: *day\n', /:1:12: there is no &day before \*day$/],
  [
    `a: &a [${'x,'.repeat(99)}x]\nb: &b [${'*a,'.repeat(99)}*a]\nc: [${'*b,'.repeat(99)}*b]\n`,
    /:1:1: its aliases \(\*name\) stand for more than a configuration can be/,
  ],
  // A merge is one, and no key of its own.
  ['embedded: &it { partitions: 1 }\nlisten:\n  <<: *it\n', /:2:\d+: listen\.partitions: unknown key/],
  ['namespace: a\n---\n', /:2:1: a second document begins here \(---\), and one is read$/],
  ['namespace: a\0\n', /:1:13: there is a zero byte: give it as UTF-8 text$/],
  [
    `api: { tokens: [{ name: x, role: analyst, expires: "2026-02-30", sha256: "${'0'.repeat(64)}" }] }\n`,
    /:1:\d+: api\.tokens\[0\]\.expires: there is no moment 2026-02-30$/,
  ],
  ['notBefore: 2026-02-30\n', /:1:1: notBefore: there is no day 2026-02-30$/],
  // Where this Node has zstd, all is well.
  [
    kafka('compression: zstd'),
    'zstdCompress' in zlib ? /^$/ : /:2:\d+: bus\.kafka\.compression: zstd needs Node 22/,
  ],
];

test.each(ROWS)('%j', (text, message) => {
  expect(faultsOf(place('row', text))).toMatch(message);
});

test('a file in which nothing stands is told as such', () => {
  const file = join(folder, 'nothing.yaml');
  writeFileSync(file, '# later\n');
  expect(faultsOf(file)).toMatch(/nothing\.yaml:1:1: there is nothing in it$/);
});

test('of a choice, such as one token or several, the alternative was meant whose type the value has', () => {
  const file = join(folder, 'short.yaml');
  const from = '{ receiver: { path: /in/a, verify: { bearer: short } } }';
  writeFileSync(file, `sources: [{ id: a, source: github.audit, from: ${from} }]\n`);
  expect(faultsOf(file)).toMatch(/\.verify\.bearer: must NOT have fewer than 8 characters$/);
});

test('all faults of a file are told at once, in their order, and end with exit code 2', async () => {
  const file = place('all', kafka('ssl: { cert: gone.pem }') + elasticsearch('username: u, ca: text.pem'));
  const { code, stdout, stderr } = await run(['run', '--until-idle', '-c', file]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  const places = stderr
    .trimEnd()
    .split('\n')
    .map((line) => /accesstrail\.yaml:(\d+):\d+: (\S+): /.exec(line)?.slice(1).join(' '));
  expect(places).toEqual([
    '2 bus.kafka.ssl',
    '2 bus.kafka.ssl.cert',
    '4 store.elasticsearch.username',
    '4 store.elasticsearch.ca',
  ]);
});

test('what is right is read: certificates as text, relative to the file, and defaults', () => {
  const file = place('right', kafka('ssl: { ca: ca.pem }') + elasticsearch('apiKey: k, ca: ca.pem'));
  const { ca } = makeAuthority(join(folder, 'right'));
  const { settings } = readSettings(file, {});
  expect(settings.kafka).toMatchObject({ ssl: { ca }, dev: false, partitions: 12, compression: 'lz4' });
  expect(settings.elasticsearch).toMatchObject({ auth: { apiKey: 'k' }, ca, replicas: 1 });
  expect(settings.elasticsearch?.layout).toEqual([{ since: Date.UTC(2010, 0), period: 'month', shards: 1 }]);
});

test.each([
  [
    ['run', '--only', 'colect'],
    /no stage "colect"; did you mean "collect"\? Stages: collect, normalize, index, export, serve/,
  ],
  [['run', '--only', ','], /--only needs a stage/],
  [['run', '--only', 'index'], /--only needs bus\.kafka/],
  [['setup', '--print-acls'], /bus\.kafka/],
])('%j is wrong usage without Kafka: exit code 2', async (args, message) => {
  const { code, stdout, stderr } = await run([...args, '-c', place('usage', '')]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(message);
});
