// What sign-in, role, session and command events say besides who, what and when.
import type { JsonObject, MappedEvent } from '../../normalizer.ts';
import { object, string, strings } from '../../normalizer.ts';
import { afterLast } from './arn.ts';
import type { Call } from './call.ts';
import { shown, shownIn } from './masks.ts';

/** What an event holds besides; read by the function of the same name below. */
export type Effect =
  | 'assume_role'
  | 'get_token'
  | 'sign_in'
  | 'ssm_start'
  | 'ssm_resume'
  | 'ssm_end'
  | 'ssm_command'
  | 'ssm_automation'
  | 'ssm_access'
  | 'ecs_exec'
  | 'sql';

type Target = NonNullable<MappedEvent['user']['target']>;
type Command = NonNullable<MappedEvent['oncall']['command']>;

/** What was read. Times of sessions are the event's own; `starts` and `ends` say which. */
export interface Details {
  readonly sessionId?: string | undefined;
  readonly starts?: boolean;
  readonly ends?: boolean;
  readonly target?: Target | undefined;
  readonly command?: Command | undefined;
  readonly credential?: string | undefined;
  readonly reason?: string | undefined;
  /** Object instead of the one that the row names. */
  readonly object?: { readonly type: string; readonly name: string } | undefined;
}

type Read = (request: JsonObject, response: JsonObject, record: JsonObject) => Details;

const EFFECTS: Readonly<Record<Effect, Read>> = {
  assume_role: assumeRole,
  get_token: getToken,
  sign_in: signIn,
  ssm_start: ssmStart,
  ssm_resume: ssmResume,
  ssm_end: (request) => ({ sessionId: string(request['sessionId']), ends: true }),
  ssm_command: ssmCommand,
  ssm_automation: (request) => ({ command: apiCommand(request['documentName']) }),
  ssm_access: (request) => ({ reason: shown(request['reason']) }),
  ecs_exec: ecsExec,
  sql: (request) => ({ command: sql(request) }),
};

const NONE: JsonObject = {};

/** Reads what an effect names from a call. */
export function detailsOf(effect: Effect, { request, response, record }: Call): Details {
  return EFFECTS[effect](request ?? NONE, response ?? NONE, record);
}

/**
 * The role session that is handed out. Its id and name are what later records of the session have as principalId and session name,
 * its access key id is their accessKeyId: https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html § Response Elements.
 */
function assumeRole(request: JsonObject, response: JsonObject): Details {
  const assumed = object(response['assumedRoleUser']);
  const role = string(request['roleArn']);
  const name = string(request['roleSessionName']);
  const id = string(assumed?.['assumedRoleId']);
  const target =
    role === undefined && name === undefined && id === undefined
      ? undefined
      : {
          id,
          name: name ?? afterLast(id, ':'),
          roles: role === undefined ? undefined : [afterLast(role, '/') ?? role],
        };
  return { ...getToken(request, response), target };
}

/** Credentials that are handed out begin a session, which their access key id names. */
function getToken(_request: JsonObject, response: JsonObject): Details {
  const sessionId = string(object(response['credentials'])?.['accessKeyId']);
  return { sessionId, starts: sessionId !== undefined };
}

/**
 * A sign-in with a password has no access key: how it was made is the credential.
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-aws-console-sign-in-events.html
 */
function signIn(_request: JsonObject, _response: JsonObject, record: JsonObject): Details {
  const data = object(record['additionalEventData']);
  const device = string(data?.['MfaType']);
  if (device !== undefined) return { credential: device };
  const type = object(record['userIdentity'])?.['type'];
  if (record['eventName'] !== 'ConsoleLogin' || (type !== 'IAMUser' && type !== 'Root')) return NOTHING;
  if (data?.['MFAUsed'] === 'Yes') return { credential: 'password+mfa' };
  return data?.['MFAUsed'] === 'No' ? { credential: 'password' } : NOTHING;
}

const NOTHING: Details = {};

/** https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_StartSession.html */
function ssmStart(request: JsonObject, response: JsonObject): Details {
  const sessionId = string(response['sessionId']);
  return {
    sessionId,
    starts: sessionId !== undefined,
    reason: shown(request['reason']),
    command: shellCommand(object(request['parameters'])?.['command']) ?? apiCommand(request['documentName']),
  };
}

function ssmResume(request: JsonObject, response: JsonObject): Details {
  return { sessionId: string(response['sessionId']) ?? string(request['sessionId']) };
}

/** AWS hides the parameters of most accounts; then the document is all that is known of the command. */
function ssmCommand(request: JsonObject): Details {
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

/** https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ExecuteCommand.html */
function ecsExec(request: JsonObject, response: JsonObject): Details {
  const sessionId = string(object(response['session'])?.['sessionId']);
  return { sessionId, starts: sessionId !== undefined, command: shellCommand(request['command']) };
}

function sql(request: JsonObject): Command | undefined {
  const text = shown(request['sql']) ?? shown(request['sqlStatements']) ?? shown(request['queryString']);
  return text === undefined ? undefined : { text, kind: 'sql' };
}

function shellCommand(value: JsonObject[string]): Command | undefined {
  const text = shown(value) ?? shownIn(value)?.join('\n');
  return text === undefined ? undefined : { text, kind: 'shell' };
}

function apiCommand(documentName: JsonObject[string]): Command | undefined {
  const text = shown(documentName);
  return text === undefined ? undefined : { text, kind: 'api' };
}
