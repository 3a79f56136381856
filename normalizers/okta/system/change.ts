// Reads what a target says was changed: https://developer.okta.com/docs/reference/api/system-log/ § changeDetails property
import { at, object, text, type Json, type MappedEvent } from '../../normalizer.ts';

/** Of the first target that tells a change: the names of what was set; the values too where it is one. */
export function changeOf(targets: readonly Json[]): MappedEvent['oncall']['change'] {
  for (const target of targets) {
    const details = object(object(target)?.['changeDetails']);
    if (!details) continue;
    const names = new Set([...namesOf(details['from']), ...namesOf(details['to'])]);
    const [only] = names;
    if (only === undefined) continue;
    if (names.size > 1) return { property: [...names] };
    return {
      property: [only],
      before: text(at(details, 'from', only)),
      after: text(at(details, 'to', only)),
    };
  }
  return undefined;
}

function namesOf(values: Json): string[] {
  return Object.keys(object(values) ?? {});
}
