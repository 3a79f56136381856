// Makes the example of the incident night: a week of four systems' logs, with one night in it that matters.
import { azureFiles } from './azure/files.mts';
import { azureNoise } from './azure/noise.mts';
import { deploymentRecords } from './cloudtrail/deployment-records.mts';
import { engineerRecords } from './cloudtrail/engineers.mts';
import { trailFiles } from './cloudtrail/files.mts';
import { machineRecords } from './cloudtrail/machines.mts';
import { signInTrouble } from './cloudtrail/sign-in-trouble.mts';
import { DEPLOYMENTS } from './deployments.mts';
import { githubFiles } from './github/files.mts';
import { githubNoise } from './github/noise.mts';
import { strangersGuesses } from './night/aftermath.mts';
import { nightInAws } from './night/aws.mts';
import { nightInAzure } from './night/azure.mts';
import { nightInDatabase } from './night/database.mts';
import { nightOnGitHub } from './night/github.mts';
import { NIGHT } from './night/incident.mts';
import { postgresqlFiles } from './postgresql/files.mts';
import { databaseNoise } from './postgresql/noise.mts';
import { serverRows } from './postgresql/server.mts';
import { random } from './random.mts';
import { STOREFRONT } from './world.mts';

const DATA = 'examples/incident-night/data';

/** Path from the root of the repository -> content, for every log file of the example; the same at every call. */
export function incidentNight(): ReadonlyMap<string, string> {
  return new Map([
    ...below('AWSLogs', aws()),
    ...below('insights-activity-logs', azure()),
    ...below('postgresql', postgresql()),
    ...below('github', github()),
  ]);
}

function below(folder: string, files: ReadonlyMap<string, string>): [string, string][] {
  return [...files].map(([path, content]) => [`${DATA}/${folder}/${path}`, content]);
}

function aws(): ReadonlyMap<string, string> {
  const deployments = random('aws deployments');
  return trailFiles(random('aws files'), [
    ...nightInAws(random('aws night')),
    ...machineRecords(random('aws machines')),
    ...engineerRecords(random('aws engineers')),
    ...signInTrouble(random('aws sign-in')),
    ...DEPLOYMENTS.filter(({ repository }) => repository !== STOREFRONT).flatMap((deployment) =>
      deploymentRecords(deployments, deployment),
    ),
  ]);
}

function azure(): ReadonlyMap<string, string> {
  return azureFiles([...nightInAzure(random('azure night')), ...azureNoise(random('azure noise'))]);
}

function postgresql(): ReadonlyMap<string, string> {
  return postgresqlFiles([
    ...nightInDatabase(random('database night')),
    ...strangersGuesses(random('database stranger')),
    ...databaseNoise(random('database noise'), NIGHT),
    ...serverRows(random('database server')),
  ]);
}

function github(): ReadonlyMap<string, string> {
  return githubFiles([...nightOnGitHub(random('github night')), ...githubNoise(random('github noise'))]);
}
