// Panels of a dashboard: Lens charts by value, the rows of saved searches, links to the other dashboards; each with its references.
import type { DashboardDescription, LensPanel, Panel, SearchPanel } from '../description/types.ts';
import { chartOf } from './lens-charts.ts';
import { layerOf } from './lens-layer.ts';
import { type Naming, type Reference, dashboardId, kql, searchId, viewId } from './saved-object.ts';

export interface Place {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** A panel as `panelsJSON` holds it, and the references that the dashboard has for it. */
export interface MadePanel {
  readonly json: Readonly<Record<string, unknown>>;
  readonly references: readonly Reference[];
}

/** The panel of a description at a place of the grid. */
export function panelOf(naming: Naming, panel: Panel, place: Place): MadePanel {
  return panel.kind === 'search' ? searchPanel(naming, panel, place) : lensPanel(naming, panel, place);
}

function lensPanel(naming: Naming, panel: LensPanel, place: Place): MadePanel {
  const { id, title, description, view = 'events', where } = panel;
  const layerId = `${id}-layer`;
  const layer = layerOf(panel);
  const { visualizationType, state } = chartOf(panel, layerId, layer);
  const reference: Reference = {
    id: viewId(naming, view),
    name: `indexpattern-datasource-layer-${layerId}`,
    type: 'index-pattern',
  };
  const attributes = {
    title: '',
    ...(description !== undefined && { description }),
    type: 'lens',
    visualizationType,
    references: [reference],
    state: {
      visualization: state,
      query: kql(where),
      filters: [],
      datasourceStates: {
        formBased: {
          layers: {
            [layerId]: {
              columns: layer.columns,
              columnOrder: [...layer.order],
              incompleteColumns: {},
              sampling: 1,
            },
          },
        },
        textBased: { layers: {} },
      },
      internalReferences: [],
      adHocDataViews: {},
    },
  };
  return {
    json: { ...frame('lens', id, title, place), embeddableConfig: { attributes, enhancements: {} } },
    references: [of(id, reference)],
  };
}

function searchPanel(naming: Naming, { id, title, search }: SearchPanel, place: Place): MadePanel {
  const name = `panel_${id}`;
  return {
    json: {
      ...frame('search', id, title, place),
      embeddableConfig: { enhancements: {} },
      panelRefName: name,
    },
    references: [of(id, { id: searchId(naming, search), name, type: 'search' })],
  };
}

/** One row that leads to the other dashboards, with the time and the filters that are set. */
export function linksPanel(
  naming: Naming,
  dashboards: readonly DashboardDescription[],
  place: Place,
): MadePanel {
  const id = 'links';
  const nameOf = (dashboard: DashboardDescription): string => `link_${dashboard.id}_dashboard`;
  const links = dashboards.map((dashboard, order) => ({
    id: dashboard.id,
    type: 'dashboardLink',
    order,
    label: dashboard.title,
    destinationRefName: nameOf(dashboard),
    options: { openInNewTab: false, useCurrentDateRange: true, useCurrentFilters: true },
  }));
  return {
    json: {
      ...frame('links', id, '', place),
      embeddableConfig: {
        attributes: { layout: 'horizontal', links },
        enhancements: {},
        hidePanelTitles: true,
      },
    },
    references: dashboards.map((dashboard) =>
      of(id, { id: dashboardId(naming, dashboard.id), name: nameOf(dashboard), type: 'dashboard' }),
    ),
  };
}

function frame(type: string, id: string, title: string, place: Place): object {
  return { type, panelIndex: id, gridData: { ...place, i: id }, ...(title !== '' && { title }) };
}

/** The name of a panel's reference in its dashboard. */
function of(panel: string, reference: Reference): Reference {
  return { ...reference, name: `${panel}:${reference.name}` };
}
