// The table of pages: path, title, icon and component.
import type { ComponentType } from 'preact';
import type { IconName } from './components/icon.tsx';
import type { Ability } from './contract.ts';
import { EventPage } from './event/event-page.tsx';
import { ExportsPage } from './exports/exports-page.tsx';
import type { PageProps } from './page-props.ts';
import { SearchPage } from './search/search-page.tsx';
import { SourcePage } from './sources/source-page.tsx';
import { SourcesPage } from './sources/sources-page.tsx';
import { TimelinePage } from './timeline/timeline-page.tsx';

export interface Page {
  /** May end with one `:name`. */
  readonly path: string;
  readonly title: string;
  readonly component: ComponentType<PageProps>;
  /** Pages with an icon stand in the navigation. */
  readonly icon?: IconName;
  /** Key after `g`. */
  readonly key?: string;
  /** The page is offered to who may do any of these. */
  readonly needs: readonly Ability[];
}

export const PAGES: readonly Page[] = [
  { path: '/', title: 'Search', icon: 'search', key: 's', needs: ['search'], component: SearchPage },
  {
    path: '/timeline',
    title: 'Timeline',
    icon: 'timeline',
    key: 't',
    needs: ['search'],
    component: TimelinePage,
  },
  {
    path: '/sources',
    title: 'Sources',
    icon: 'sources',
    key: 'o',
    needs: ['search', 'rejects'],
    component: SourcesPage,
  },
  { path: '/sources/:id', title: 'Source', needs: ['search', 'rejects'], component: SourcePage },
  {
    path: '/exports',
    title: 'Exports',
    icon: 'exports',
    key: 'e',
    needs: ['pull', 'exports'],
    component: ExportsPage,
  },
  { path: '/event/:id', title: 'Event', needs: ['search'], component: EventPage },
];

/** Whether the page is for who may do these; until that is known every page is. */
export function isOffered({ needs }: Page, may: readonly Ability[] | undefined): boolean {
  return may === undefined || needs.some((each) => may.includes(each));
}

/** The page at a path, and what its parameter stands for. */
export function pageAt(path: string): { readonly page: Page; readonly param: string } | undefined {
  for (const page of PAGES) {
    const [fixed = '', name] = page.path.split(':');
    if (name === undefined ? path === fixed : path.startsWith(fixed) && path.length > fixed.length)
      return { page, param: decodedOf(path.slice(fixed.length)) };
  }
  return undefined;
}

function decodedOf(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

export type { PageProps } from './page-props.ts';
