// Sends objects to Kibana in one import, and reads from its answer which it did not take.
import { randomBytes } from 'node:crypto';
import { Fault } from '../../../pipeline/errors.ts';
import { ndjson } from '../objects/kibana-objects.ts';
import type { SavedObject } from '../objects/saved-object.ts';
import type { Kibana } from './kibana-client.ts';

interface ImportAnswer {
  readonly success?: boolean;
  readonly successCount?: number;
  readonly errors?: readonly ImportError[];
}

interface ImportError {
  readonly id: string;
  readonly type: string;
  readonly error: {
    readonly type: string;
    readonly message?: string;
    readonly references?: readonly { readonly type: string; readonly id: string }[];
  };
}

/** Overwrites what has the same ids. Throws Fault, also when only some were taken: it names those that were not. */
export async function importObjects(kibana: Kibana, objects: readonly SavedObject[]): Promise<void> {
  const { body } = await kibana.ask({
    method: 'POST',
    path: '/api/saved_objects/_import',
    query: { overwrite: 'true' },
    body: multipart(ndjson(objects)),
    doing: 'import objects',
  });
  const { success, successCount = 0, errors = [] } = (body ?? {}) as ImportAnswer;
  // It answers 200 also when it took none of them.
  if (success === true && errors.length === 0 && successCount === objects.length) return;
  const lines = errors.map(({ type, id, error }) => `    ${type} ${id}: ${reasonOf(error)}`);
  throw new Fault(
    'store_unavailable',
    [`Kibana took ${String(successCount)} of ${String(objects.length)} objects`, ...lines].join('\n'),
  );
}

function reasonOf({ type, message, references = [] }: ImportError['error']): string {
  switch (type) {
    case 'missing_references':
      return `refers to ${references.map((each) => `${each.type} ${each.id}`).join(', ')}, which is not there; run setup again`;
    case 'unsupported_type':
      return 'this Kibana has no such objects; it is too old, or lacks the plugin';
    case 'conflict':
    case 'ambiguous_conflict':
      return 'several objects of other spaces come from it; delete those that are not used any more';
    default:
      return message ?? type;
  }
}

/** A form with one file, as the API wants it. */
function multipart(text: string): { readonly type: string; readonly bytes: Buffer } {
  const boundary = `accesstrail-${randomBytes(12).toString('hex')}`;
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="accesstrail.ndjson"\r\nContent-Type: application/ndjson\r\n\r\n`;
  return {
    type: `multipart/form-data; boundary=${boundary}`,
    bytes: Buffer.from(`${head}${text}\r\n--${boundary}--\r\n`),
  };
}
