// Table of what the programs say: a pattern of the message, what it means, and its named groups as the parts of the event.
import type { AccessEvent } from '../../normalizer.ts';

type Event = AccessEvent['event'];

export interface Meaning {
  readonly action: string;
  readonly category: readonly Event['category'][number][];
  readonly type: readonly Event['type'][number][];
  readonly outcome: Event['outcome'];
}

/**
 * Groups: `user` who acts, `by` who really does where the message tells both, `byid` the user as whom the program was started, `effective` whose
 * rights are used, `target` and `group` what is changed (`targetid`, `groupid`; `newname` of a user), `address` and `port` from where, `method`
 * and `key`, `keyid` of a certificate, `session`, `reason`, `command`.
 */
export interface Rule {
  readonly pattern: RegExp;
  readonly meaning: Meaning | Filter;
}
export type Filter = keyof typeof FILTERS;

/** Reason -> what it means; the closed list that index.ts declares. */
export const FILTERS = {
  other_program: 'A program that neither signs anybody in nor gives anybody rights (cron, kernel, units).',
  scheduled_job: 'A session that cron or at opened for a job: nobody signed in.',
  connection:
    'A line of sshd about a connection on which no account was named; what came of it has lines of its own.',
  daemon:
    'A line of a daemon about itself: listening, a child process, a key it found, a seat, what a module of PAM prepares.',
} as const;

const make = (
  action: string,
  category: Meaning['category'],
  type: Meaning['type'],
  outcome: Meaning['outcome'],
): Meaning => ({ action, category, type, outcome });

const loggedIn = (action: string): Meaning =>
  make(action, ['authentication', 'session'], ['start'], 'success');
const refused = (action: string): Meaning => make(action, ['authentication'], ['start'], 'failure');
const opened = (action = 'session_opened'): Meaning => make(action, ['session'], ['start'], 'success');
const closed = (action = 'session_closed'): Meaning => make(action, ['session'], ['end'], 'success');
const USER = '(?:(?:invalid|illegal) user )?(?<user>\\S{0,256})';
const FROM = '(?<address>\\S{1,255})(?: port (?<port>\\d{1,5}))?';
const rule = (pattern: string, meaning: Meaning | Filter): Rule => ({
  pattern: new RegExp(`^${pattern}`),
  meaning,
});

const SSHD: readonly Rule[] = [
  rule(
    `Accepted (?<method>\\S+) for ${USER} from ${FROM}(?: ssh2?)?(?:: (?<key>\\S+(?: (?!ID )\\S+)?))?(?: ID (?<keyid>.{1,1000}?) \\(serial \\d+\\) CA .*)?`,
    loggedIn('ssh_login'),
  ),
  rule(
    `Failed (?<method>\\S+) for ${USER} from ${FROM}(?: ssh2?)?(?:: (?<key>\\S+ \\S+))?`,
    refused('ssh_login'),
  ),
  rule(`(?:[Ii]nvalid|Illegal) user (?<user>\\S{0,256}) from ${FROM}`, refused('ssh_login')),
  rule(`(?:error: )?maximum authentication attempts exceeded for ${USER} from ${FROM}`, refused('ssh_login')),
  rule(
    'User (?<user>\\S+)(?: from (?<address>\\S+))? not allowed because (?<reason>.*)',
    refused('ssh_login'),
  ),
  rule(`error: PAM: (?<reason>.{1,200}?) for ${USER} from ${FROM}`, refused('ssh_login')),
  rule(
    '(?:fatal: )?(?<reason>Access denied for user (?<user>\\S+) by PAM account configuration)',
    refused('ssh_login'),
  ),
  rule(`(?<root>ROOT) LOGIN REFUSED FROM ${FROM}`, refused('ssh_login')),
  rule(
    `(?:Postponed|Partial) (?<method>\\S+) for ${USER} from ${FROM}(?: ssh2?)?(?:: (?<key>\\S+ \\S+))?`,
    make('ssh_login', ['authentication'], ['info'], 'unknown'),
  ),
  rule(
    `(?:Connection (?:closed|reset) by|Disconnected from|Disconnecting) (?:authenticating|invalid) user (?<user>\\S{0,256}) ${FROM}(?:: (?<reason>.*))?`,
    make('ssh_disconnect', ['authentication'], ['end'], 'failure'),
  ),
  rule(
    `Disconnecting: (?<reason>Too many authentication failures) for ${USER}`,
    make('ssh_disconnect', ['authentication'], ['end'], 'failure'),
  ),
  rule(`Disconnected from user (?<user>\\S+) ${FROM}`, closed('ssh_disconnect')),
  rule(
    `Starting session: (?<command>.{1,300}?) for (?<user>\\S+) from ${FROM}`,
    opened('ssh_session_opened'),
  ),
  rule(`Close session: user (?<user>\\S+) from ${FROM}`, closed('ssh_session_closed')),
  rule(
    '(?:Received disconnect from|Disconnecting: |Connection (?:from|closed by|reset by)|Disconnected from|Did not receive identification|Bad protocol version|Unable to negotiate|banner exchange|ssh_dispatch_run_fatal|fatal: |error: kex|kex_|Protocol major|Timeout before|Connection closed)',
    'connection',
  ),
  rule(
    '(?:Server listening|User child is|Received signal|Received SIGHUP|Exiting on signal|Accepted key |Found matching|rexec |reprocess config|input_userauth_request|error: Received disconnect|syslogin_perform_logout|Set |Child connection|Transferred|Starting |Deprecated )',
    'daemon',
  ),
];

