// The night on GitHub: the release that failed, run again by the engineer on call and let through by her second.
import { githubPerson, RELEASES, type GitHubRecord } from '../github/record.mts';
import { approved, completed, created, prepared, rerun } from '../github/workflows.mts';
import { MAYA, TOMAS } from '../people.mts';
import type { Random } from '../random.mts';
import { night } from '../time.mts';
import { RELEASE } from './incident.mts';

const SECRETS = ['AWS_ROLE', 'DATABASE_URL'];

/** What the audit log has of the night. */
export function nightOnGitHub(chance: Random): GitHubRecord[] {
  const maya = githubPerson(MAYA, MAYA.home);
  const tomas = githubPerson(TOMAS, TOMAS.home);
  const again = { ...RELEASE, attempt: 2 };
  return [
    created(chance, RELEASES, RELEASE),
    prepared(chance, night('02:05:58.120'), RELEASE, 'migrate', SECRETS),
    completed(chance, night('02:09:31.706'), RELEASES, RELEASE, 'failure'),
    rerun(chance, night('02:48:30.551'), maya, again),
    approved(chance, night('02:50:12.284'), tomas, again),
    prepared(chance, night('02:50:41.930'), again, 'migrate', SECRETS),
    prepared(chance, night('02:52:20.466'), again, 'deploy', SECRETS),
    completed(chance, night('02:56:47.018'), RELEASES, again, 'success'),
  ];
}
