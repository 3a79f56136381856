// Compiles the JSON Schemas to standalone Ajv validators and to TypeScript types.
import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { compile } from 'json-schema-to-typescript';

type Schema = Record<string, unknown> & { readonly $id?: string; readonly title?: string };

const BANNER = '// Made by `npm run generate` from schemas/*.json; do not edit.\n';

/** TypeScript types of all schemas, one module. Optional members may hold undefined: JSON drops them. */
export async function typesModule(schemas: readonly Schema[]): Promise<string> {
  const parts = await Promise.all(
    schemas.map((schema) =>
      compile(inlined(schema, schemas), schema.title ?? 'Schema', {
        additionalProperties: false,
        ignoreMinAndMaxItems: true,
        unknownAny: true,
        bannerComment: '',
        declareExternallyReferenced: schema.title !== 'Reject',
        customName: (part) => part.title,
      }),
    ),
  );
  return BANNER + orUndefined(parts.join('\n'));
}

/** Adds `| undefined` to every optional member: mappings write what a record lacks as undefined, and JSON drops it. */
function orUndefined(source: string): string {
  const open: string[] = [];
  return source
    .split('\n')
    .map((line) => {
      const indent = /^ */.exec(line)?.[0] ?? '';
      if (/^ +("[^"]+"|\w+)\?: .*;$/.test(line)) return line.replace(/;$/, ' | undefined;');
      if (/^ +("[^"]+"|\w+)\?: /.test(line)) open.push(indent);
      else if (open.at(-1) === indent && line.endsWith(';')) {
        open.pop();
        return line.replace(/;$/, ' | undefined;');
      }
      return line;
    })
    .join('\n');
}

/** json-schema-to-typescript reads no URN: a reference to another of our schemas becomes its type's name. */
function inlined(schema: Schema, all: readonly Schema[]): Schema {
  return JSON.parse(JSON.stringify(schema), (key, value: unknown) => {
    if (typeof value !== 'object' || value === null || !('$ref' in value)) return value;
    const target = all.find(({ $id }) => $id === value.$ref);
    return { tsType: target?.title ?? 'unknown' };
  }) as Schema;
}

/**
 * One module of validators, named validateAccessEvent and so on; each call leaves `.errors` as Ajv does: the first fault, or with `all`
 * every fault together with the part of the schema that was not met.
 */
export function validatorsModule(schemas: readonly Schema[], all = false): string {
  const ajv = new Ajv2020({
    schemas: [...schemas],
    code: { source: true, esm: true, lines: true },
    strict: true,
    strictTypes: false,
    allErrors: all,
    verbose: all,
    formats: { ip: true },
    keywords: ['x-header', 'tsType'],
  });
  const names = Object.fromEntries(schemas.map(({ title, $id }) => [`validate${title ?? ''}`, $id ?? '']));
  // Ajv's "esm" output still calls require() for its helpers.
  const code = standalone.default(ajv, names).replace('"use strict";', '');
  const types = schemas.map(({ title }) => title).join(', ');
  return `// @ts-nocheck
${BANNER}import { createRequire } from 'node:module';
import type { Validator } from '../validator.ts';
import type { ${types} } from './types.ts';

const require = createRequire(import.meta.url);
${code.replace(/^export const validate(\w+) = (\w+);/gm, 'export const validate$1: Validator<$1> = $2;')}`;
}
