// Columns of a Lens layer: how values are grouped and what is counted, in Kibana's own words.
import type { Groups, Measure, Split, Values, View } from '../description/types.ts';
import { type KibanaQuery, kql } from './saved-object.ts';
import { fieldIn } from './view-fields.ts';

export type DataType = 'string' | 'number' | 'date' | 'boolean' | 'ip';

export interface Column {
  readonly label: string;
  readonly customLabel: true;
  readonly dataType: DataType;
  readonly operationType: 'terms' | 'date_histogram' | 'filters' | Measure['operation'];
  readonly isBucketed: boolean;
  readonly scale: 'ordinal' | 'interval' | 'ratio';
  readonly sourceField?: string;
  readonly filter?: KibanaQuery;
  readonly params?: Readonly<Record<string, unknown>>;
}

/** What Kibana calls the number of documents. */
export const RECORDS = '___records___';

const DATA_TYPES: Readonly<Record<string, DataType>> = {
  keyword: 'string',
  ip: 'ip',
  long: 'number',
  float: 'number',
  date: 'date',
  boolean: 'boolean',
};

/** A column of the most frequent values, most of `by` first, or of named queries. */
export function bucketColumn(view: View, split: Split, by: string): Column {
  return 'groups' in split ? filtersColumn(split) : termsColumn(view, split, by);
}

function termsColumn(view: View, { field, label, size, other = false }: Values, by: string): Column {
  return {
    label,
    customLabel: true,
    dataType: dataTypeOf(view, field),
    operationType: 'terms',
    isBucketed: true,
    scale: 'ordinal',
    sourceField: field,
    params: {
      size,
      orderBy: { type: 'column', columnId: by },
      orderDirection: 'desc',
      otherBucket: other,
      missingBucket: false,
      parentFormat: { id: 'terms' },
      include: [],
      exclude: [],
      includeIsRegex: false,
      excludeIsRegex: false,
    },
  };
}

function filtersColumn({ label, groups }: Groups): Column {
  return {
    label,
    customLabel: true,
    dataType: 'string',
    operationType: 'filters',
    isBucketed: true,
    scale: 'ordinal',
    params: { filters: groups.map(({ label: name, query }) => ({ label: name, input: kql(query) })) },
  };
}

/** Kibana chooses the interval by the time range. */
export function timeColumn(field: string): Column {
  return {
    label: 'Time',
    customLabel: true,
    dataType: 'date',
    operationType: 'date_histogram',
    isBucketed: true,
    scale: 'interval',
    sourceField: field,
    params: { interval: 'auto', includeEmptyRows: true, dropPartials: false },
  };
}

/** `emptyAsNull`: nothing is shown as nothing rather than 0. */
export function measureColumn(view: View, measure: Measure, emptyAsNull = false): Column {
  const { operation, field, label, where } = measure;
  const dataType = operation === 'min' || operation === 'max' ? dataTypeOf(view, field ?? '') : 'number';
  return {
    label,
    customLabel: true,
    dataType,
    operationType: operation,
    isBucketed: false,
    scale: 'ratio',
    sourceField: operation === 'count' ? RECORDS : (field ?? ''),
    ...(where !== undefined && { filter: kql(where) }),
    params: operation === 'min' || operation === 'max' ? {} : { emptyAsNull },
  };
}

function dataTypeOf(view: View, name: string): DataType {
  const { type } = fieldIn(view, name);
  const dataType = DATA_TYPES[type];
  if (dataType === undefined) throw new Error(`${name} is ${type}: Kibana cannot group or count it`);
  return dataType;
}