const PAM: readonly Rule[] = [
  rule(
    'pam_\\w+\\([^)]{1,100}\\): session opened for user (?<effective>[^\\s(]{1,256})(?:\\(uid=(?:(?<effectiveid>\\d+)|[^)]{1,64})\\))? by (?<by>[^\\s(]{0,256})\\(uid=(?<byid>\\d+)\\)',
    opened(),
  ),
  rule('pam_\\w+\\([^)]{1,100}\\): session closed for user (?<user>\\S+)', closed()),
  rule(
    'pam_\\w+\\([^)]{1,100}\\): authentication failure;(?:.{0,300}?\\buid=(?<byid>\\d+))?.{0,300}?ruser=(?<by>\\S{0,256}) rhost=(?<address>\\S{0,256})(?: {1,4}user=(?<user>\\S{1,256}))?',
    refused('authentication_failure'),
  ),
  rule(
    'pam_\\w+\\([^)]{1,100}\\): authentication success;.{0,300}?rhost=(?<address>\\S{0,256})(?: {1,4}user=(?<user>\\S{1,256}))?',
    make('authentication_success', ['authentication'], ['start'], 'success'),
  ),
  rule(
    'PAM (?:\\d+ more )?authentication failures?;.{0,300}?rhost=(?<address>\\S{0,256})(?: {1,4}user=(?<user>\\S{1,256}))?',
    refused('authentication_failure'),
  ),
  rule(
    'pam_\\w+\\([^)]{1,100}\\): (?:check pass; user unknown|User unknown|auth could not identify password for \\[(?<user>[^\\]]{1,256})\\])',
    refused('authentication_failure'),
  ),
  rule(
    'pam_(?:faillock|tally2)\\([^)]{1,100}\\): (?:Consecutive login failures for user (?<user>\\S+) account temporarily locked|user (?<user2>\\S+) .*)',
    refused('account_locked'),
  ),
  rule('pam_\\w+\\([^)]{1,100}\\): account (?<user>\\S+) has expired', refused('account_expired')),
  rule(
    'pam_\\w+\\([^)]{1,100}\\): (?<reason>expired password) for user (?<user>\\S+)',
    make('password_expired', ['authentication'], ['info'], 'unknown'),
  ),
  rule(
    'pam_\\w+\\([^)]{1,100}\\): received for user (?<user>[^\\s:]+): \\d+ \\((?<reason>[^)]*)\\)',
    refused('authentication_failure'),
  ),
  rule(
    "pam_\\w+\\([^)]{1,100}\\): [Aa]ccess denied for user [`']?(?<user>[^\\s:`']+)(?:: \\d+ \\((?<reason>[^)]*)\\)|'? from [`'](?<address>[^\\s'`]+))",
    refused('access_denied'),
  ),
  rule('pam_\\w+\\([^)]{1,100}\\): access denied: (?<reason>.*)', refused('access_denied')),
  rule('pam_listfile\\([^)]{1,100}\\): Refused user (?<user>\\S+) for service', refused('access_denied')),
  // Modules that prepare a session, and what PAM says of how it is asked.
  rule('(?:pam_(?:env|keyinit|mail|motd|systemd|xauth)\\(|PAM service\\()', 'daemon'),
  rule(
    'pam_\\w+\\([^)]{1,100}\\): password changed for (?<target>\\S+)',
    make('password_changed', ['iam'], ['user', 'change'], 'success'),
  ),
];

