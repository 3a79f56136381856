// Reads what GitLab tells in the words of a message alone: what was changed, and whom it names. What its words leave open is not guessed.
import type { MappedEvent } from '../../normalizer.ts';

type Change = MappedEvent['oncall']['change'];

/** What a message tells; `user` and `group` are names. */
export interface Told {
  readonly change?: Change;
  readonly user?: string | undefined;
  readonly group?: string | undefined;
}

const NOTHING: Told = {};

/** The message of a record, and who impersonates its author, whom GitLab adds to it in brackets. */
export function toldIn(message: string | undefined, impersonator: string | undefined): Told {
  if (message === undefined) return NOTHING;
  const suffix = `${BY}${impersonator ?? ''})`;
  const words = message.endsWith(suffix) ? message.slice(0, -suffix.length) : message;
  switch (words.slice(0, words.indexOf(' '))) {
    case 'Changed':
      return { change: changed(words) };
    case 'Added':
      return added(words) ?? approver(words);
    case 'Removed':
      return approver(words);
    case 'Updated':
      return { change: updated(words) };
    default:
      return NOTHING;
  }
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
function changed(words: string): Change {
  const from = words.lastIndexOf(FROM);
  if (from < CHANGED.length || words.includes(BY)) return undefined;
  const property = words.slice(CHANGED.length, from);
  const [before = '', after = '', ...more] = words.slice(from + FROM.length).split(' to ');
  if (after === '' || more.length > 0) return undefined;
  if (property.includes(FROM) && !(SWITCH.test(before) && SWITCH.test(after))) return undefined;
  return { property: [property], before: before === '' ? undefined : before, after };
}

/** What GitLab shows of a record that has `add` and `as`. */
function added(words: string): Told | undefined {
  const found = /^Added (user|group|project) access as (.+)$/.exec(words);
  return found ? { change: { property: [`${found[1] ?? ''}_access`], after: found[2] } } : undefined;
}

/** Who may approve: `Added User NAME to approval group on RULE rule`, `Removed Group NAME from ...`. */
function approver(words: string): Told {
  const found = /^(Added|Removed) (User|Group) (.{1,500}?) (?:to|from) approval group on .+ rule$/.exec(
    words,
  );
  if (!found) return NOTHING;
  const [, doing, kind, name] = found;
  return {
    change: { property: ['approval group'], [doing === 'Added' ? 'after' : 'before']: name },
    [kind === 'User' ? 'user' : 'group']: name,
  };
}

/** A feature flag, of which one attribute was changed. */
function updated(words: string): Change {
  const found = /^Updated feature flag \S+\. Updated (\w+) from "([^"]*)" to "([^"]*)"\.$/.exec(words);
  if (!found) return undefined;
  const [, property = '', before, after] = found;
  return {
    property: [property],
    before: before === '' ? undefined : before,
    after: after === '' ? undefined : after,
  };
}
