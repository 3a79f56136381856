// The columns of an export: fields by their flat names, taken out of nested events.
import { FIELDS, fieldOf } from '../search/fields.ts';
import type { Masking } from './masking.ts';

/** The event's id in the store; not a field of the event itself. */
export const ID = '_id';

export type Cell = string | number | boolean | readonly (string | number | boolean)[];

export interface Column {
  /** Flat name of a field, or `_id`. */
  readonly field: string;
  /** What the column is called in the file. */
  readonly name: string;
  /** As the event schema says: keyword, date, long ... */
  readonly type: string;
  /** It may hold several values. */
  readonly list: boolean;
  readonly hashed: boolean;
}

export interface ColumnChoice {
  readonly field: string;
  readonly label?: string | undefined;
}

/** Who, what, where, when and why. */
export const DEFAULT_COLUMNS: readonly ColumnChoice[] = [
  '@timestamp',
  'user.name',
  'user.effective.name',
  'oncall.actor.type',
  'event.action',
  'event.outcome',
  'oncall.command.text',
  'oncall.system.id',
  'oncall.object.type',
  'oncall.object.name',
  'source.ip',
  'oncall.justification',
  'oncall.grant.id',
  'oncall.incident.id',
  'oncall.session.id',
  'event.dataset',
  'oncall.source.id',
  'event.id',
  ID,
].map((field) => ({ field }));

/** Every column there can be, named as the fields are. */
export function allColumns(masking: Masking | undefined): readonly Column[] {
  return columnsOf([{ field: ID }, ...[...FIELDS.keys()].map((field) => ({ field }))], masking);
}

/** The columns of a choice that are not dropped, in order. The fields must exist. */
export function columnsOf(choice: readonly ColumnChoice[], masking: Masking | undefined): readonly Column[] {
  return choice.flatMap(({ field, label }) => {
    const treatment = masking?.of(field) ?? 'keep';
    if (treatment === 'drop') return [];
    const { type, list } = field === ID ? { type: 'keyword', list: false } : (fieldOf(field) ?? UNKNOWN);
    // What is within unmapped has the vendor's type.
    const single = type === 'flattened' ? false : list;
    return [{ field, name: label ?? field, type, list: single, hashed: treatment === 'hash' }];
  });
}

const UNKNOWN = { type: 'keyword', list: false };

/** Takes the values of columns out of an event, hashed where they must be; what the event has not is left out. */
export function rowMaker(
  columns: readonly Column[],
  masking: Masking | undefined,
): (id: string, event: Readonly<Record<string, unknown>>) => Record<string, Cell> {
  const takers = columns.map((column) => ({ ...column, path: column.field.split('.') }));
  return (id, event) => {
    const row: Record<string, Cell> = {};
    for (const { field, name, path, hashed } of takers) {
      const value = field === ID ? id : cellOf(valueAt(event, path));
      if (value === undefined) continue;
      row[name] = hashed && masking ? hash(value, masking) : value;
    }
    return row;
  };
}

function hash(value: Cell, masking: Masking): Cell {
  return typeof value === 'object'
    ? value.map((each) => masking.hash(String(each)))
    : masking.hash(String(value));
}

/** A cell as one text; several values are joined by "; ". */
export function cellText(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  return typeof cell === 'object' ? cell.join('; ') : String(cell);
}

/** What the vendor's own keys hold may have dots in them: a key that fits the rest of the path counts too. */
function valueAt(event: Readonly<Record<string, unknown>>, path: readonly string[]): unknown {
  let value: unknown = event;
  for (const [index, part] of path.entries()) {
    if (typeof value !== 'object' || value === null) return undefined;
    if (Object.hasOwn(value, part)) {
      value = (value as Record<string, unknown>)[part];
      continue;
    }
    const rest = path.slice(index).join('.');
    return Object.hasOwn(value, rest) ? (value as Record<string, unknown>)[rest] : undefined;
  }
  return value;
}

function cellOf(value: unknown): Cell | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value) && value.every((each) => typeof each !== 'object')) return value as Cell;
  return JSON.stringify(value);
}
