// Maps one record of any of Bitbucket's audit logs to one event, by the form that the record has.
import { object, parseRecord, reject, string, type Outcome, type Zone } from '../../normalizer.ts';
import { CLOUD_CONSUMED, CLOUD_DERIVED, mapCloud } from './cloud.ts';
import { CONSUMED as SERVER_CONSUMED, DERIVED as SERVER_DERIVED, mapDataCenter } from './data-center.ts';
import { mapLegacy } from './legacy.ts';
import { mapWebhook, WEBHOOK_CONSUMED, WEBHOOK_DERIVED } from './webhook.ts';

export const CONSUMED: readonly string[] = [...SERVER_CONSUMED, ...CLOUD_CONSUMED, ...WEBHOOK_CONSUMED];
export const DERIVED: readonly string[] = [...SERVER_DERIVED, ...CLOUD_DERIVED, ...WEBHOOK_DERIVED];

/** Rejects `not_a_log_line`, `missing_field`, `bad_time`, `zone_missing` and those of JSON. */
export function mapRecord(input: string, zone: Zone | undefined): Outcome {
  const first = input.trimStart()[0];
  if (first === undefined) return reject('empty', 'the record has no content');
  if (first !== '{' && first !== '[') return mapLegacy(input);
  const parsed = parseRecord(input, ['entities', 'data']);
  if (!parsed.ok) return parsed.reject;
  const { record } = parsed;
  const event = string(record['eventKey']);
  if (event !== undefined) return mapWebhook(record, event, zone);
  return object(record['attributes']) ? mapCloud(record, zone) : mapDataCenter(record, zone);
}
