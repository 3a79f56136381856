// The table of pages: path, title, icon, and the component, fetched when it is first gone to.
import type { ComponentType } from 'preact';
import type { IconName } from './components/icon.tsx';
import type { Permission } from './contract.ts';

export interface PageProps {
  /** What `:name` stands for in the path. */
  readonly param: string;
}

export interface Page {
  /** May end with one `:name`. */
  readonly path: string;
  readonly title: string;
  readonly load: () => Promise<ComponentType<PageProps>>;
  /** Pages with an icon stand in the navigation. */
  readonly icon?: IconName;
  /** Key after `g`. */
  readonly key?: string;
  /** What the role must include for the page to be offered. */
  readonly needs?: Permission;
}

export const PAGES: readonly Page[] = [
  {
    path: '/',
    title: 'Search',
    icon: 'search',
    key: 's',
    needs: 'search',
    load: async () => (await import('./search/search-page.tsx')).SearchPage,
  },
  {
    path: '/timeline',
    title: 'Timeline',
    icon: 'timeline',
    key: 't',
    needs: 'search',
    load: async () => (await import('./timeline/timeline-page.tsx')).TimelinePage,
  },
  {
    path: '/sources',
    title: 'Sources',
    icon: 'sources',
    key: 'o',
    load: async () => (await import('./sources/sources-page.tsx')).SourcesPage,
  },
  {
    path: '/exports',
    title: 'Exports',
    icon: 'exports',
    key: 'e',
    load: async () => (await import('./exports/exports-page.tsx')).ExportsPage,
  },
  {
    path: '/event/:id',
    title: 'Event',
    needs: 'search',
    load: async () => (await import('./event/event-page.tsx')).EventPage,
  },
];

/** The page at a path, and what its parameter stands for. */
export function pageAt(path: string): { readonly page: Page; readonly param: string } | undefined {
  for (const page of PAGES) {
    const [fixed = '', name] = page.path.split(':');
    if (name === undefined ? path === fixed : path.startsWith(fixed) && path.length > fixed.length)
      return { page, param: decodeURIComponent(path.slice(fixed.length)) };
  }
  return undefined;
}
