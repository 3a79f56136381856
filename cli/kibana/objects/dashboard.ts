// A described dashboard as Kibana's object: panels in a grid, controls above them, links to the others.
import type { DashboardDescription, Panel } from '../description/types.ts';
import { type MadePanel, type Place, linksPanel, panelOf } from './panels.ts';
import {
  type Reference,
  type Naming,
  type SavedObject,
  dashboardId,
  savedObject,
  searchSource,
  titleOf,
  viewId,
} from './saved-object.ts';

const COLUMNS = 48;
const LINKS_HEIGHT = 3;

/** `all` are the dashboards that it leads to; it leaves out itself. */
export function dashboard(
  naming: Naming,
  description: DashboardDescription,
  all: readonly DashboardDescription[],
): SavedObject {
  const { id, title, time, where } = description;
  const others = all.filter((each) => each.id !== id);
  const panels = [
    linksPanel(naming, others, { x: 0, y: 0, w: COLUMNS, h: LINKS_HEIGHT }),
    ...laidOut(description.panels).map(([panel, place]) => panelOf(naming, panel, place)),
  ];
  const controls = controlsOf(naming, description);
  return savedObject(
    'dashboard',
    dashboardId(naming, id),
    {
      title: titleOf(naming, title),
      description: description.description,
      kibanaSavedObjectMeta: { searchSourceJSON: searchSource(where) },
      timeRestore: true,
      timeFrom: time.from,
      timeTo: time.to,
      refreshInterval: { pause: true, value: 60_000 },
      optionsJSON: JSON.stringify(OPTIONS),
      panelsJSON: JSON.stringify(panels.map(({ json }) => json)),
      ...controls.attributes,
    },
    [...panels.flatMap((panel: MadePanel) => panel.references), ...controls.references],
  );
}

const OPTIONS = {
  useMargins: true,
  syncColors: false,
  syncCursor: true,
  syncTooltips: false,
  hidePanelTitles: false,
};

/** From left to right; a panel that does not fit begins the next row, below the highest of this one. */
export function laidOut(panels: readonly Panel[]): readonly (readonly [Panel, Place])[] {
  let [x, y, height] = [0, LINKS_HEIGHT, 0];
  return panels.map((panel) => {
    if (x + panel.width > COLUMNS) [x, y, height] = [0, y + height, 0];
    const place = { x, y, w: panel.width, h: panel.height };
    x += panel.width;
    height = Math.max(height, panel.height);
    return [panel, place] as const;
  });
}

function controlsOf(
  naming: Naming,
  { controls }: DashboardDescription,
): { readonly attributes: object; readonly references: readonly Reference[] } {
  if (controls.length === 0) return { attributes: {}, references: [] };
  const made = controls.map(({ field, label }, order) => {
    const id = `control-${field.replaceAll('.', '-')}`;
    const explicitInput = {
      id,
      fieldName: field,
      title: label,
      searchTechnique: 'wildcard',
      selectedOptions: [],
      enhancements: {},
    };
    return { id, panel: { type: 'optionsListControl', order, grow: true, width: 'medium', explicitInput } };
  });
  const controlGroupInput = {
    controlStyle: 'oneLine',
    chainingSystem: 'HIERARCHICAL',
    panelsJSON: JSON.stringify(Object.fromEntries(made.map(({ id, panel }) => [id, panel]))),
    ignoreParentSettingsJSON: JSON.stringify({
      ignoreFilters: false,
      ignoreQuery: false,
      ignoreTimerange: false,
      ignoreValidations: false,
    }),
    showApplySelections: false,
  };
  return {
    attributes: { controlGroupInput },
    references: made.map(({ id }) => ({
      id: viewId(naming, 'events'),
      name: `controlGroup_${id}:optionsListDataView`,
      type: 'index-pattern',
    })),
  };
}
