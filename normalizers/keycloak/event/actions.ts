// What each type of user event means. Data only.
import type { MappedEvent } from '../../normalizer.ts';

type Category = MappedEvent['event']['category'][number];
type Type = MappedEvent['event']['type'][number];

export interface Meaning {
  readonly category: readonly Category[];
  readonly type: readonly Type[];
  /** What the event is about: the client that is signed in to, or the account. */
  readonly object: 'client' | 'user';
  /** A client does it by itself where no user is named. */
  readonly byClient: boolean;
}

type Row = readonly [readonly Category[], readonly Type[], Meaning['object'], 'by client' | '', string];

const ROWS: readonly Row[] = [
  // Sign-ins and sessions
  [
    ['authentication', 'session'],
    ['start'],
    'client',
    '',
    'LOGIN IDENTITY_PROVIDER_LOGIN IDENTITY_PROVIDER_POST_LOGIN',
  ],
  [['authentication', 'session'], ['start'], 'client', 'by client', 'CLIENT_LOGIN'],
  [['authentication', 'session'], ['start'], 'user', '', 'IMPERSONATE'],
  [['authentication', 'session'], ['end'], 'client', '', 'LOGOUT USER_SESSION_DELETED'],
  [
    ['authentication'],
    ['info'],
    'client',
    '',
    'RESTART_AUTHENTICATION IDENTITY_PROVIDER_RESPONSE CUSTOM_REQUIRED_ACTION EXECUTE_ACTION_TOKEN',
  ],
  // Tokens
  [
    ['authentication'],
    ['start'],
    'client',
    'by client',
    `CODE_TO_TOKEN TOKEN_EXCHANGE OAUTH2_DEVICE_CODE_TO_TOKEN OAUTH2_EXTENSION_GRANT AUTHREQID_TO_TOKEN PERMISSION_TOKEN JWT_BEARER
    JWT_AUTHORIZATION_GRANT VERIFIABLE_CREDENTIAL_PRE_AUTHORIZED_GRANT`,
  ],
  [['authentication', 'session'], ['info'], 'client', 'by client', 'REFRESH_TOKEN'],
  [
    ['authentication'],
    ['info'],
    'client',
    'by client',
    `INTROSPECT_TOKEN VALIDATE_ACCESS_TOKEN USER_INFO_REQUEST PUSHED_AUTHORIZATION_REQUEST OAUTH2_DEVICE_AUTH OAUTH2_DEVICE_VERIFY_USER_CODE
    INVALID_SIGNATURE IDENTITY_PROVIDER_RETRIEVE_TOKEN VERIFIABLE_CREDENTIAL_REQUEST VERIFIABLE_CREDENTIAL_OFFER_REQUEST
    VERIFIABLE_CREDENTIAL_CREATE_OFFER VERIFIABLE_CREDENTIAL_NONCE_REQUEST`,
  ],
  // Accounts
  [['iam'], ['user', 'creation'], 'user', '', 'REGISTER IDENTITY_PROVIDER_FIRST_LOGIN'],
  [
    ['iam'],
    ['user', 'change'],
    'user',
    '',
    `UPDATE_EMAIL UPDATE_PROFILE UPDATE_PASSWORD UPDATE_TOTP UPDATE_CREDENTIAL REMOVE_TOTP REMOVE_CREDENTIAL RESET_PASSWORD VERIFY_EMAIL
    VERIFY_PROFILE EXECUTE_ACTIONS FEDERATED_IDENTITY_LINK FEDERATED_IDENTITY_OVERRIDE_LINK REMOVE_FEDERATED_IDENTITY
    IDENTITY_PROVIDER_LINK_ACCOUNT CLIENT_INITIATED_ACCOUNT_LINKING USER_DISABLED_BY_PERMANENT_LOCKOUT
    USER_DISABLED_BY_TEMPORARY_LOCKOUT`,
  ],
  [
    ['iam'],
    ['user', 'info'],
    'user',
    '',
    'SEND_VERIFY_EMAIL SEND_RESET_PASSWORD SEND_IDENTITY_PROVIDER_LINK INVITE_ORG',
  ],
  [['iam'], ['user', 'deletion'], 'user', '', 'DELETE_ACCOUNT'],
  [['iam'], ['user', 'change'], 'client', '', 'GRANT_CONSENT UPDATE_CONSENT REVOKE_GRANT'],
  // Clients that register themselves, nodes of adapters
  [['configuration'], ['access'], 'client', 'by client', 'CLIENT_INFO'],
  [['configuration'], ['creation'], 'client', 'by client', 'CLIENT_REGISTER REGISTER_NODE'],
  [['configuration'], ['change'], 'client', 'by client', 'CLIENT_UPDATE'],
  [['configuration'], ['deletion'], 'client', 'by client', 'CLIENT_DELETE UNREGISTER_NODE'],
];

/** EventType without _ERROR -> meaning. https://www.keycloak.org/docs-api/latest/javadocs/org/keycloak/events/EventType.html */
export const EVENT_TYPES: ReadonlyMap<string, Meaning> = new Map(
  ROWS.flatMap(([category, type, object, by, names]) =>
    names
      .split(/\s+/)
      .map((name): readonly [string, Meaning] => [name, { category, type, object, byClient: by !== '' }]),
  ),
);

/** A type of which nothing is known. */
export const UNKNOWN: Meaning = {
  category: ['authentication'],
  type: ['info'],
  object: 'client',
  byClient: true,
};

/** Done by Keycloak itself, to the user that is named: its brute force detection. */
export const BY_KEYCLOAK: ReadonlySet<string> = new Set([
  'USER_DISABLED_BY_PERMANENT_LOCKOUT',
  'USER_DISABLED_BY_TEMPORARY_LOCKOUT',
]);
