// An event that carries script wherever the schema lets it carry text.
import { FIELD_TYPES } from '../../schemas/generated/tables.ts';
import { fieldOf } from '../../search/fields.ts';
import { accessEvent, storeDocument } from './events.ts';
import type { StoreDocument } from '../../pipeline/ports.ts';

/** Runs in a page that takes it for HTML, for an address, for an attribute or for a template. */
export const SCRIPT = `"'><img src=x onerror="globalThis.hacked=1"><script>globalThis.hacked=1</script><a href="javascript:globalThis.hacked=1">\${globalThis.hacked=1}</a>`;

/** Fields whose values are closed lists, or whose form the store needs. */
const KEPT =
  /^(?:event\.(?:kind|category|type|outcome|hash)|ecs\.|oncall\.(?:actor\.type|command\.kind|system\.kind|justification|time|place|mapping|masking))/;

/** In the store's form, at its own time among the events of tests. */
export function hostileDocument(n: number): StoreDocument {
  const event = structuredClone(accessEvent(n)) as unknown as Record<string, unknown>;
  for (const [name, type] of Object.entries(FIELD_TYPES))
    if (type === 'keyword' || type === 'match_only_text' || type === 'wildcard')
      if (!KEPT.test(name)) put(event, name.split('.'), `${name} ${SCRIPT}`, fieldOf(name)?.list);
  put(event, ['unmapped'], { [SCRIPT]: SCRIPT });
  put(event, ['event', 'original'], `{"said": ${JSON.stringify(SCRIPT)}}`);
  return storeDocument(n, {
    change: (plain) => {
      Object.assign(plain, event);
    },
  });
}

/** Lists are lists, as the schema wants them. */
function put(
  into: Record<string, unknown>,
  path: readonly string[],
  value: unknown,
  list: boolean | undefined = false,
): void {
  const [first = '', ...rest] = path;
  if (rest.length > 0) {
    into[first] ??= {};
    put(into[first] as Record<string, unknown>, rest, value, list);
  } else into[first] = list ? [value] : value;
}
