// The built-in source of the API's own records: how they come into the stream that all records take.
import { hostname } from 'node:os';
import { MASKING_VERSION, createMasker } from '../ingest/masking/mask.ts';
import { REGISTRY } from '../normalizers/registry.generated.ts';
import type { RawRecord } from '../pipeline/ports.ts';
import type { PreparedSource } from '../pipeline/source.ts';
import type { Settings } from './config/settings.ts';

/** Id of the source; no configured one may have it. */
export const API_SOURCE = 'accesstrail-api';

const DATASET = 'accesstrail.api';

export async function prepareApiSource(): Promise<PreparedSource> {
  const normalizer = await REGISTRY.get(DATASET)?.();
  if (!normalizer) throw new Error(`${DATASET} is not in the registry`);
  const normalize = normalizer.create({});
  return { id: API_SOURCE, dataset: DATASET, instance: API_SOURCE, normalizer, normalize };
}

/** Makes raw records of JSON texts, their secrets masked: who searches for a password must not leave it in the trail. */
export function createApiRecords(
  { maskingKey }: Pick<Settings, 'maskingKey'>,
  now: () => number,
): { readonly mask: (json: string) => Buffer; readonly recordOf: (masked: Buffer) => RawRecord } {
  const masker = createMasker(maskingKey === undefined ? {} : { key: maskingKey });
  const origin = `accesstrail://${hostname()}/api`;
  return {
    mask: (json) => masker(Buffer.from(json)).bytes,
    recordOf: (bytes) => {
      const received = now();
      return {
        bytes,
        envelope: {
          sourceId: API_SOURCE,
          dataset: DATASET,
          instance: API_SOURCE,
          collector: 'api',
          originUri: origin,
          originIdentity: origin,
          originOffset: 0,
          received,
          referenceTime: received,
          maskingVersion: MASKING_VERSION,
          maskingCount: occurrences(bytes, '[masked:'),
        },
      };
    },
  };
}

function occurrences(bytes: Buffer, text: string): number {
  let count = 0;
  for (let at = bytes.indexOf(text); at >= 0; at = bytes.indexOf(text, at + text.length)) count++;
  return count;
}
