// The week's deployments: each shows in GitHub's log and in the cloud it deploys to, under the same run.
import { BRAM, CHIARA, FEMI, INES, localHour, type Person } from './people.mts';
import { random } from './random.mts';
import { MINUTE, SECOND, WORKING_DAYS } from './time.mts';
import { CHECKOUT_API, ORDERS_API, STOREFRONT, type Repository } from './world.mts';

/** One merge to main and the run that deploys it. Times are instants in ms. */
export interface Deployment {
  readonly repository: Repository;
  readonly author: Person;
  readonly reviewer: Person;
  readonly merged: number;
  readonly finished: number;
  readonly pullRequest: number;
  readonly title: string;
  readonly runId: number;
  readonly runNumber: number;
  readonly sha: string;
  readonly succeeded: boolean;
}

const TITLES = [
  'Raise the pool timeout',
  'Retry payment webhooks twice',
  'Bump fastify to 5.6.1',
  'Show the delivery window',
  'Drop the unused discount column from queries',
  'Log the basket id with each error',
  'Cache the tax table',
  'Round totals half even',
];

const TEAMS: readonly (readonly [Repository, readonly [Person, Person]])[] = [
  [CHECKOUT_API, [BRAM, CHIARA]],
  [ORDERS_API, [FEMI, BRAM]],
  [STOREFRONT, [INES, FEMI]],
];

/** Two a working day and repository, in the author's working hours; one in twelve fails. */
export const DEPLOYMENTS: readonly Deployment[] = deployments();

function deployments(): Deployment[] {
  const chance = random('deployments');
  const list: Deployment[] = [];
  for (const day of WORKING_DAYS)
    for (const [repository, [author, reviewer]] of TEAMS)
      for (const hour of [10, 15]) {
        const merged = localHour(author, day, hour) + chance.int(0, 7000) * SECOND + chance.int(0, 999);
        list.push({
          repository,
          author,
          reviewer,
          merged,
          finished: merged + chance.int(5, 9) * MINUTE + chance.int(0, 59_999),
          pullRequest: 800 + list.length * 3 + chance.int(0, 2),
          title: chance.pick(TITLES),
          runId: 19_240_000_000 + list.length * 1_733_021 + chance.int(0, 90_000),
          runNumber: 2110 + list.length,
          sha: chance.hex(40),
          succeeded: !chance.chance(8),
        });
      }
  return list;
}
