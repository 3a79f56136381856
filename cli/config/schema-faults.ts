// What the schema has against a configuration, in words that help the one who wrote it.
import type { SchemaFault } from '../../schemas/validator.ts';
import type { ConfigDocument, ConfigFault } from './document.ts';
import { didYouMean } from './suggest.ts';

/** A fault each, at its place in the file. */
export function schemaFaults(errors: readonly SchemaFault[], { faultAt }: ConfigDocument): ConfigFault[] {
  return telling(errors).map((error) => {
    const { instancePath, params, parentSchema } = error;
    const path = instancePath
      .split('/')
      .slice(1)
      .map((key) => (/^\d+$/.test(key) ? Number(key) : key.replaceAll('~1', '/').replaceAll('~0', '~')));
    const extra = unknownKey(error);
    if (extra !== undefined)
      return faultAt(
        [...path, extra],
        `unknown key${didYouMean(extra, Object.keys(parentSchema?.['properties'] ?? {}))}`,
      );
    const missing = (params as Params).missingProperty;
    if (missing !== undefined) return faultAt(path, `"${missing}" is missing`);
    return faultAt(path, wordsOf(error));
  });
}

interface Params {
  readonly additionalProperty?: string;
  readonly missingProperty?: string;
  readonly allowedValues?: readonly string[];
}

function unknownKey({ params }: SchemaFault): string | undefined {
  return (params as Params).additionalProperty;
}

/** What only a value of the right type can break: its alternative was meant. */
const LIMITS: ReadonlySet<string> = new Set([
  'minLength',
  'maxLength',
  'minimum',
  'maximum',
  'minItems',
  'maxItems',
]);

/** Of a choice, what is wrong within the alternative that was meant; where that cannot be known, the choice itself. */
function telling(errors: readonly SchemaFault[]): readonly SchemaFault[] {
  const choices = errors.filter(({ keyword }) => keyword === 'anyOf').map(({ instancePath }) => instancePath);
  const isInside = (error: SchemaFault, choice: string): boolean =>
    error.instancePath.startsWith(`${choice}/`) ||
    (error.instancePath === choice && (unknownKey(error) !== undefined || LIMITS.has(error.keyword)));
  return errors.filter((error) => {
    // Of if, then and else the branch that was taken tells what is wrong.
    if (error.keyword === 'if') return false;
    const choice = choices.find((path) => path === error.instancePath);
    if (choice === undefined || isInside(error, choice)) return true;
    return error.keyword === 'anyOf' && !errors.some((each) => isInside(each, choice));
  });
}

/** What the schema says that the value is tells more than a pattern does. */
function wordsOf({ keyword, message, params, parentSchema }: SchemaFault): string {
  const description: unknown = parentSchema?.['description'];
  if (typeof description === 'string' && (keyword === 'pattern' || keyword === 'anyOf'))
    return `must be: ${description}`;
  const allowed = (params as Params).allowedValues;
  return (message ?? 'is not valid') + (allowed ? `: ${allowed.join(', ')}` : '');
}
