// The API: all its routes within their frame.
import type { FastifyInstance } from 'fastify';
import type { SourceStatus } from '../../pipeline/ledger/status.ts';
import type { Log } from '../../pipeline/log.ts';
import type { SourceCounts } from '../../pipeline/meter.ts';
import type { EventReader, RejectQuery, RejectStore } from '../../pipeline/ports.ts';
import type { ReplayResult } from '../../pipeline/replay.ts';
import type { Exports } from '../../exports/exports.ts';
import type { Recorder } from './access.ts';
import type { Story } from './answers.ts';
import { describe } from './openapi.ts';
import { exportRoutes } from './export-routes.ts';
import type { ApiSettings } from './principal.ts';
import { rejectRoutes } from './reject-routes.ts';
import { frame } from './scope.ts';
import { selfRoutes } from './self-routes.ts';
import { sourceRoutes } from './source-routes.ts';

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
  readonly rejects: RejectStore;
}

/** Registers the API; requests for paths below /api that there are not are told so in its own form. */
export async function registerApi(app: FastifyInstance, parts: ApiParts): Promise<void> {
  await app.register(async (api) => {
    const { namespace, host, version } = parts;
    await frame(api, { ...parts, server: { namespace, host, version } });
    await describe(api, version);
    selfRoutes(api, parts);
    sourceRoutes(api, parts);
    if (parts.store) rejectRoutes(api, parts.store.rejects, parts.replay);
    if (parts.exports) exportRoutes(api, parts.exports, parts.now);
  });
}
