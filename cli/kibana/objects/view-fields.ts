// The fields that each view has, with Elasticsearch's types: of events from their schema, of rejects from their mapping.
import { FIELDS } from '../../../search/fields.ts';
import { rejectsTemplate } from '../../../sinks/elasticsearch/templates.ts';
import type { View } from '../description/types.ts';

export interface ViewField {
  readonly name: string;
  /** Such as keyword, text, ip, long, date. */
  readonly type: string;
  readonly description: string;
  /** Neither searched nor counted, when false. */
  readonly searchable: boolean;
}

const REJECT_FIELDS: Readonly<Record<string, string>> = {
  id: 'Id of the reject; the same record rejected again has the same.',
  stage: 'The stage that could not use the record: collect, normalize or index.',
  code: 'Why; docs/rejects.md has the remedies.',
  message: 'What was found, for a person.',
  path: 'JSON Pointer to the fault in the record, or the column.',
  attempt: 'How often the stage has seen this record.',
  status: 'open, replayed or discarded.',
  time: 'When it was rejected.',
  dataset: 'Dataset of the source.',
  source_id: 'Id of the configured source.',
  length: 'Length of the input in base64, in bytes.',
};

/** Fields by name, in the order of the schema. Of other logs only what they have in common with events can be known. */
export function fieldsOf(view: View): ReadonlyMap<string, ViewField> {
  return view === 'rejects' ? REJECTS : EVENTS;
}

/** The field of a view; throws an Error when there is none: the description is wrong then. */
export function fieldIn(view: View, name: string): ViewField {
  const field = fieldsOf(view).get(name);
  if (!field) throw new Error(`the view of ${view} has no field ${name}`);
  return field;
}

const EVENTS: ReadonlyMap<string, ViewField> = FIELDS;

const REJECTS: ReadonlyMap<string, ViewField> = new Map(
  Object.entries(
    rejectsTemplate('any').body.template.mappings['properties'] as Readonly<
      Record<string, { readonly type: string }>
    >,
  ).map(([name, { type }]) => [
    name,
    { name, type, description: REJECT_FIELDS[name] ?? '', searchable: !['object', 'binary'].includes(type) },
  ]),
);
