// Small events pushed in batches to `run --only collect` on one core, acknowledged by Kafka: answers at a fixed rate, and the rate reached.
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readSettings } from '../cli/config/settings.ts';
import { startKafka } from '../test/services/kafka.ts';
import { urlOf } from '../test/support/deployment.ts';
import { removeTopics } from '../test/support/kafka.ts';
import { launch, run } from '../test/support/program.ts';
import { until } from '../test/support/until.ts';
import { folder } from './deployment.mts';
import { cpuSeconds } from './servers.mts';

const SECONDS = Number(process.env['ACCESSTRAIL_BENCH_SECONDS'] ?? 20);
const RATE = Number(process.env['ACCESSTRAIL_BENCH_RATE'] ?? 20_000);
const BATCH = 100;
const AIM_P99_MS = 250;
const WARM_UP_SECONDS = 5;
/** Senders of the round without a fixed rate. */
const SENDERS = 8;
const TOKEN = 'a-token-of-the-bench';
/** The receiver has one core, who sends and the broker have the other. */
const [RECEIVER_CORE, OTHER_CORE] = ['0', '1'];

const agent = new Agent({ keepAlive: true, maxSockets: 256 });
let sent = 0;

/** A batch of distinct CloudTrail events of about 400 bytes each. */
function body(): Buffer {
  const lines = Array.from({ length: BATCH }, () => {
    const id = `bench-${String(sent++)}`;
    return JSON.stringify({
      eventVersion: '1.09',
      userIdentity: { type: 'IAMUser', userName: 'maya', accountId: '123456789012' },
      eventTime: '2026-11-19T02:17:00Z',
      eventSource: 'ec2.amazonaws.com',
      eventName: 'DescribeInstances',
      awsRegion: 'eu-west-1',
      sourceIPAddress: '192.0.2.10',
      userAgent: 'aws-cli/2.19',
      requestParameters: { instancesSet: {} },
      responseElements: null,
      eventID: id,
      eventType: 'AwsApiCall',
      recipientAccountId: '123456789012',
    });
  });
  return Buffer.from(lines.join('\n'));
}

/** Sends a batch; gives the status of the answer. */
function post(url: string, content: Buffer): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = {
      authorization: `Bearer ${TOKEN}`,
      'content-type': 'application/x-ndjson',
      'content-length': content.length,
    };
    const sending = request(`${url}/in/bench`, { method: 'POST', agent, headers }, (answer) => {
      answer.resume();
      answer.on('end', () => {
        resolve(answer.statusCode ?? 0);
      });
    });
    sending.on('error', reject);
    sending.end(content);
  });
}

interface Round {
  readonly answers: readonly number[];
  readonly refused: number;
  readonly seconds: number;
}

/** One batch after another at their times, whether or not earlier ones are answered: ms from when each was due to its answer. */
async function paced(url: string, seconds: number): Promise<Round> {
  const bodies = Array.from({ length: Math.round((RATE * seconds) / BATCH) }, body);
  const answers: number[] = [];
  let refused = 0;
  const began = performance.now();
  const all = bodies.map(async (content, index) => {
    const due = began + (index * BATCH * 1000) / RATE;
    await sleep(Math.max(0, due - performance.now()));
    const status = await post(url, content);
    answers.push(performance.now() - due);
    if (status !== 200) refused++;
  });
  await Promise.all(all);
  return { answers, refused, seconds: (performance.now() - began) / 1000 };
}

/** Each sender sends the next batch when the last one is answered. */
async function unpaced(url: string, seconds: number): Promise<Round> {
  const bodies = Array.from({ length: Math.round((2.5 * RATE * seconds) / BATCH) }, body);
  const answers: number[] = [];
  let refused = 0;
  const began = performance.now();
  const send = async (): Promise<void> => {
    for (
      let content = bodies.pop();
      content && performance.now() - began < seconds * 1000;
      content = bodies.pop()
    ) {
      const start = performance.now();
      if ((await post(url, content)) !== 200) refused++;
      answers.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: SENDERS }, send));
  return { answers, refused, seconds: (performance.now() - began) / 1000 };
}

const pin = (pid: number, core: string): void => {
  spawnSync('taskset', ['-a', '-p', '-c', core, String(pid)]);
};

function highWaterMb(pid: number): number {
  const found = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'))?.[1];
  return Math.round(Number(found) / 1024);
}

const quantile = (sorted: readonly number[], part: number): number =>
  Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0) * 10) / 10;

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
pin(process.pid, OTHER_CORE);
const kafka = await startKafka({ fullSpeed: true });
pin(kafka.pid, OTHER_CORE);
const home = join(folder, `receiver-${randomBytes(4).toString('hex')}`);
mkdirSync(home, { recursive: true });
const file = join(home, 'accesstrail.yaml');
writeFileSync(
  file,
  `namespace: bench-${randomBytes(4).toString('hex')}
bus: { kafka: { brokers: [${kafka.brokers.join()}], dev: true } }
store: { duckdb: { path: store.duckdb } }
listen: { port: 0 }
sources:
  - { id: bench, source: aws.cloudtrail, from: { receiver: { path: /in/bench, protocol: ndjson, verify: { bearer: ${TOKEN} } } } }
`,
);
const { settings } = readSettings(file, {});
if (!settings.kafka) throw new Error('the configuration names brokers');
try {
  const setUp = await run(['setup', '-c', file]);
  if (setUp.code !== 0) throw new Error(`setup failed: ${setUp.stdout}${setUp.stderr}`);
  const receiver = launch(['run', '--only', 'collect', '-c', file]);
  const pid = receiver.child.pid ?? 0;
  process.once('exit', () => receiver.child.kill('SIGKILL'));
  try {
    pin(pid, RECEIVER_CORE);
    const url = await urlOf(receiver);
    await until('it to be ready', async () => (await fetch(`${url}/readyz`)).status === 200);
    pin(pid, RECEIVER_CORE);
    await paced(url, WARM_UP_SECONDS);
    for (const [part, play] of [
      ['paced', paced],
      ['unpaced', unpaced],
    ] as const) {
      const cpu = cpuSeconds(pid) ?? 0;
      const { answers, refused, seconds } = await play(url, SECONDS);
      const sorted = [...answers].sort((a, b) => a - b);
      const events = answers.length * BATCH;
      const used = (cpuSeconds(pid) ?? 0) - cpu;
      console.log(
        JSON.stringify({
          bench: 'receiver',
          part,
          node: process.version,
          ...(part === 'paced' ? { aimPerSecond: RATE, aimP99Ms: AIM_P99_MS } : { senders: SENDERS }),
          events,
          refused,
          perSecond: Math.round(events / seconds),
          p50Ms: quantile(sorted, 0.5),
          p99Ms: quantile(sorted, 0.99),
          maxMs: quantile(sorted, 1),
          coreShare: Number((used / seconds).toFixed(2)),
          cpuMicrosPerEvent: Math.round((used * 1e6) / events),
          vmHwmMb: highWaterMb(pid),
        }),
      );
    }
    receiver.child.kill('SIGTERM');
    const { code, stderr } = await receiver.ended;
    if (code !== 0) throw new Error(`the program ended with ${String(code)}: ${stderr.slice(-4000)}`);
  } finally {
    receiver.child.kill('SIGKILL');
  }
  await removeTopics(settings.kafka);
} finally {
  agent.destroy();
  await kafka.stop();
  rmSync(home, { recursive: true, force: true });
}
