// Reads sessions on hosts and in containers, tunnels to them, and the commands that run there.
import type { JsonObject, MappedEvent } from '../../normalizer.ts';
import { addressOf, flat, object, string, strings, text } from '../../normalizer.ts';
import type { Command, Details } from './details.ts';
import { shown, shownIn } from './masks.ts';

/** https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_StartSession.html */
export function ssmStart(request: JsonObject, response: JsonObject): Details {
  const sessionId = string(response['sessionId']);
  const target = string(request['target']);
  const container = target?.startsWith(CONTAINER) === true ? target : undefined;
  return {
    sessionId,
    starts: sessionId !== undefined,
    reason: shown(request['reason']),
    command: shellCommand(object(request['parameters'])?.['command']) ?? apiCommand(request['documentName']),
    object: container === undefined ? undefined : { type: 'container', name: container },
    cluster: container === undefined ? undefined : clusterOf(container),
  };
}

/** A container as the target of a session, ecs:CLUSTER_TASK_RUNTIME: aws-cli's awscli/customizations/ecs/executecommand.py. */
const CONTAINER = 'ecs:';

/** Names of clusters may hold underscores, ids of tasks and containers do not. */
function clusterOf(container: string): string | undefined {
  const end = container.lastIndexOf('_', container.lastIndexOf('_') - 1);
  return end <= CONTAINER.length ? undefined : flat(container.slice(CONTAINER.length, end));
}

export function ssmResume(request: JsonObject, response: JsonObject): Details {
  return { sessionId: string(response['sessionId']) ?? string(request['sessionId']) };
}

/** AWS hides the parameters of most accounts; then the document is all that is known of the command. */
export function ssmCommand(request: JsonObject): Details {
  const documentName = string(request['documentName']);
  return {
    command: shellCommand(object(request['parameters'])?.['commands']) ?? apiCommand(documentName),
    reason: shown(request['comment']),
    object:
      documentName !== undefined && !strings(request['instanceIds'])
        ? { type: 'document', name: documentName }
        : undefined,
  };
}

/** A session that is known by its id alone: Athena's notebooks, CloudShell (which writes SessionId). */
export function sessionStart(_request: JsonObject, response: JsonObject): Details {
  const sessionId = sessionIdIn(response);
  return { sessionId, starts: sessionId !== undefined };
}

export function sessionEnd(request: JsonObject): Details {
  return { sessionId: sessionIdIn(request), ends: true };
}

function sessionIdIn(members: JsonObject): string | undefined {
  return string(members['sessionId']) ?? string(members['SessionId']);
}

/** https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ExecuteCommand.html */
export function ecsExec(request: JsonObject, response: JsonObject): Details {
  const sessionId = string(object(response['session'])?.['sessionId']);
  return { sessionId, starts: sessionId !== undefined, command: shellCommand(request['command']) };
}

/** https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/log-ec2-instance-connect-endpoint-using-cloudtrail.html */
export function openTunnel(request: JsonObject): Details {
  return { destination: destinationOf(text(request['privateIpAddress']), text(request['remotePort'])) };
}

const LAST_PORT = 65_535;

function destinationOf(
  address: string | undefined,
  remotePort: string | undefined,
): MappedEvent['destination'] {
  const found = addressOf(address);
  const number = Number(remotePort);
  const port = Number.isInteger(number) && number > 0 && number <= LAST_PORT ? number : undefined;
  return found || port !== undefined ? { address: found?.address, ip: found?.ip, port } : undefined;
}

/** SQL of the Data APIs and of Athena (first as query), where CloudTrail shows it. */
export function sqlCommand(request: JsonObject): Command | undefined {
  const sql =
    shown(request['sql']) ??
    shown(request['sqlStatements']) ??
    shown(request['queryString']) ??
    shown(request['query']);
  return sql === undefined ? undefined : { text: sql, kind: 'sql' };
}

/** The document that a call runs. */
export function apiCommand(documentName: JsonObject[string]): Command | undefined {
  const name = shown(documentName);
  return name === undefined ? undefined : { text: name, kind: 'api' };
}

function shellCommand(value: JsonObject[string]): Command | undefined {
  const command = shown(value) ?? shownIn(value)?.join('\n');
  return command === undefined ? undefined : { text: command, kind: 'shell' };
}
