// What Elasticsearch's mappings say of a field, apart from the schema that the saved objects are made from.
import mapping from '../../../schemas/elasticsearch-mapping.v1.json' with { type: 'json' };
import { rejectsTemplate } from '../../../sinks/elasticsearch/templates.ts';

interface Mapped {
  readonly type?: string;
  readonly index?: boolean;
  readonly doc_values?: boolean;
  readonly properties?: Readonly<Record<string, Mapped>>;
}

const REJECTS = rejectsTemplate('any').body.template.mappings as Mapped;

/** Type of a field in the indices of a data view (by its id); undefined when it is not there or cannot be used. */
export function mappedType(view: string, field: string): string | undefined {
  let at: Mapped | undefined = view.endsWith('-view-rejects') ? REJECTS : mapping;
  for (const part of field.split('.')) {
    if (at?.type === 'flattened') return 'keyword';
    at = at?.properties?.[part];
  }
  return at?.index === false ? undefined : at?.type;
}
