// Table of what each action of the audit log means: https://circleci.com/docs/guides/security/audit-logs/ § Audit log events
import type { AccessEvent } from '../../normalizer.ts';

type Event = AccessEvent['event'];

export interface Meaning {
  readonly category: readonly Event['category'][number][];
  readonly type: readonly Event['type'][number][];
}

const meaning = (category: Meaning['category'], ...type: Meaning['type']): Meaning => ({ category, type });

const CREATE = meaning(['configuration'], 'creation');
const CHANGE = meaning(['configuration'], 'change');
const DELETE = meaning(['configuration'], 'deletion');
const ACCESS = meaning(['configuration'], 'access');
const SIGN_IN = meaning(['authentication', 'session'], 'start');
/** A sign-in that was refused begins no session. */
const REFUSED = meaning(['authentication'], 'start');
const SIGN_OUT = meaning(['authentication', 'session'], 'end');
/** People, and the keys and tokens that act for them or for a project. */
const USER_CREATE = meaning(['iam'], 'user', 'creation');
const USER_CHANGE = meaning(['iam'], 'user', 'change');
const USER_DELETE = meaning(['iam'], 'user', 'deletion');
const GROUP_CHANGE = meaning(['iam'], 'group', 'change');
const GROUP_DELETE = meaning(['iam'], 'group', 'deletion');
/** Roles, and what restricts who may use a context. */
const ROLE_CREATE = meaning(['iam'], 'admin', 'creation');
const ROLE_CHANGE = meaning(['iam'], 'admin', 'change');
const ROLE_DELETE = meaning(['iam'], 'admin', 'deletion');
const RUN_START = meaning(['process'], 'start');
const RUN_CHANGE = meaning(['process'], 'change');
const RUN_END = meaning(['process'], 'end');
const RUN_INFO = meaning(['process'], 'info');

/** An action nobody knows. */
const UNKNOWN = meaning(['configuration'], 'info');

/** The list of the page, whole; those of its older editions and of CircleCI server are marked. */
const ROWS: readonly (readonly [Meaning, string])[] = [
  [USER_CREATE, 'ams.invitation.created'],
  [USER_CHANGE, 'ams.invitation.accepted'],
  [USER_DELETE, 'ams.invitation.revoked org_member.remove'],
  [ACCESS, 'audit_log.requested audit_log.download_url.generated'],
  [
    RUN_START,
    `build.create workflow-start workflow-retry workflow-schedule-start workflow-job-start trigger_event-create
    component.promote_release project.rollback`,
  ],
  [RUN_END, 'workflow-job-finish workflow-cancel component.cancel_release project.stop_building'],
  [RUN_INFO, 'workflow-job-scheduled workflow-job-context-request'],
  [RUN_CHANGE, 'workflow.job.approve'], // older editions
  [
    USER_CREATE,
    'checkout-key.create project.api_token.create project.ssh_key.create release_integration-token-create',
  ],
  [
    USER_DELETE,
    `checkout-key.delete checkout-key.delete-all deploy-keys.delete project.ssh_key.delete
    release_integration-token-revoke`,
  ],
  [ACCESS, 'context.secrets.accessed'],
  [CHANGE, 'context.env_var.store'],
  [CREATE, 'context.create project.env_var.create'],
  [DELETE, 'context.delete context.env_var.delete project.env_var.delete'],
  [meaning(['configuration'], 'access', 'creation'), 'project.env_var.copy'],
  [GROUP_CHANGE, 'context.group_add context.group_remove group.update group_member.add group_member.remove'],
  [GROUP_DELETE, 'group.delete'],
  [ROLE_CREATE, 'context.restriction.create project_group_role_grant.create'],
  [ROLE_CHANGE, 'project_group_role_grant-update role_grant-update'],
  [ROLE_DELETE, 'context.restriction.delete role_grant-delete'],
  [CREATE, 'orb.namespace.create orb.orb.create orb.publish.dev orb.publish.release'],
  [CHANGE, 'orb.version.promote'],
  [CREATE, 'org.create project.add project.create project.setup'],
  [CHANGE, 'org.contacts.updated org.rename organization.settings.update project.settings.update'],
  [CHANGE, 'project.follow project.unfollow project.toggle-abusive'],
  [DELETE, 'org.workflows.deleted project.delete'],
  [CREATE, 'release_integration-create schedule-create trigger-create webhook-create'],
  [CHANGE, 'schedule-update webhook-update'],
  [DELETE, 'release_integration-delete schedule-delete trigger-delete webhook-delete'],
  // CircleCI server: https://circleci.com/docs/audit-logs/ § Audit log events
  [USER_CREATE, 'user.create'],
  [SIGN_IN, 'user.logged_in'],
  [SIGN_OUT, 'user.logged_out'],
];

/** The same action is written with dots and with hyphens (`workflow.job.start`, `workflow-job-start`). */
const keyOf = (action: string): string => action.replaceAll(/[-_]/g, '.');

/** Actions as the list has them, and with dots only. */
export const ACTIONS: ReadonlyMap<string, Meaning> = new Map(
  ROWS.flatMap(([row, actions]) =>
    actions
      .split(/\s+/)
      .flatMap((action) => [action, keyOf(action)])
      .map((name): [string, Meaning] => [name, row]),
  ),
);

/** Last word of an action that the table lacks ("This list is not comprehensive") -> what is done, for objects that the table knows. */
const DOINGS: ReadonlyMap<string, 'creation' | 'change' | 'deletion'> = new Map([
  ['create', 'creation'],
  ['created', 'creation'],
  ['add', 'change'],
  ['remove', 'change'],
  ['update', 'change'],
  ['updated', 'change'],
  ['delete', 'deletion'],
  ['deleted', 'deletion'],
  ['revoke', 'deletion'],
  ['revoked', 'deletion'],
]);

/** First words of an action -> which part of identity management it is about. */
const SUBJECTS: readonly (readonly [string, 'user' | 'group' | 'admin'])[] = [
  ['group.', 'group'],
  ['role.grant.', 'admin'],
  ['project.group.role.grant.', 'admin'],
  ['context.restriction.', 'admin'],
  ['ams.', 'user'],
  ['user.', 'user'],
  ['org.member.', 'user'],
  ['checkout.key.', 'user'],
  ['deploy.keys.', 'user'],
  ['project.ssh.key.', 'user'],
  ['project.api.token.', 'user'],
];

/** Longest action (characters) that is looked at for its words. */
const LONGEST = 200;

/** What an action means, given how it ended. */
export function meaningOf(action: string, outcome: Event['outcome']): Meaning {
  const found = look(action);
  return found === SIGN_IN && outcome === 'failure' ? REFUSED : found;
}

function look(action: string): Meaning {
  const written = ACTIONS.get(action);
  if (written) return written;
  const key = keyOf(action.slice(0, LONGEST));
  const known = ACTIONS.get(key);
  if (known) return known;
  const doing = DOINGS.get(key.slice(key.lastIndexOf('.') + 1));
  const subject = SUBJECTS.find(([start]) => key.startsWith(start))?.[1];
  if (subject !== undefined) return meaning(['iam'], subject, doing ?? 'info');
  return doing === undefined ? UNKNOWN : meaning(['configuration'], doing);
}
