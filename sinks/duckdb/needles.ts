// What the JSON of an event must hold somewhere for a filter to be true of it: found without parsing, so that few events are parsed.
import type { Filter } from '../../search/filter.ts';
import { wordsIn } from './words-sql.ts';

/** With more to look for, looking takes as long as parsing. */
const MOST = 6;

export interface Needle {
  readonly text: string;
  /** In any case. */
  readonly folded: boolean;
}

/** One of these must be in the JSON; undefined when nothing can be said. */
export function needlesOf(filter: Filter): readonly Needle[] | undefined {
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
      const all = new Map(
        found.flatMap((needles) => needles ?? []).map((needle) => [JSON.stringify(needle), needle]),
      );
      return all.size > MOST ? undefined : [...all.values()];
    }
    case 'is':
      return filter.values.length <= MOST && filter.field.type !== 'float'
        ? filter.values.map((value) => inJson(value))
        : [key(filter.field.name)];
    case 'words': {
      const words = wordsIn(filter.text);
      const looked = filter.phrase ? words.slice(0, 1) : words;
      return looked.length === 0 || looked.length > MOST
        ? [key(filter.field.name)]
        : looked.map((word) => inJson(word, true));
    }
    case 'like': {
      const [longest = ''] = [...filter.parts].sort((left, right) => right.length - left.length);
      return [inJson(longest, filter.field.type === 'text')];
    }
    default:
      return [key(filter.field.name)];
  }
}

/** As JSON.stringify writes it, which made the JSON. */
function inJson(text: string, folded = false): Needle {
  return { text: JSON.stringify(text).slice(1, -1), folded };
}

/** The last part of a field's name; below `unmapped` keys may hold dots. */
function key(name: string): Needle {
  return inJson(name.split('.').at(-1) ?? '');
}
