// Compiles a log_line_prefix into a matcher that takes a line's prefix apart, in time bounded by the prefix's own length.
import { ESCAPES, type Escape } from './prefix-escapes.ts';

/** What a line's prefix says, under the keys of the record; `background` when it stops at %q. */
export interface PrefixMatch {
  readonly values: Readonly<Record<string, string>>;
  readonly background: boolean;
}

/** Takes the text before the severity apart; undefined when it is not this prefix. */
export type PrefixMatcher = (head: string) => PrefixMatch | undefined;

type Segment =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'stop' }
  | { readonly kind: 'pattern'; readonly key: string; readonly regexp: RegExp; readonly width: number }
  | Free;

interface Free {
  readonly kind: 'free';
  readonly key: string;
  readonly max: number;
  readonly order: 'short' | 'long';
}

/** What is wrong with a prefix, or undefined: without a time no line is an event. */
export function prefixFault(prefix: string): string | undefined {
  const keys = segmentsOf(prefix).map((segment) => ('key' in segment ? segment.key : undefined));
  if (!keys.some((key) => key === 'timestamp' || key === 'seconds' || key === 'epoch'))
    return 'the prefix must hold a time: %m, %n or %t';
  return undefined;
}

/**
 * A matcher for a prefix as it stands in postgresql.conf. Where a user name and a database name stand side by side, the @ of an e-mail
 * address belongs to the user: a database name that holds one is tried last.
 */
export function compilePrefix(prefix: string): PrefixMatcher {
  const segments = segmentsOf(prefix);
  return (head) => match(segments, head, true) ?? match(segments, head, false);
}

function segmentsOf(prefix: string): Segment[] {
  const segments: Segment[] = [];
  let literal = '';
  const flush = (): void => {
    if (literal !== '') segments.push({ kind: 'literal', text: literal });
    literal = '';
  };
  for (const [piece, width, letter] of prefix.matchAll(/%(-?\d{0,3})([A-Za-z%])|[^%]+|%/g)) {
    if (letter === undefined) literal += piece;
    else if (letter === '%') literal += '%';
    else {
      const escape = ESCAPES[letter];
      if (letter !== 'q' && !escape) continue;
      flush();
      segments.push(letter === 'q' || !escape ? { kind: 'stop' } : segment(escape, Number(width)));
    }
  }
  flush();
  return segments;
}

/** A value is padded to its width with spaces: behind it when the width is negative, else before it. */
function segment(escape: Escape, width: number): Segment {
  if (escape.kind === 'free') return { ...escape, max: Math.max(escape.max, Math.abs(width)) };
  const before = width > 0 ? ` {0,${String(width)}}` : '';
  return { kind: 'pattern', key: escape.key, regexp: new RegExp(`${before}(${escape.pattern})`, 'y'), width };
}

function match(segments: readonly Segment[], head: string, strict: boolean): PrefixMatch | undefined {
  const values: Record<string, string> = {};
  // Places from which the rest is known not to match: each is tried once, so no name can make the search explode.
  const dead = new Set<number>();
  let background = false;

  const from = (index: number, at: number): boolean => {
    const segment = segments[index];
    if (!segment) return at === head.length;
    switch (segment.kind) {
      case 'literal':
        return head.startsWith(segment.text, at) && from(index + 1, at + segment.text.length);
      case 'stop':
        if (from(index + 1, at)) return true;
        background = at === head.length;
        return background;
      case 'pattern': {
        segment.regexp.lastIndex = at;
        const found = segment.regexp.exec(head);
        if (!found) return false;
        const length = Math.max(found[0].length, -segment.width);
        if (head.slice(at + found[0].length, at + length).trim() !== '' || !from(index + 1, at + length))
          return false;
        keep(values, segment.key, found[1] ?? '');
        return true;
      }
      case 'free': {
        const place = index * 4096 + at;
        const end = dead.has(place)
          ? undefined
          : endOf(segment, head, at, strict, (next) => from(index + 1, next));
        if (end === undefined) dead.add(place);
        else keep(values, segment.key, head.slice(at, end).trim());
        return end !== undefined;
      }
    }
  };
  return from(0, 0) ? { values, background } : undefined;
}

/** Where a free value ends: the first end, in the order of its kind, from which the rest matches. */
function endOf(
  segment: Free,
  head: string,
  at: number,
  strict: boolean,
  fits: (end: number) => boolean,
): number | undefined {
  const last = Math.min(head.length, at + segment.max);
  if (segment.order === 'long') {
    const space = head.indexOf(' ', at);
    for (let end = space === -1 ? last : Math.min(last, space); end >= at; end--) if (fits(end)) return end;
    return undefined;
  }
  for (let end = at; end <= last; end++) {
    if (fits(end)) return end;
    if (strict && segment.key === 'dbname' && head[end] === '@') return undefined;
  }
  return undefined;
}

/** `[unknown]` is what the server prints for a name that is not known yet. */
function keep(values: Record<string, string>, key: string, value: string): void {
  if (value === '' || value === '[unknown]') return;
  if (key !== 'remote') {
    values[key] = value;
    return;
  }
  const open = value.endsWith(')') ? value.lastIndexOf('(') : -1;
  values['remote_host'] = open === -1 ? value : value.slice(0, open);
  if (open !== -1) values['remote_port'] = value.slice(open + 1, -1);
}
