// Finds how to read what an event says besides, and reads roles, sign-ins and assignments.
import { object, string, type JsonObject } from '../../normalizer.ts';
import { afterLast, sessionRoleIn } from './arn.ts';
import type { Call } from './call.ts';
import { NO_DETAILS, type Details, type Read } from './details.ts';
import { shown } from './masks.ts';
import { podOf } from './parts.ts';
import { accountResult, hostedPage } from './results.ts';
import {
  apiCommand,
  ecsExec,
  openTunnel,
  sessionEnd,
  sessionStart,
  sqlCommand,
  ssmCommand,
  ssmResume,
  ssmStart,
} from './sessions.ts';

/** What an event holds besides; read by the function of the same name below. */
export type Effect =
  | 'assume_role'
  | 'get_token'
  | 'sign_in'
  | 'assignment'
  | 'rename_user'
  | 'ssm_start'
  | 'ssm_resume'
  | 'session_start'
  | 'session_end'
  | 'ssm_command'
  | 'ssm_automation'
  | 'ssm_access'
  | 'ecs_exec'
  | 'open_tunnel'
  | 'sql'
  | 'account_result'
  | 'hosted_page'
  | 'succeeded'
  | 'failed';

const EFFECTS: Readonly<Record<Effect, Read>> = {
  assume_role: assumeRole,
  get_token: getToken,
  sign_in: signIn,
  assignment,
  rename_user: renameUser,
  ssm_start: ssmStart,
  ssm_resume: ssmResume,
  session_start: sessionStart,
  session_end: sessionEnd,
  ssm_command: ssmCommand,
  ssm_automation: (request) => ({ command: apiCommand(request['documentName']) }),
  ssm_access: (request) => ({ reason: shown(request['reason']) }),
  ecs_exec: ecsExec,
  open_tunnel: openTunnel,
  sql: (request) => ({ command: sqlCommand(request) }),
  account_result: accountResult,
  hosted_page: hostedPage,
  succeeded: () => ({ outcome: 'success' }),
  failed: () => ({ outcome: 'failure' }),
};

const NONE: JsonObject = {};

/** Reads what an effect names from a call. */
export function detailsOf(effect: Effect, { request, response, record }: Call): Details {
  return EFFECTS[effect](request ?? NONE, response ?? NONE, record);
}

/**
 * The role session that is handed out. Its id and name are what later records of the session have as principalId and session name,
 * its access key id is their accessKeyId: https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html § Response Elements.
 * EKS names the role only in the ARN of the session: https://docs.aws.amazon.com/eks/latest/APIReference/API_auth_AssumeRoleForPodIdentity.html
 */
function assumeRole(request: JsonObject, response: JsonObject): Details {
  const assumed = object(response['assumedRoleUser']);
  const role = string(request['roleArn']);
  const roleName =
    role === undefined ? sessionRoleIn(string(assumed?.['arn'])) : (afterLast(role, '/') ?? role);
  const name = string(request['roleSessionName']);
  const id = string(assumed?.['assumedRoleId']) ?? string(assumed?.['assumeRoleId']);
  const target =
    roleName === undefined && name === undefined && id === undefined
      ? undefined
      : {
          id,
          name: name ?? afterLast(id, ':'),
          roles: roleName === undefined ? undefined : [roleName],
        };
  return { ...getToken(request, response), target, pod: podOf(request['tags']) };
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
  if (record['eventName'] !== 'ConsoleLogin' || (type !== 'IAMUser' && type !== 'Root')) return NO_DETAILS;
  if (data?.['MFAUsed'] === 'Yes') return { credential: 'password+mfa' };
  return data?.['MFAUsed'] === 'No' ? { credential: 'password' } : NO_DETAILS;
}

/** Whom a permission set is given to: https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_CreateAccountAssignment.html */
function assignment(request: JsonObject): Details {
  const id = shown(request['principalId']);
  if (id === undefined) return NO_DETAILS;
  if (request['principalType'] === 'GROUP') return { group: { id } };
  return request['principalType'] === 'USER' ? { target: { id } } : NO_DETAILS;
}

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateUser.html */
function renameUser(request: JsonObject): Details {
  const name = shown(request['newUserName']);
  return name === undefined ? NO_DETAILS : { changes: { name } };
}
