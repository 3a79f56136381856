// The facts of the night that several logs share: who, what and when.
import { night } from '../time.mts';
import { CHECKOUT_API, ORDERS_GROUP } from '../world.mts';
import type { Rule } from '../cloudtrail/calls.mts';
import type { Run } from '../github/workflows.mts';

export const INCIDENT = 'INC-2217';

/** From the release that went wrong to the last session's end. */
export const NIGHT: readonly [number, number] = [night('02:00:00'), night('03:45:00')];

/** The rule that opens the orders database to every address. Nobody closes it. */
export const OPEN_RULE: Rule = {
  id: 'sgr-0d47f2a91c6be8350',
  group: ORDERS_GROUP,
  port: 5432,
  cidr: '0.0.0.0/0',
  description: `${INCIDENT} psql from laptop, remove after`,
};
export const RULE_OPENED = night('02:39:02');

export const SSM_SESSION = 'maya@example.com-7q2k9d4wzr1m8xv5';

/** The nightly release of checkout-api: its migration holds a lock on the orders table and never ends. */
export const RELEASE: Run = {
  repository: CHECKOUT_API,
  workflow: CHECKOUT_API.deploy ?? CHECKOUT_API.ci,
  id: 19_283_746_501,
  number: 2131,
  attempt: 1,
  started: night('02:05:03.412'),
  event: 'schedule',
  branch: 'main',
  sha: '9f2c41d7e08ba6359c1d74ef20b8a6c35e71d094',
};
export const MIGRATION_BEGAN = night('02:06:31.208');
