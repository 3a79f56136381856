// Makes raw records of items: their envelope says where they were had, and never with which credentials.
import type { RawRecord } from '../../pipeline/ports.ts';
import type { CollectorContext } from '../collector.ts';
import { type RecordOrigin, toRecord } from '../to-record.ts';
import { type Api, withoutSecrets } from './bind-api.ts';
import type { Item } from './item.ts';
import { fillUrl } from './template.ts';

/** A record with its envelope; a promise only when it is long. */
export function recordOf(item: Item, api: Api, context: CollectorContext): RawRecord | Promise<RawRecord> {
  const { bytes } = item;
  return toRecord({ offset: 0, end: bytes.length, bytes }, originOf(item, api, context.now()), context);
}

/** The API's URL and the item's id; `now` is for items without a time. */
export function originOf({ identity, id, time }: Item, api: Api, now: number): RecordOrigin {
  const path = withoutSecrets(fillUrl(api.description.request.path, api.values) ?? '', api);
  const uri =
    api.baseUrl.href.replace(/\/+$/, '') + path + (id === undefined ? '' : `#${encodeURIComponent(id)}`);
  return { collector: 'http-poll', uri, identity, referenceTime: time ?? now };
}
