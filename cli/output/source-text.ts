// Shows one source: what it takes, what it gives, and an example of both.
import type { AboutSource } from '../../normalizers/about.ts';
import type { Framing, Normalizer } from '../../normalizers/contract.ts';
import { REJECT_CODES } from '../../schemas/reject-codes.ts';
import { fieldOf } from '../../search/fields.ts';
import { section } from './columns.ts';
import type { Paint } from './paint.ts';
import { number } from './table.ts';

export interface ShownSource {
  readonly id: string;
  readonly normalizer: Normalizer;
  readonly about: AboutSource;
}

/** `width` is the terminal's, in columns. */
export function sourceText({ id, normalizer, about }: ShownSource, paint: Paint, width?: number): string {
  const { title, stability, idScope, mappingRevision, forms, options, filters, rejects, docs } = normalizer;
  const list = (heading: string, rows: readonly (readonly [string, string])[]): string =>
    section(paint.strong(heading), rows, width);
  const widest = Math.max(...Object.keys(about.fields).map(({ length }) => length));
  const unique = idScope === 'global' ? 'everywhere' : 'in one instance';
  return (
    `${paint.strong(id)}  ${title}\n` +
    `${stability}, mapping revision ${String(mappingRevision)}, ids unique ${unique}; ` +
    `${number(about.claims)} claims in ${number(about.cases)} cases\n` +
    list(
      'Documentation',
      docs.map((page) => ['', page]),
    ) +
    list(
      'Forms',
      Object.entries(forms).map(([name, form]) => [name, `${form.title} (${framingText(form.framing)})`]),
    ) +
    list(
      'Options',
      Object.entries(options).map(([name, { description, example, required }]) => [
        name,
        `${required ? 'required: ' : ''}${description} Example: ${name}: ${example}`,
      ]),
    ) +
    list('Filtered: no access events', Object.entries(filters)) +
    list(
      'Rejects',
      [...new Set(rejects)].map((code) => [code, REJECT_CODES[code].text]),
    ) +
    list(
      `Fields, and in how many of the ${number(about.events)} events of its cases`,
      Object.entries(about.fields).map(([field, count]) => [
        `${field.padEnd(widest)}${String(count).padStart(5)}`,
        meaningOf(field),
      ]),
    ) +
    (about.sample ? sampleText(about.sample, paint) : '')
  );
}

/** Everything that is shown, as plain data. */
export function sourceJson({ id, normalizer, about }: ShownSource): Record<string, unknown> {
  const { title, stability, docs, mappingRevision, idScope, forms, options, filters, rejects } = normalizer;
  const { sample, ...counts } = about;
  return {
    id,
    title,
    stability,
    docs,
    mappingRevision,
    idScope,
    forms: Object.entries(forms).map(([name, form]) => ({
      name,
      title: form.title,
      framing: framingText(form.framing),
    })),
    options: Object.entries(options).map(([name, { description, example, required = false }]) => ({
      name,
      description,
      example,
      required,
    })),
    filters,
    rejects: Object.fromEntries(rejects.map((code) => [code, REJECT_CODES[code].text])),
    ...counts,
    sample: sample && { input: sample.input, event: JSON.parse(sample.event) as unknown },
  };
}

/** How records are told apart, in words. */
function framingText(framing: Framing): string {
  switch (framing.kind) {
    case 'lines':
      return 'a record a line';
    case 'json': {
      const arrays = framing.arrays?.map((path) => path.join('.')).join(', ');
      return arrays === undefined
        ? 'JSON values, or an array of them'
        : `JSON; records in ${arrays}, or in an array`;
    }
    case 'csv':
      return 'CSV, a record a row';
    case 'multiline':
      return 'a record may have several lines';
    case 'group':
      return 'lines of one key are a record';
    case 'journal-export':
      return "systemd's journal export format";
  }
}

/** The first sentence: the whole is in docs/fields.md. */
function meaningOf(field: string): string {
  const description = fieldOf(field)?.description ?? '';
  const end = description.search(/\.(?:\s|$)/);
  return end < 0 ? description : description.slice(0, end + 1);
}

function sampleText({ input, event }: NonNullable<AboutSource['sample']>, paint: Paint): string {
  const indented = (text: string): string =>
    text
      .split('\n')
      .map((line) => `  ${visible(line)}\n`)
      .join('');
  return `\n${paint.strong('A record')}\n${indented(input)}\n${paint.strong('Its event')}\n${indented(event)}`;
}

/** Spaces stay as they are, control characters do not reach the terminal. */
function visible(line: string): string {
  return line.replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '\ufffd');
}
