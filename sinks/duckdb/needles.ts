// What the JSON of an event must hold somewhere for a filter to be true of it: found without parsing, so that few events are parsed.
import type { Filter } from '../../search/filter.ts';

/** With more to look for, looking takes as long as parsing. */
const MOST = 6;

/** One of these texts must be in the JSON; undefined when nothing can be said. */
export function needlesOf(filter: Filter): readonly string[] | undefined {
  switch (filter.kind) {
    case 'all':
    case 'none':
    case 'not':
      return undefined;
    case 'and': {
      const found = filter.of.map(needlesOf).filter((needles) => needles !== undefined);
      return found.sort((left, right) => left.length - right.length)[0];
    }
    case 'or': {
      const found = filter.of.map(needlesOf);
      if (found.includes(undefined)) return undefined;
      const all = [...new Set(found.flatMap((needles) => needles ?? []))];
      return all.length > MOST ? undefined : all;
    }
    case 'is':
      return filter.values.length <= MOST && filter.field.type !== 'float'
        ? filter.values.map(inJson)
        : [key(filter.field.name)];
    case 'like': {
      if (filter.field.type === 'text') return [key(filter.field.name)];
      const [longest = ''] = [...filter.parts].sort((left, right) => right.length - left.length);
      return [inJson(longest)];
    }
    default:
      return [key(filter.field.name)];
  }
}

/** As JSON.stringify writes it, which made the JSON. */
function inJson(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

/** The last part of a field's name; below `unmapped` keys may hold dots. */
function key(name: string): string {
  return `${inJson(name.split('.').at(-1) ?? '')}"`;
}
