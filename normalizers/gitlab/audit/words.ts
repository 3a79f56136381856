// Reads what GitLab tells in the words of a message alone: what was changed, and whom it names. What its words leave open is not guessed.
import { flat, type MappedEvent } from '../../normalizer.ts';

type Change = MappedEvent['oncall']['change'];

/** What a message tells; `user` and `group` are names. */
export interface Told {
  readonly change: Change;
  readonly user: string | undefined;
  readonly group: string | undefined;
}

const NOTHING: Told = { change: undefined, user: undefined, group: undefined };

/** The message of a record, and who impersonates its author, whom GitLab adds to it in brackets. */
export function toldIn(message: string | undefined, impersonator: string | undefined): Told {
  const read = message === undefined ? undefined : READERS.find(([start]) => message.startsWith(start))?.[1];
  if (message === undefined || read === undefined) return NOTHING;
  const suffix = `${BY}${impersonator ?? ''})`;
  return read(message.endsWith(suffix) ? message.slice(0, -suffix.length) : message);
}

const CHANGED = 'Changed ';
const FROM = ' from ';
/** How the name of an impersonator begins, whom the record does not name besides: part of the value, or not. */
const BY = ' (by ';
const SWITCH = /^(?:true|false)$/;

/**
 * `Changed PROPERTY from BEFORE to AFTER`. With more than one "from" or "to" any could be part of a name or a value, but where the values
 * are those of a switch: "Changed prevent merge request approval from authors from false to true".
 */
function changed(words: string): Told {
  const from = words.lastIndexOf(FROM);
  if (from < CHANGED.length || words.includes(BY)) return NOTHING;
  const property = words.slice(CHANGED.length, from);
  const [before = '', after = '', ...more] = words.slice(from + FROM.length).split(' to ');
  if (after === '' || more.length > 0) return NOTHING;
  if (property.includes(FROM) && !(SWITCH.test(before) && SWITCH.test(after))) return NOTHING;
  return change(property, before, after);
}

/** What GitLab shows of a record that has `add` and `as`; else who may approve. */
function added(words: string): Told {
  const found = /^Added (user|group|project) access as (.+)$/.exec(words);
  return found ? change([found[1], 'access'].join('_'), '', found[2]) : approver(words);
}

/** Who may approve: `Added User NAME to approval group on RULE rule`, `Removed Group NAME from ...`. */
function approver(words: string): Told {
  const found = /^(Added|Removed) (User|Group) (.{1,500}?) (?:to|from) approval group on .+ rule$/.exec(
    words,
  );
  if (!found) return NOTHING;
  const [, doing, kind] = found;
  const name = flat(found[3]);
  const told = doing === 'Added' ? change('approval group', '', name) : change('approval group', name, '');
  return {
    change: told.change,
    user: kind === 'User' ? name : undefined,
    group: kind === 'User' ? undefined : name,
  };
}

/** A feature flag, of which one attribute was changed. */
function updated(words: string): Told {
  const found = /^Updated feature flag \S+\. Updated (\w+) from "([^"]*)" to "([^"]*)"\.$/.exec(words);
  return found ? change(found[1] ?? '', found[2], found[3]) : NOTHING;
}

/** An empty text is no value. */
function change(property: string, before = '', after = ''): Told {
  const value = (text: string): string | undefined => (text === '' ? undefined : flat(text));
  return {
    change: { property: [flat(property)], before: value(before), after: value(after) },
    user: undefined,
    group: undefined,
  };
}

const READERS: readonly (readonly [start: string, read: (words: string) => Told])[] = [
  [CHANGED, changed],
  ['Added ', added],
  ['Removed ', approver],
  ['Updated ', updated],
];
