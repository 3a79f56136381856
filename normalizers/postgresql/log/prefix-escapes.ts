// The escapes of log_line_prefix: which key of the record each fills, and how its value looks.

/**
 * `pattern`: a value that tells itself where it ends. `free`: a name that anything may stand in, tried at every length up to `max`,
 * the shortest first, or the longest for addresses, which hold no space.
 */
export type Escape =
  | { readonly key: string; readonly kind: 'pattern'; readonly pattern: string }
  | { readonly key: string; readonly kind: 'free'; readonly max: number; readonly order: 'short' | 'long' };

const TIME =
  '\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d(?:\\.\\d{3})? (?:[A-Za-z]{1,9}|[+-]\\d\\d(?::?\\d\\d)?)';
/** Names are cut at 63 bytes by the server. */
const name = (key: string): Escape => ({ key, kind: 'free', max: 63, order: 'short' });
const address = (key: string): Escape => ({ key, kind: 'free', max: 255, order: 'long' });
const pattern = (key: string, source: string): Escape => ({ key, kind: 'pattern', pattern: source });

/**
 * https://www.postgresql.org/docs/current/runtime-config-logging.html § log_line_prefix. Values that only sessions have, and those that
 * may be unset, match nothing too. %q and %% are not values; an escape not listed here is printed as nothing.
 */
export const ESCAPES: Readonly<Record<string, Escape>> = {
  a: name('application_name'),
  u: name('user'),
  d: name('dbname'),
  r: pattern('remote', '(?:\\[local\\]|[^\\s()]+\\(\\d+\\))?'),
  h: address('remote_host'),
  L: address('local_host'),
  b: name('backend_type'),
  p: pattern('pid', '\\d+'),
  P: pattern('leader_pid', '\\d*'),
  t: pattern('seconds', TIME),
  m: pattern('timestamp', TIME),
  n: pattern('epoch', '\\d{1,12}\\.\\d{3}'),
  i: name('ps'),
  e: pattern('state_code', '[0-9A-Z]{5}'),
  c: pattern('session_id', '[0-9a-f]+\\.[0-9a-f]+'),
  l: pattern('line_num', '\\d+'),
  s: pattern('session_start', TIME),
  v: pattern('vxid', '(?:-?\\d+/\\d+)?'),
  x: pattern('txid', '\\d+'),
  Q: pattern('query_id', '-?\\d+'),
};
