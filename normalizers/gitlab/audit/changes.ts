// Reads what an audit event changed.
import { object, string, text, type Json, type JsonObject, type MappedEvent } from '../../normalizer.ts';

type Change = MappedEvent['oncall']['change'];

/**
 * `change` with `from` and `to`; a membership's level is in `as`. Some events have a list of them, `changes`, and some an object for `change`
 * (https://gitlab.com/gitlab-org/api/client-go/-/work_items/2275): of several only what they are about.
 */
export function changeOf(details: JsonObject): Change {
  const property = string(details['change']);
  const before = text(details['from']);
  const after = text(details['to']) ?? text(details['as']);
  if (property === undefined && before === undefined && after === undefined) return several(details);
  return { property: [property ?? string(details['add']) ?? 'access_level'], before, after };
}

function several({ change, changes }: JsonObject): Change {
  const pairs: [string, Json][] = Array.isArray(changes)
    ? changes.flatMap((each): [string, Json][] => {
        const name = string(object(each)?.['change']);
        return name === undefined ? [] : [[name, each]];
      })
    : Object.entries(object(change) ?? {});
  const [only] = pairs;
  if (only === undefined) return undefined;
  const property = pairs.map(([name]) => name);
  if (pairs.length > 1) return { property };
  const values = object(only[1]);
  return { property, before: text(values?.['from']), after: text(values?.['to']) };
}
