// The fields that a name in a query stands for, or what may have been meant.
import { FIELDS, type Field, UNMAPPED, fieldOf } from './fields.ts';
import { nearest } from './nearest.ts';
import { QueryFault } from './query-fault.ts';
import type { Literal } from './syntax.ts';

/** One field, or those that a name with `*` fits. Throws QueryFault for a name that no field has. */
export function namedFields(literal: Literal): readonly Field[] {
  const { parts } = literal;
  const [name = ''] = parts;
  if (parts.length === 1) {
    const field = fieldOf(name);
    if (!field) throw unknown(name, literal);
    return [field];
  }
  const fields = [...FIELDS.values()].filter((field) => field.searchable && fits(field, parts));
  if (fields.length > 0) return fields;
  const written = parts.join('*');
  if (written.startsWith(`${UNMAPPED}.`))
    throw new QueryFault(
      `below "${UNMAPPED}" the whole name is needed, without \`*\`; or ask "${UNMAPPED}" itself`,
      {
        ...place(literal),
        suggestion: UNMAPPED,
      },
    );
  throw new QueryFault(
    `no field is named like "${written.slice(0, 100)}": docs/fields.md lists them`,
    literal,
  );
}

function fits({ name, type }: Field, parts: readonly string[]): boolean {
  return matches(name, parts) || (type === 'flattened' && matches(`${name}.`, parts));
}

/** Whether a text is these parts in order with anything between them. */
export function matches(text: string, parts: readonly string[]): boolean {
  const [first = '', ...rest] = parts;
  const last = rest.pop();
  if (last === undefined) return text === first;
  if (!text.startsWith(first)) return false;
  let at = first.length;
  for (const part of rest) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return text.length - last.length >= at && text.endsWith(last);
}

function unknown(name: string, literal: Literal): QueryFault {
  const shown = name.slice(0, 100);
  const prefix = `${name}.`;
  const inside = [...FIELDS.keys()].filter((each) => each.startsWith(prefix));
  if (inside.length > 0)
    return new QueryFault(`"${shown}" is a group of fields: ask for one of them, or all as ${shown}.*`, {
      ...place(literal),
      suggestion: inside.includes(`${prefix}name`) ? `${prefix}name` : `${prefix}*`,
    });
  const suggestion = lastPartIs(name) ?? nearest(name, FIELDS.keys()) ?? nearestLastPart(name);
  return new QueryFault(
    `there is no field "${shown}"${suggestion === undefined ? ': docs/fields.md lists them' : `; did you mean "${suggestion}"?`}`,
    { ...place(literal), suggestion },
  );
}

/** `action` for `event.action`: of several fields that end so the first. */
function lastPartIs(name: string): string | undefined {
  const wanted = `.${name.toLowerCase()}`;
  return [...FIELDS.keys()].find((each) => each.endsWith(wanted));
}

function nearestLastPart(name: string): string | undefined {
  const lasts = new Map(
    [...FIELDS.keys()].reverse().map((each) => [each.slice(each.lastIndexOf('.') + 1), each]),
  );
  const found = nearest(name, lasts.keys());
  return found === undefined ? undefined : lasts.get(found);
}

function place({ start, end }: Literal): { start: number; end: number } {
  return { start, end };
}