const SU: readonly Rule[] = [
  rule('(?:\\+ )?\\(to (?<effective>\\S+)\\) (?<user>\\S+) on ', loggedIn('su')),
  rule('FAILED SU \\(to (?<effective>\\S+)\\) (?<user>\\S+) on ', refused('su')),
  rule('Successful su for (?<effective>\\S+) by (?<user>\\S+)', loggedIn('su')),
  rule('FAILED su for (?<effective>\\S+) by (?<user>\\S+)', refused('su')),
  rule('\\+ \\S+ (?<user>[^\\s:]+)[:-](?<effective>\\S+)', loggedIn('su')),
  rule('- \\S+ (?<user>[^\\s:]+)[:-](?<effective>\\S+)', refused('su')),
];

const LOGIN: readonly Rule[] = [
  rule('LOGIN ON \\S+ BY (?<user>\\S+)(?: FROM (?<address>\\S+))?', loggedIn('login')),
  rule('(?<root>ROOT) LOGIN +ON \\S+(?: FROM (?<address>\\S+))?', loggedIn('login')),
  rule(
    "(?:(?<root>ROOT) LOGIN|'(?<user>[^']+)' logged in) +on '[^']*'(?: from '(?<address>[^']*)')?",
    loggedIn('login'),
  ),
  rule(
    "FAILED LOGIN (?:SESSION )?\\(?\\d*\\)? ?(?:on '\\S+' )?(?:from '(?<address2>[^']*)' )?(?:FROM (?<address>\\S+) )?FOR '?(?<user>[^\\s',]+)'?, (?<reason>.*)",
    refused('login'),
  ),
  rule(
    "FAILED LOGIN \\(\\d+\\) on '[^']+'(?: from '(?<address>[^']*)')? FOR '(?<user>[^']*)', (?<reason>.*)",
    refused('login'),
  ),
  rule('TOO MANY LOGIN TRIES \\(\\d+\\)(?: FROM (?<address>\\S+))? FOR (?<user>[^\\s,]+)', refused('login')),
];

const LOGIND: readonly Rule[] = [
  rule(
    "New session '?(?<session>[^\\s'.]+)'? of user '?(?<user>[^\\s']+?)'?(?: with class .*)?\\.?$",
    opened(),
  ),
  rule("Session '?(?<session>[^\\s'.]+)'? logged out\\.", closed()),
  rule("Removed session '?(?<session>[^\\s'.]+?)'?\\.", closed('session_removed')),
  rule('(?:System is rebooting|The system will reboot)', make('system_reboot', ['host'], ['end'], 'success')),
  rule(
    '(?:System is (?:powering down|halting)|The system will (?:power off|halt))',
    make('system_power_off', ['host'], ['end'], 'success'),
  ),
  rule(
    '(?:New seat|Watching system buttons|Lid |Power key|Hibernate|Suspend|Operation |Failed to|Delay lock|Session \\S+ )',
    'daemon',
  ),
];

const iam = (
  action: string,
  subject: 'user' | 'group',
  type: 'creation' | 'change' | 'deletion',
  outcome: Meaning['outcome'] = 'success',
): Meaning => make(action, ['iam'], [subject, type], outcome);

