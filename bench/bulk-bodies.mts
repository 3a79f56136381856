// Bulk bodies made beforehand from the events of our logs, and the plainest client that can post them.
import { Agent, request } from 'node:http';
import { MASKING_VERSION, createMasker } from '../ingest/masking/mask.ts';
import type { StoreDocument } from '../pipeline/ports.ts';
import { type RecordContext, normalizeRecord } from '../pipeline/stages/normalize.ts';
import type { Envelope } from '../schemas/generated/types.ts';
import { record } from './cloudtrail-logs.mts';
import { source, sources } from './cloudtrail-source.mts';

const BODY_BYTES = 5_000_000;
/** Requests under way at once. */
const IN_FLIGHT = 2;

/** A body of a request that names the index in its path. */
export interface BulkBytes {
  readonly bytes: Buffer;
  readonly events: number;
}

/** The events of records `from` to `to`, as the product makes them, in bodies of about 5 MB. */
export function bulkBodies(from: number, to: number): readonly BulkBytes[] {
  const bodies: BulkBytes[] = [];
  let lines: string[] = [];
  let length = 0;
  const close = (): void => {
    if (lines.length > 0) bodies.push({ bytes: Buffer.from(lines.join('')), events: lines.length });
    [lines, length] = [[], 0];
  };
  for (let index = from; index < to; index++) {
    const { id, version, json } = documentOf(index);
    const line = `{"index":{"_id":"${id}","version":${String(version)},"version_type":"external"}}\n${json}\n`;
    lines.push(line);
    length += line.length;
    if (length >= BODY_BYTES) close();
  }
  close();
  return bodies;
}

const context: RecordContext = { sources: sources, notBefore: 0, now: Date.now };
const mask = createMasker({ secrets: source.normalizer.secrets });

/** Record number `index` as a document. */
export function documentOf(index: number): StoreDocument {
  const { bytes, count } = mask(Buffer.from(record(index)));
  const received = Date.now();
  const envelope: Envelope = {
    sourceId: source.id,
    dataset: source.dataset,
    instance: source.instance,
    collector: 'files',
    originUri: 'file:///var/log/trail/trail-000000000.log',
    originIdentity: '0123456789abcdef0123456789abcdef',
    originOffset: index * 1000,
    received,
    referenceTime: received,
    maskingVersion: MASKING_VERSION,
    maskingCount: count,
  };
  const outcome = normalizeRecord({ bytes, envelope }, context, new Date(received).toISOString());
  if (outcome.kind !== 'event') throw new Error(`record ${String(index)} gives no event`);
  return outcome.document;
}

/** Posts the bodies to an index over connections that stay open. Throws when an item was not taken. */
export async function postAll(url: string, index: string, bodies: readonly BulkBytes[]): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: IN_FLIGHT });
  const address = `${url}/${index}/_bulk?filter_path=errors`;
  let next = 0;
  const lane = async (): Promise<void> => {
    for (let body = bodies[next++]; body; body = bodies[next++]) {
      const answer = await post(agent, address, body.bytes);
      if (answer !== '{"errors":false}') throw new Error(`Elasticsearch refused a body: ${answer}`);
    }
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, lane));
  agent.destroy();
}

function post(agent: Agent, address: string, body: Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/x-ndjson', 'content-length': body.length };
    request(address, { method: 'POST', agent, headers }, (answer) => {
      let text = '';
      answer
        .setEncoding('utf8')
        .on('data', (part: string) => (text += part))
        .on('end', () => {
          resolve(text);
        })
        .on('error', reject);
    })
      .on('error', reject)
      .end(body);
  });
}
