// A saved object as Kibana imports it: one line of NDJSON each, with ids that stay the same for ever.
import type { View } from '../description/types.ts';

export interface Reference {
  readonly id: string;
  readonly name: string;
  readonly type: SavedObject['type'];
}

export interface SavedObject {
  readonly id: string;
  readonly type: 'index-pattern' | 'search' | 'dashboard';
  readonly attributes: Readonly<Record<string, unknown>> & { readonly title: string };
  readonly references: readonly Reference[];
  /** Of Kibana's own format, not of ours: the first version that has all that we use. */
  readonly coreMigrationVersion: string;
  readonly typeMigrationVersion: string;
}

/** Kibana migrates from these to its own; an older Kibana refuses them. */
const MIGRATION_VERSIONS: Readonly<Record<SavedObject['type'], string>> = {
  'index-pattern': '8.0.0',
  search: '10.5.0',
  dashboard: '10.2.0',
};

/** An object with the versions of its format. */
export function savedObject(
  type: SavedObject['type'],
  id: string,
  attributes: SavedObject['attributes'],
  references: readonly Reference[],
): SavedObject {
  return {
    id,
    type,
    attributes,
    references,
    coreMigrationVersion: '8.8.0',
    typeMigrationVersion: MIGRATION_VERSIONS[type],
  };
}

/** Whose objects they are. */
export interface Naming {
  /** In titles, and in the names of indices. */
  readonly namespace: string;
  /** First part of ids; Kibana wants them to differ between spaces. */
  readonly ids: string;
}

export const viewId = ({ ids }: Naming, view: View): string => `${ids}-view-${view}`;
export const searchId = ({ ids }: Naming, id: string): string => `${ids}-search-${id}`;
export const dashboardId = ({ ids }: Naming, id: string): string => `${ids}-dashboard-${id}`;

/** Titles in Kibana's lists, where objects of many owners stand beside each other. */
export const titleOf = ({ namespace }: Naming, title: string): string => `[${namespace}] ${title}`;

/** A query as Kibana keeps it. */
export interface KibanaQuery {
  readonly query: string;
  readonly language: 'kuery';
}

export const kql = (query = ''): KibanaQuery => ({ query, language: 'kuery' });

/** What a saved search or dashboard searches, as the text that Kibana wants. */
export function searchSource(query: string | undefined, more: object = {}): string {
  return JSON.stringify({ query: kql(query), filter: [], ...more });
}
