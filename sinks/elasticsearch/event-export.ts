// Hands events over in bulk, page by page.
import type { EventExport } from '../../pipeline/event-export.ts';
import type { Cluster } from './cluster.ts';
import { eventPages } from './event-pages.ts';
import { aliasOf } from './templates.ts';

export function eventExport(cluster: Cluster, namespace: string): EventExport {
  return {
    pages: (query) => eventPages(cluster, aliasOf(namespace), { ...query, order: 'oldest' }),
  };
}
