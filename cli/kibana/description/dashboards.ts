// The dashboards, in the order in which each links to the others.
import { OVERVIEW } from './dashboards/overview.ts';
import { WHO_ACCESSED_WHAT } from './dashboards/who-accessed-what.ts';
import { DATABASE_COMMANDS } from './dashboards/database-commands.ts';
import { DELIVERY } from './dashboards/delivery.ts';
import { CLOUD_CHANGES } from './dashboards/cloud-changes.ts';
import { FAILED_ACCESS } from './dashboards/failed-access.ts';
import { INCIDENT } from './dashboards/incident.ts';
import { SOURCE_HEALTH } from './dashboards/source-health.ts';
import type { DashboardDescription } from './types.ts';

export const DASHBOARDS: readonly DashboardDescription[] = [
  OVERVIEW,
  WHO_ACCESSED_WHAT,
  DATABASE_COMMANDS,
  DELIVERY,
  CLOUD_CHANGES,
  FAILED_ACCESS,
  INCIDENT,
  SOURCE_HEALTH,
];
