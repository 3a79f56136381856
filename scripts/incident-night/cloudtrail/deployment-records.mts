// Background in the production account: what each deployment of the APIs does there.
import type { Deployment } from '../deployments.mts';
import type { Random } from '../random.mts';
import { MINUTE, SECOND } from '../time.mts';
import { ADDRESS, CLUSTER, ROLES } from '../world.mts';
import { deployer, roleSession, workflowJob } from './callers.mts';
import { read, updateService } from './calls.mts';
import { trailRecord, type TrailRecord } from './record.mts';
import { assumeRoleWithWebIdentity } from './sign-in.mts';

/** The part of a deployment that CloudTrail sees. */
export type CloudDeployment = Pick<Deployment, 'repository' | 'merged' | 'runId' | 'runNumber'>;

/** The job takes its role by its GitHub token, updates the service and waits for it. */
export function deploymentRecords(chance: Random, deployment: CloudDeployment): TrailRecord[] {
  const { repository, merged, runId, runNumber } = deployment;
  const service = repository.name.split('/')[1] ?? repository.name;
  const address = chance.pick(ADDRESS.githubRunners);
  const began = merged + 3 * MINUTE + chance.int(0, 40) * SECOND;
  const session = roleSession(chance, ROLES.deploy, `GitHubActions-${String(runId)}`, began);
  const subject = `repo:${repository.name}:environment:production`;
  const wait = read('ecs', 'DescribeServices', { services: [service], cluster: CLUSTER });
  const by = (command: string): ReturnType<typeof deployer> => deployer(session, address, command);
  return [
    trailRecord(
      chance,
      began,
      workflowJob(repository.name, 'production', address),
      assumeRoleWithWebIdentity(chance, session, subject),
    ),
    trailRecord(chance, began + 2 * SECOND, by('sts.get-caller-identity'), read('sts', 'GetCallerIdentity')),
    trailRecord(chance, began + 11 * SECOND, by('ecs.update-service'), updateService(service, runNumber)),
    trailRecord(chance, began + 30 * SECOND, by('ecs.wait.services-stable'), wait),
    trailRecord(chance, began + 60 * SECOND, by('ecs.wait.services-stable'), wait),
  ];
}
