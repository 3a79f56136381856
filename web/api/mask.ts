// Takes masked fields out of events, and knows what may not be asked for: who may search a value can guess it.

export interface Mask {
  /** What is masked, with all fields that repeat it; groups stand for all within. Sorted. */
  readonly fields: readonly string[];
  readonly hides: (field: string) => boolean;
  /** A stored event (JSON) without the masked fields. */
  readonly ofJson: (json: string) => string;
  /** The same of a parsed event, which it changes. */
  readonly of: <T extends object>(event: T) => T;
}

/** Where a value stands once more in the same event: pattern of the field -> the fields that repeat it. */
const COPIES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(user|oncall\.actor|oncall\.person)(\.|$)/, ['related.user']],
  [/^(source|client|destination|server|host)($|\.(ip|address|nat)$)/, ['related.ip']],
  [/^(host|source|destination|client|server)($|\.(name|hostname|domain|id)$)/, ['related.hosts']],
  [/^oncall\.command($|\.text$)/, ['oncall.command.head', 'oncall.command.hash', 'process.command_line']],
  [/^source$|^source\.(ip|address)$/, ['source.ip', 'source.address', 'client.ip', 'client.address']],
];

/** The record itself holds every value that was read from it, and its hash confirms a guess. */
const WHOLE_RECORD = ['event.original', 'event.hash', 'oncall.original', 'message'];

export function createMask(given: readonly string[]): Mask {
  if (given.length === 0)
    return { fields: [], hides: () => false, ofJson: (json) => json, of: (event) => event };
  const all = new Set([...given, ...WHOLE_RECORD]);
  for (const [pattern, copies] of COPIES)
    if (given.some((field) => pattern.test(field))) for (const copy of copies) all.add(copy);
  const fields = [...all].sort();
  const paths = fields.map((field) => field.split('.'));
  const of = <T extends object>(event: T): T => {
    for (const path of paths) remove(event as Record<string, unknown>, path);
    return event;
  };
  return {
    fields,
    hides: (field) => fields.some((masked) => field === masked || field.startsWith(`${masked}.`)),
    of,
    ofJson: (json) => JSON.stringify(of(JSON.parse(json) as object)),
  };
}

function remove(value: Record<string, unknown>, [key = '', ...rest]: readonly string[]): void {
  if (rest.length === 0) {
    Reflect.deleteProperty(value, key);
    return;
  }
  const member = value[key];
  if (typeof member !== 'object' || member === null) return;
  remove(member as Record<string, unknown>, rest);
  if (Object.keys(member).length === 0) Reflect.deleteProperty(value, key);
}
