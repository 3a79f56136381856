// Decides whether an event may be stored: the schema, ECS's category/type pairs, and real IP addresses.
import { isIP } from 'node:net';
import { CATEGORY_TYPES, IP_FIELDS } from './generated/tables.ts';
import type { AccessEvent } from './generated/types.ts';
import { validateAccessEvent } from './generated/validate.ts';

export interface EventFault {
  /** JSON Pointer into the event. */
  readonly path: string;
  readonly message: string;
}

/** The first fault of an event, or undefined when it is valid. Members that are undefined count as absent, as in its JSON. */
export function checkEvent(event: unknown): EventFault | undefined {
  if (!validateAccessEvent(event)) {
    const [fault] = validateAccessEvent.errors ?? [];
    const extra = fault?.params['additionalProperty'];
    const more = typeof extra === 'string' ? `: ${extra}` : '';
    return { path: fault?.instancePath ?? '', message: (fault?.message ?? 'invalid') + more };
  }
  return checkPairs(event) ?? checkAddresses(event);
}

/** Each type must be expected with one of the categories, and each category must have a fitting type. */
function checkPairs({ event: { category, type } }: AccessEvent): EventFault | undefined {
  for (const one of type)
    if (!category.some((each) => CATEGORY_TYPES[each]?.includes(one)))
      return { path: '/event/type', message: `"${one}" is not a type of category ${category.join(', ')}` };
  for (const one of category)
    if (!type.some((each) => CATEGORY_TYPES[one]?.includes(each)))
      return { path: '/event/category', message: `"${one}" has no fitting type in ${type.join(', ')}` };
  return undefined;
}

function checkAddresses(event: AccessEvent): EventFault | undefined {
  for (const path of IP_FIELDS) {
    let value: unknown = event;
    for (const key of path) value = (value as Readonly<Record<string, unknown>> | undefined)?.[key];
    if (typeof value === 'string' && isIP(value) === 0)
      return { path: `/${path.join('/')}`, message: `"${value}" is not an IP address` };
  }
  return undefined;
}