const ACCOUNTS: readonly Rule[] = [
  rule(
    'new user: name=(?<target>[^\\s,]+)(?:, UID=(?<targetid>\\d+))?(?:, GID=(?<groupid>\\d+))?',
    iam('new_user', 'user', 'creation'),
  ),
  rule("failed adding user '(?<target>[^']+)'", iam('new_user', 'user', 'creation', 'failure')),
  rule(
    '(?:new group|group added to \\S+): name=(?<group>[^\\s,]+)(?:, GID=(?<groupid>\\d+))?',
    iam('new_group', 'group', 'creation'),
  ),
  rule("delete user '(?<target>[^']+)'$", iam('deleted_user', 'user', 'deletion')),
  rule(
    "delete '(?<target>[^']+)' from (?:shadow )?group '(?<group>[^']+)'",
    iam('removed_from_group', 'group', 'change'),
  ),
  rule(
    "(?:removed (?:shadow )?group|group) '(?<group>[^']+)' (?:owned by|removed)",
    iam('deleted_group', 'group', 'deletion'),
  ),
  rule(
    "add '(?<target>[^']+)' to (?:shadow )?group '(?<group>[^']+)'",
    iam('added_to_group', 'group', 'change'),
  ),
  rule(
    'user (?<target>\\S+) added by (?<user>\\S+) to group (?<group>\\S+)',
    iam('added_to_group', 'group', 'change'),
  ),
  rule(
    'user (?<target>\\S+) removed by (?<user>\\S+) from group (?<group>\\S+)',
    iam('removed_from_group', 'group', 'change'),
  ),
  rule(
    'group changed in \\S+ \\(group (?<group>[^\\s/,)]+)(?:/(?<groupid>\\d+))?',
    iam('changed_group', 'group', 'change'),
  ),
  rule(
    '(?:members of|administrators of|password of|access to) group (?<group>\\S+) (?:set|changed|removed|restricted) by (?<user>\\S+)',
    iam('changed_group', 'group', 'change'),
  ),
  rule("change user name '(?<target>[^']+)' to '(?<newname>[^']+)'", iam('changed_user', 'user', 'change')),
  rule("(?:change|changed) user '(?<target>[^']+)'", iam('changed_user', 'user', 'change')),
  rule("(?:lock|unlock) user '(?<target>[^']+)'", iam('changed_user', 'user', 'change')),
  rule(
    "password for '?(?<target>[^\\s']+)'? changed by '?(?<user>[^\\s']+)'?",
    iam('password_changed', 'user', 'change'),
  ),
  rule('changed password expiry for (?<target>\\S+)', iam('changed_user', 'user', 'change')),
];

const PKEXEC: readonly Rule[] = [
  rule(
    '(?<user>\\S+): Executing command \\[USER=(?<effective>[^\\]]*)\\] \\[TTY=[^\\]]*\\] \\[CWD=[^\\]]*\\] \\[COMMAND=(?<command>.*)\\]',
    make('pkexec', ['process'], ['start'], 'success'),
  ),
  rule(
    '(?<user>\\S+): (?<reason>.{1,300}?) \\[USER=(?<effective>[^\\]]*)\\] \\[TTY=[^\\]]*\\] \\[CWD=[^\\]]*\\] \\[COMMAND=(?<command>.*)\\]',
    make('pkexec', ['process'], ['start'], 'failure'),
  ),
];

export interface Program {
  readonly rules: readonly Rule[];
  /** What a message is about that no rule fits. */
  readonly category: 'authentication' | 'iam';
}
const signIn = (rules: readonly Rule[]): Program => ({ rules, category: 'authentication' });

/** Program (without path, in lower case) -> its messages. */
export const PROGRAMS: ReadonlyMap<string, Program> = new Map([
  ...['sshd', 'sshd-session', 'sshd-auth'].map((name) => [name, signIn(SSHD)] as const),
  ['su', signIn(SU)],
  ['sudo', signIn([])],
  ['login', signIn(LOGIN)],
  ['systemd-logind', signIn(LOGIND)],
  ['pkexec', signIn(PKEXEC)],
  ...[
    'useradd',
    'usermod',
    'userdel',
    'groupadd',
    'groupmod',
    'groupdel',
    'gpasswd',
    'passwd',
    'chage',
    'chpasswd',
    'chsh',
    'chfn',
    'newusers',
  ].map((name): [string, Program] => [name, { rules: ACCOUNTS, category: 'iam' }]),
]);

/** What PAM says, in the name of any program. */
export const PAM_RULES = PAM;
/** Programs whose PAM sessions are jobs. */
export const SCHEDULERS: ReadonlySet<string> = new Set(['cron', 'crond', 'atd', 'anacron', 'cronie']);
