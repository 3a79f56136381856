// Finds and checks descriptions of HTTP APIs: those that come with the program, by name, and files of a user's own, by path.
import { readFileSync, readdirSync } from 'node:fs';
import { basename, extname, join, resolve } from 'node:path';
import { descriptionFaults } from '../../ingest/http-poll/check-description.ts';
import type { Description } from '../../ingest/http-poll/description.ts';
import { validateHttpPollDescription } from '../../schemas/generated/validate-config.ts';
import { type ConfigFault, readDocument } from '../config/document.ts';
import { schemaFaults } from '../config/schema-faults.ts';
import { didYouMean, thereAre } from '../config/suggest.ts';

export type LoadedDescription =
  | { readonly kind: 'loaded'; readonly name: string; readonly description: Description }
  | { readonly kind: 'faults'; readonly messages: readonly string[] };

/** The same place beside the sources and in dist/. */
const SHIPPED = join(import.meta.dirname, '../../ingest/http-poll/descriptions');

/** Names of those that come with the program, sorted. */
export function shippedDescriptions(): readonly string[] {
  return readdirSync(SHIPPED)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => basename(file, '.yaml'))
    .sort();
}

/** `use` is a path when it begins with . or /, or ends in .yaml or .yml; it is relative to `dir`. */
export function loadDescription(use: string, dir: string): LoadedDescription {
  if (/^[./]|\.ya?ml$/.test(use)) return readDescription(resolve(dir, use), use);
  const known = shippedDescriptions();
  if (known.includes(use)) return readDescription(join(SHIPPED, `${use}.yaml`), use);
  return {
    kind: 'faults',
    messages: [
      `there is no description "${use}"${thereAre(use, known)}; a file of your own begins with ./ or /`,
    ],
  };
}

/** A file; `shown` is how it is named in faults. Its name without the ending is the description's. */
export function readDescription(path: string, shown: string): LoadedDescription {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'error';
    return { kind: 'faults', messages: [`${path} cannot be read (${code})`] };
  }
  const document = readDocument(shown, text, {});
  if (document.faults.length > 0) return faulty(document.faults);
  const { data } = document;
  if (!validateHttpPollDescription(data))
    return faulty(schemaFaults(validateHttpPollDescription.errors ?? [], document));
  const faults = descriptionFaults(data, didYouMean);
  if (faults.length > 0) return faulty(faults.map((fault) => document.faultAt(fault.path, fault.message)));
  return { kind: 'loaded', name: basename(path, extname(path)), description: data };
}

function faulty(faults: readonly ConfigFault[]): LoadedDescription {
  const messages = [...faults]
    .sort((a, b) => a.line - b.line || a.column - b.column)
    .map(
      ({ file, line, column, path, message }) =>
        `${file}:${String(line)}:${String(column)}: ${path === '' ? '' : `${path}: `}${message}`,
    );
  return { kind: 'faults', messages };
}
