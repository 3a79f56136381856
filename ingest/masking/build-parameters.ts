// Passwords among the parameters of a build, as Jenkins' audit-trail plugin writes them: Parameters:[DB_PASSWORD: {SECRET}, VERSION: {1}].
import { kindOf, nameAt } from './names.ts';
import { match } from './pattern.ts';
import { isNoSecret } from './redacted.ts';
import type { Rule, Span } from './rule.ts';

const LIST = 'ameters:[';
const NAME = /[^\s:{}"\\]{1,64}: \{/y;
/** A value may hold braces: it ends where the next name or the end of the list follows. */
const END = /\}(?=, [^\s:{}"\\]{1,64}: \{|\])/g;
/** Most parameters of one build that are looked at. */
const MOST = 200;

/** Parameters that Jenkins knows to be sensitive are asterisks already; those that only their name tells are not. */
export const buildParameters: Rule = {
  anchors: ['ameters:'],
  confirm: (bytes, at) => bytes[at + LIST.length - 1] === 0x5b,
  find: (record, at) => {
    const { bytes, text } = record;
    const limit = record.limit(at);
    const spans: Span[] = [];
    let name = at + LIST.length;
    for (let count = 0; count < MOST; count++) {
      const start = match(NAME, text, name);
      if (start === undefined || start > limit) break;
      const end = Math.min(endFrom(text, start), limit);
      const written = nameAt(bytes, name);
      const kind = written && kindOf(written);
      if (kind !== undefined && !isNoSecret(text.slice(start, end))) spans.push({ start, end, kind });
      name = end + '}, '.length;
    }
    return spans;
  },
};

/** What was found last, and where it was looked for: lists within lists have the same ends. */
let last = { text: '', from: 0, end: 0 };

function endFrom(text: string, from: number): number {
  if (text !== last.text || from < last.from || from > last.end) {
    END.lastIndex = from;
    last = { text, from, end: END.exec(text)?.index ?? text.length };
  }
  return last.end;
}
