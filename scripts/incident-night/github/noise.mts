// Background on GitHub: pull requests, checks, deployments, dependency updates, and a little administration.
import { DEPLOYMENTS, type Deployment } from '../deployments.mts';
import { AIKO, BRAM, ELIAS, GRACE, localHour, PEOPLE } from '../people.mts';
import type { Random } from '../random.mts';
import { DAYS, HOUR, MINUTE, SECOND, WORKING_DAYS } from '../time.mts';
import { INFRASTRUCTURE, REPOSITORIES } from '../world.mts';
import { ACTIONS, DEPENDABOT, gitRecord, githubPerson, githubRecord, type GitHubRecord } from './record.mts';
import { completed, created, prepared, type Run } from './workflows.mts';

/** The whole week's ordinary records. */
export function githubNoise(chance: Random): GitHubRecord[] {
  return [
    ...DEPLOYMENTS.flatMap((deployment) => pullRequest(chance, deployment)),
    ...DAYS.flatMap((day, index) => nightlyChecks(chance, day, index)),
    ...WORKING_DAYS.flatMap((day) => gitByDay(chance, day)),
    ...updates(chance),
    ...administration(chance),
  ];
}

/** A change from its pull request to its deployment. */
function pullRequest(chance: Random, deployment: Deployment): GitHubRecord[] {
  const { repository, author, reviewer, merged, finished, sha, succeeded } = deployment;
  const writer = githubPerson(author, author.office.address);
  const opened = merged - chance.int(35, 110) * MINUTE;
  const fields = {
    pull_request_id: 2_100_000_000 + deployment.pullRequest,
    pull_request_title: deployment.title,
    pull_request_url: `https://github.com/${repository.name}/pull/${String(deployment.pullRequest)}`,
    user: author.github.login,
    user_id: author.github.id,
  };
  const ci: Run = {
    repository,
    workflow: repository.ci,
    id: deployment.runId - 31_007,
    number: deployment.runNumber + 4000,
    attempt: 1,
    started: opened + 4 * SECOND,
    event: 'pull_request',
    branch: deployment.title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-'),
    sha,
  };
  const deploy: Run = {
    ...ci,
    workflow: repository.deploy ?? repository.ci,
    id: deployment.runId,
    number: deployment.runNumber,
    started: merged + 3 * SECOND,
    event: 'push',
    branch: 'main',
  };
  const pr = (time: number, actor: typeof writer, action: string, kind: 'create' | 'modify'): GitHubRecord =>
    githubRecord(chance, time, actor, action, kind, fields, repository);
  return [
    gitRecord(chance, opened - 50 * SECOND, author, author.office.address, 'git.push', repository),
    pr(opened, writer, 'pull_request.create', 'create'),
    created(chance, writer, ci),
    completed(chance, opened + 5 * MINUTE, writer, ci, 'success'),
    pr(
      merged - 7 * MINUTE,
      githubPerson(reviewer, reviewer.office.address),
      'pull_request_review.submit',
      'create',
    ),
    pr(merged, writer, 'pull_request.merge', 'modify'),
    created(chance, writer, deploy),
    prepared(chance, merged + 3 * MINUTE, deploy, 'deploy', ['AWS_ROLE', 'DATABASE_URL']),
    completed(chance, finished, writer, deploy, succeeded ? 'success' : 'failure'),
  ];
}

/** Every night each repository is checked; what fails is looked at in the morning. */
function nightlyChecks(chance: Random, day: number, index: number): GitHubRecord[] {
  return REPOSITORIES.flatMap((repository, position) => {
    const started = day + HOUR + position * 7 * MINUTE + chance.int(0, 50_000);
    const run: Run = {
      repository,
      workflow: repository.ci,
      id: 19_239_000_000 + index * 140_000_000 + position * 1_000_003,
      number: 9000 + index * 4 + position,
      attempt: 1,
      started,
      event: 'schedule',
      branch: 'main',
      sha: chance.hex(40),
    };
    const conclusion = chance.chance(90) ? 'success' : 'failure';
    return [
      created(chance, ACTIONS, run),
      completed(chance, started + chance.int(150, 420) * SECOND, ACTIONS, run, conclusion),
    ];
  });
}

function gitByDay(chance: Random, day: number): GitHubRecord[] {
  return PEOPLE.filter(() => chance.chance(75)).map((person) => {
    const time = localHour(person, day, chance.int(8, 17)) + chance.int(0, 3_599_000);
    const action = chance.chance(15) ? 'git.clone' : 'git.fetch';
    return gitRecord(chance, time, person, person.office.address, action, chance.pick(REPOSITORIES));
  });
}

/** Dependabot on Monday and Thursday morning. */
function updates(chance: Random): GitHubRecord[] {
  return [DAYS[0] ?? 0, DAYS[3] ?? 0].flatMap((day, round) =>
    REPOSITORIES.map((repository, index) => {
      const number = 760 + round * 10 + index;
      const fields = {
        pull_request_id: 2_100_000_000 + number,
        pull_request_title: 'Bump the minor-and-patch group with 3 updates',
        pull_request_url: `https://github.com/${repository.name}/pull/${String(number)}`,
        user: DEPENDABOT.login,
        user_id: DEPENDABOT.id,
      };
      const time = day + 6 * HOUR + index * 90_000 + chance.int(0, 60_000);
      return githubRecord(chance, time, DEPENDABOT, 'pull_request.create', 'create', fields, repository);
    }),
  );
}

/** Members, teams, keys and protections, as they change in a week; one push that main refuses. */
function administration(chance: Random): GitHubRecord[] {
  const at = (day: number, hour: number, person = GRACE): number =>
    localHour(person, WORKING_DAYS[day] ?? 0, hour) + chance.int(0, 3_000_000);
  const grace = githubPerson(GRACE, GRACE.office.address);
  const elias = githubPerson(ELIAS, ELIAS.office.address);
  const newcomer = { user: 'nora-lund', user_id: 91_204_377 };
  const rejected = {
    branch: 'refs/heads/main',
    before: chance.hex(40),
    after: chance.hex(40),
    overridden_codes: [],
    reasons: [
      {
        code: 'review_policy_not_satisfied',
        message: 'At least 1 approving review is required by reviewers with write access.',
      },
    ],
  };
  const bram = githubPerson(BRAM, BRAM.office.address, 'git/2.51.2');
  return [
    githubRecord(chance, at(0, 10), grace, 'org.invite_member', 'create', {
      ...newcomer,
      email: 'nora@example.com',
    }),
    githubRecord(chance, at(1, 10), grace, 'org.add_member', 'create', { ...newcomer, permission: 'read' }),
    githubRecord(chance, at(1, 11), grace, 'team.add_member', 'create', {
      ...newcomer,
      team: 'example/platform',
    }),
    githubRecord(chance, at(2, 15, ELIAS), elias, 'personal_access_token.access_granted', 'modify', {
      repository_selection: 'subset',
      user: AIKO.github.login,
      user_id: AIKO.github.id,
      user_programmatic_access_name: 'terraform plan',
    }),
    githubRecord(
      chance,
      at(3, 16, BRAM),
      bram,
      'protected_branch.rejected_ref_update',
      'modify',
      rejected,
      INFRASTRUCTURE,
    ),
    githubRecord(chance, at(4, 9, ELIAS), elias, 'org.audit_log_export', 'create', {
      query_phrase: 'action:org',
    }),
  ];
}
