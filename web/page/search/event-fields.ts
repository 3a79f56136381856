// Reads fields of an event by their flat names.
import type { AccessEvent } from '../contract.ts';

/** The value of a field, or undefined. Keys with dots inside `unmapped` are found too. */
export function fieldOf(event: AccessEvent, name: string): unknown {
  let current: unknown = event;
  for (const part of name.split('.')) {
    if (typeof current !== 'object' || current === null) return undefined;
    current = (current as Record<string, unknown>)[part];
  }
  return current;
}

/** A field's value as text: lists joined, objects as JSON, absent as ''. */
export function textOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map(textOf).join(', ');
  if (typeof value === 'object') return JSON.stringify(value);
  return typeof value === 'string' ? value : (value as number | boolean).toString();
}

/** The last part of an ARN, resource id or path: what people call the thing. */
export function shortName(name: string): string {
  const parts = name.split(/[/:]/).filter((part) => part !== '');
  return parts.at(-1) ?? name;
}

/** What a narrow column has room for. */
const SHORT = 24;

/** The end of a long name, of as many whole parts as are short together: `RESTART/ACTION` and not only `ACTION`, which others end with too. */
export function shortEnd(name: string): string {
  const last = shortName(name);
  const starts = [...name.matchAll(/[/:]/g)].map(({ index }) => index + 1);
  const end = starts.map((start) => name.slice(start)).find((each) => each.length <= SHORT);
  return end !== undefined && end.length > last.length ? end : last;
}

const MACHINES: ReadonlySet<string> = new Set(['service', 'system', 'application']);

/** Whether a machine acted, not a person. */
export const isMachine = (event: AccessEvent): boolean => MACHINES.has(event.oncall.actor.type);
