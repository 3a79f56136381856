// The API: all its routes within their frame.
import type { FastifyInstance } from 'fastify';
import type { EventTail } from '../../pipeline/event-tail.ts';
import type { SourceStatus } from '../../pipeline/ledger/status.ts';
import type { Log } from '../../pipeline/log.ts';
import type { SourceCounts } from '../../pipeline/meter.ts';
import type { EventReader, RejectQuery, RejectStore } from '../../pipeline/ports.ts';
import type { ReplayResult } from '../../pipeline/replay.ts';
import type { SavedSearches } from '../../pipeline/saved-searches.ts';
import type { Exports } from '../../exports/exports.ts';
import type { Recorder } from './access.ts';
import type { Story } from './answers.ts';
import { commandRecord } from './command-record.ts';
import { eventRoutes } from './event-routes.ts';
import { describe } from './openapi.ts';
import { exportCommandRoutes } from './export-command-routes.ts';
import { exportRoutes } from './export-routes.ts';
import type { ApiSettings } from './principal.ts';
import { readerRoutes } from './reader-routes.ts';
import { rejectRoutes } from './reject-routes.ts';
import { savedRoutes } from './saved-routes.ts';
import { frame } from './scope.ts';
import { searchRoutes } from './search-routes.ts';
import { selfRoutes } from './self-routes.ts';
import { sourceRoutes } from './source-routes.ts';
import { suggestRoutes } from './suggest-routes.ts';
import { tailRoutes } from './tail-routes.ts';
import { timelineRoutes } from './timeline-routes.ts';

/** What the API stands on. */
export interface ApiParts {
  readonly settings: ApiSettings;
  /** The token in the lock file, for other commands of this machine. */
  readonly processToken: string;
  /** Whether the process runs the stage serve: else only its own commands are answered. */
  readonly serves: boolean;
  readonly namespace: string;
  readonly version: string;
  /** Name of this machine. */
  readonly host: string;
  readonly log: Pick<Log, 'warn' | 'error'>;
  readonly recorder: Recorder;
  /** ms since 1970 UTC. */
  readonly now: () => number;
  /** Undefined where the process has no store. */
  readonly store: ApiStore | undefined;
  /** Undefined where the process has no store. */
  readonly exports: Exports | undefined;
  readonly replay: (query: RejectQuery, force: boolean) => Promise<ReplayResult>;
  readonly statuses: () => Promise<readonly SourceStatus[]> | readonly SourceStatus[];
  readonly counts: () => readonly SourceCounts[];
  readonly story?: Story | undefined;
}

export interface ApiStore {
  readonly reader: EventReader;
  readonly tail: EventTail;
  readonly rejects: RejectStore;
  readonly saved: SavedSearches;
}

/** Registers the API; requests for paths below /api that there are not are told so in its own form. */
export async function registerApi(app: FastifyInstance, parts: ApiParts): Promise<void> {
  await app.register(async (api) => {
    const { namespace, host, version } = parts;
    const server = { namespace, host, version };
    await frame(api, { ...parts, server });
    await describe(api, version);
    selfRoutes(api, parts);
    sourceRoutes(api, parts);
    if (parts.store) {
      const { reader, tail, rejects, saved } = parts.store;
      searchRoutes(api, reader, parts.now);
      eventRoutes(api, reader);
      suggestRoutes(api, reader, parts.now);
      timelineRoutes(api, reader, parts.now);
      tailRoutes(api, tail, parts);
      savedRoutes(api, saved, parts.now);
      rejectRoutes(api, rejects, parts.replay);
      readerRoutes(api, reader, (access, name) =>
        parts.recorder.record(commandRecord(access, { name, via: 'command' }, server, parts.now())),
      );
    }
    if (parts.exports) {
      exportRoutes(api, parts.exports, parts.now);
      exportCommandRoutes(api, parts.exports.parts);
    }
  });
}
