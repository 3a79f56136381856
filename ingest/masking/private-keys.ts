// Private keys in PEM and OpenPGP armour, from BEGIN to END.
import { match } from './pattern.ts';
import type { Rule } from './rule.ts';

const BEGIN = /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/iy;
const END = /-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/iy;

/** Most that stands between the beginning of the armour and the anchor. */
const BEFORE = 60;

/** A whole block becomes one mark; one without its end is masked up to the end of its string, cell or record. */
export const privateKeys: Rule = {
  anchors: ['te key'],
  find: (record, at) => {
    const { text } = record;
    const first = Math.max(0, at - BEFORE);
    const begin = text.slice(first, at).lastIndexOf('-----BEGIN ');
    if (begin === -1) return undefined;
    const start = first + begin;
    const body = match(BEGIN, text, start);
    if (body === undefined || body < at) return undefined;
    const limit = record.limit(at);
    const rest = text.slice(body, limit);
    for (let i = rest.indexOf('-----END '); i !== -1; i = rest.indexOf('-----END ', i + 1)) {
      const end = match(END, text, body + i);
      if (end !== undefined && end <= limit) return [{ start, end, kind: 'private_key' }];
    }
    return [{ start, end: limit, kind: 'private_key' }];
  },
};
