// Saved objects with the texts in them read: panels, layers, queries, as a checker wants them.
import type { SavedObject } from '../../../cli/kibana/objects/saved-object.ts';

export interface Query {
  readonly query: string;
  readonly language: string;
}

export interface LensColumn {
  readonly label: string;
  readonly dataType: string;
  readonly operationType: string;
  readonly isBucketed: boolean;
  readonly scale: string;
  readonly sourceField?: string;
  readonly filter?: Query;
  readonly params?: {
    readonly size?: number;
    readonly orderBy?: { readonly type: string; readonly columnId: string };
    readonly orderDirection?: string;
    readonly otherBucket?: boolean;
    readonly filters?: readonly { readonly label: string; readonly input: Query }[];
  };
}

export interface LensLayer {
  readonly columns: Readonly<Record<string, LensColumn>>;
  readonly columnOrder: readonly string[];
}

export interface LensAttributes {
  readonly visualizationType: string;
  readonly references: readonly { readonly id: string; readonly name: string; readonly type: string }[];
  readonly state: {
    readonly visualization: Readonly<Record<string, unknown>>;
    readonly query: Query;
    readonly datasourceStates: {
      readonly formBased: { readonly layers: Readonly<Record<string, LensLayer>> };
    };
  };
}

export interface DashboardPanel {
  readonly type: string;
  readonly panelIndex: string;
  readonly title?: string;
  readonly panelRefName?: string;
  readonly gridData: {
    readonly x: number;
    readonly y: number;
    readonly w: number;
    readonly h: number;
    readonly i: string;
  };
  readonly embeddableConfig: { readonly attributes?: unknown };
}

export interface Control {
  readonly type: string;
  readonly explicitInput: { readonly id: string; readonly fieldName: string; readonly title: string };
}

const read = (text: unknown): unknown => JSON.parse(text as string);

export const panelsOf = (dashboard: SavedObject): readonly DashboardPanel[] =>
  read(dashboard.attributes['panelsJSON']) as readonly DashboardPanel[];

/** The chart of a panel; undefined for panels that are none. */
export function lensOf({ type, embeddableConfig }: DashboardPanel): LensAttributes | undefined {
  return type === 'lens' ? (embeddableConfig.attributes as LensAttributes) : undefined;
}

/** Id of the data view that a chart looks at. */
export function viewOf(lens: LensAttributes): string {
  const [reference] = lens.references;
  if (!reference) throw new Error('a chart without a data view');
  return reference.id;
}

export function controlsOf(dashboard: SavedObject): readonly Control[] {
  const group = dashboard.attributes['controlGroupInput'] as { readonly panelsJSON: string } | undefined;
  return group ? Object.values(read(group.panelsJSON) as Readonly<Record<string, Control>>) : [];
}

export function searchSourceOf(object: SavedObject): {
  readonly query: Query;
  readonly indexRefName?: string;
} {
  const meta = object.attributes['kibanaSavedObjectMeta'] as { readonly searchSourceJSON: string };
  return read(meta.searchSourceJSON) as ReturnType<typeof searchSourceOf>;
}

/** Every query of an object, with the id of the data view it is asked of and where it stands. */
export function queriesOf(object: SavedObject): readonly { where: string; view: string; query: string }[] {
  if (object.type === 'index-pattern') return [];
  const found: { where: string; view: string; query: string }[] = [];
  const [own] = object.references;
  const say = (where: string, view: string, { query }: Query): void => {
    if (query !== '') found.push({ where: `${object.id}: ${where}`, view, query });
  };
  if (object.type === 'search') say('query', own?.id ?? '', searchSourceOf(object).query);
  if (object.type === 'dashboard') {
    const events = object.id.replace(/-dashboard-.*$/, '-view-events');
    say('query', events, searchSourceOf(object).query);
    for (const panel of panelsOf(object)) {
      const lens = lensOf(panel);
      if (!lens) continue;
      const view = viewOf(lens);
      say(`${panel.panelIndex}: query`, view, lens.state.query);
      for (const layer of Object.values(lens.state.datasourceStates.formBased.layers))
        for (const [id, column] of Object.entries(layer.columns)) {
          if (column.filter) say(`${panel.panelIndex}: ${id}`, view, column.filter);
          for (const { input } of column.params?.filters ?? [])
            say(`${panel.panelIndex}: ${id}`, view, input);
        }
    }
  }
  return found;
}
