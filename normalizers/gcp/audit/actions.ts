// Tables of what methods mean: by service, method and verb. https://cloud.google.com/logging/docs/audit/services
import type { AccessEvent } from '../../normalizer.ts';

type Event = AccessEvent['event'];
type Category = Event['category'][number];
type EventType = Event['type'][number];

export interface Meaning {
  readonly category: readonly Category[];
  readonly type: readonly EventType[];
}

/** First word of a method's last part -> what it does (SetIamPolicy, list, insert, AccessSecretVersion). */
const VERBS: ReadonlyMap<string, EventType> = new Map(
  (
    [
      [
        'access',
        'get list search read query lookup fetch access export download batch_get aggregated_list scan sample test describe watch count check view analyze',
      ],
      [
        'creation',
        'create insert add generate upload copy clone import restore instantiate register compose provision creation',
      ],
      [
        'deletion',
        'delete deletecollection remove destroy purge undelete_none unregister deprovision deletion',
      ],
      [
        'change',
        'update patch set replace move attach detach enable disable start stop reset suspend resume restart rollback undelete resize change modify migrate deploy apply approve reject cancel promote failover rotate write mutate commit bulk modification unsuspend archive unarchive rename assign unassign grant revoke deny withdraw toggle edit enforce allow disallow block unblock enroll unenroll upgrade downgrade reorder',
      ],
    ] as const
  ).flatMap(([type, words]) => words.split(' ').map((word): [string, EventType] => [word, type])),
);

type Subject = 'admin' | 'user' | 'group';
type Kind =
  | { readonly kind: 'iam'; readonly subject: Subject; readonly doing: EventType | undefined }
  | { readonly kind: 'by_verb'; readonly category: 'configuration' | 'file' | 'api' }
  | { readonly kind: 'database' }
  | { readonly kind: 'fixed'; readonly category: readonly Category[]; readonly type: readonly EventType[] };

/** Identity management; `doing` where the verb says what is done to a part of the subject only. */
const iam = (subject: Subject, doing?: EventType): Kind => ({ kind: 'iam', subject, doing });
const fixed = (category: readonly Category[], ...type: readonly EventType[]): Kind => ({
  kind: 'fixed',
  category,
  type,
});
const SIGN_IN = fixed(['authentication'], 'start');
const SIGN_OUT = fixed(['authentication'], 'end');
const DATABASE: Kind = { kind: 'database' };

/** Service (without .googleapis.com) -> what its methods are about; others change configuration. */
const SERVICES: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ['iam', iam('admin')],
  ['iamcredentials', SIGN_IN],
  ['sts', SIGN_IN],
  ['login', SIGN_IN],
  ['iap', SIGN_IN],
  ['oslogin', SIGN_IN],
  ['admin', iam('admin')],
  ['cloudidentity', iam('group')],
  ['identitytoolkit', iam('user')],
  ['privilegedaccessmanager', iam('admin')],
  ['accessapproval', iam('admin')],
  ['apikeys', iam('user')],
  ['policytroubleshooter', iam('admin')],
  ['bigquery', DATABASE],
  ['bigquerydatapolicy', iam('admin')],
  ['spanner', DATABASE],
  ['firestore', DATABASE],
  ['datastore', DATABASE],
  ['bigtable', DATABASE],
  ['bigtableadmin', { kind: 'by_verb', category: 'configuration' }],
  ['alloydb', { kind: 'by_verb', category: 'configuration' }],
]);

/** Methods by their end, whatever version stands before. The first that fits counts. */
const METHODS: readonly (readonly [RegExp, Kind])[] = [
  [/(?:^|\.)[gs]etIamPolic(?:y|ies)$|(?:^|\.)[GS]etI(?:am|AM)Policy$|setIamPermissions$/, iam('admin')],
  [/ServiceAccountKey$|ServiceAccount$|ServiceAccounts$|(?:Enable|Disable)ServiceAccount/, iam('user')],
  [
    /\.(?:GenerateAccessToken|GenerateIdToken|SignJwt|SignBlob)$|^(?:GenerateAccessToken|GenerateIdToken|SignJwt|SignBlob)$/,
    SIGN_IN,
  ],
  [/LoginService\.logout$|SecurityTokenService\.WebSignOut$/, SIGN_OUT],
  [/LoginService\.(?:loginSuccess|loginFailure|loginVerification|loginChallenge|suspicious)/, SIGN_IN],
  [/LoginService\.(?:riskySensitiveAction|govAttackWarning)/, fixed(['authentication'], 'info')],
  // What users change of their own accounts, and what Google does to them: passwords, second factors, recovery, suspension.
  [/LoginService\./, fixed(['iam'], 'user', 'change')],
  [/Group(?:Member|Membership)|Membership(?:s\.|Service)/, iam('group', 'change')],
  [
    /GroupSettings|AdminService\.(?:(?:create|delete)Group$|changeGroup(?:Name|Description|Setting)$)/,
    iam('group'),
  ],
  [/AdminService\.(?:(?:un)?assignRole|(?:grant|revoke)AdminPrivilege)$/, iam('admin', 'change')],
  [
    /AdminService\.(?:create|delete|suspend|unsuspend|undelete|rename|archive|unarchive)?User|AdminService\.change(?:Password|Recovery|FirstName|LastName)/,
    iam('user'),
  ],
  [/io\.k8s\..*\.pods\.(?:exec|attach)\./, fixed(['process', 'session'], 'start')],
  [/io\.k8s\..*\.pods\.portforward\./, fixed(['network', 'session'], 'start')],
  [/io\.k8s\..*\.(?:cluster)?roles?(?:bindings)?\./, iam('admin')],
  [/io\.k8s\..*\.serviceaccounts(?:\.token)?\./, iam('user')],
  [/io\.k8s\..*\.certificatesigningrequests\./, iam('admin')],
  [/ssh-serialport.*\.connect$/, fixed(['session'], 'start')],
  [/ssh-serialport.*\.disconnect$/, fixed(['session'], 'end')],
  [/compute\.instances\.(?:start|resume|startWithEncryptionKey)$/, fixed(['host'], 'start')],
  [
    /compute\.instances\.(?:stop|suspend|preempted|automaticShutdown)$|compute\.instances\.(?:guestTerminate|hostError)$/,
    fixed(['host'], 'end'),
  ],
  [
    /compute\.instances\.(?:reset|migrateOnHostMaintenance|automaticRestart|simulateMaintenanceEvent)$/,
    fixed(['host'], 'change'),
  ],
  [/storage\.objects\./, { kind: 'by_verb', category: 'file' }],
  [
    /(?:^|\.)(?:Encrypt|Decrypt|AsymmetricSign|AsymmetricDecrypt|MacSign|MacVerify|RawEncrypt|RawDecrypt)$/,
    fixed(['api'], 'access'),
  ],
  [/(?:cloudsql|alloydb)\.instances\.(?:connect|query)$/, DATABASE],
];

/** No method is longer; what is beyond says nothing. */
const LONGEST = 300;
const meanings = new Map<string, Meaning>();

/** What a method of a service means; kept, as there are some thousands. */
export function meaningOf(service: string, written: string): Meaning {
  const method = written.slice(0, LONGEST);
  const key = `${service.slice(0, LONGEST)} ${method}`;
  const known = meanings.get(key);
  if (known) return known;
  const made = make(service, method);
  if (meanings.size < 10_000) meanings.set(key, made);
  return made;
}

function make(service: string, method: string): Meaning {
  const doing = doingOf(method);
  const name = service.endsWith('.googleapis.com') ? service.slice(0, -'.googleapis.com'.length) : service;
  const kind = METHODS.find(([pattern]) => pattern.test(method))?.[1] ?? SERVICES.get(name);
  if (!kind) return { category: ['configuration'], type: [doing] };
  switch (kind.kind) {
    case 'fixed':
      return kind;
    case 'iam':
      return { category: ['iam'], type: doing === 'access' ? ['info'] : [kind.subject, kind.doing ?? doing] };
    case 'database':
      return { category: ['database'], type: [databaseType(method, doing)] };
    case 'by_verb':
      return { category: [kind.category], type: [doing] };
  }
}

/** Jobs and SQL are queries, unless their statement says otherwise; ECS gives databases access and change only. */
function databaseType(method: string, doing: EventType): EventType {
  if (/job|query|read|stream|sql/i.test(method)) return 'access';
  return doing === 'access' || doing === 'info' ? doing : 'change';
}

/** The words of the last part: v1.compute.instances.setMetadata -> set, inboundSsoProfileDeleted -> delete. */
function doingOf(method: string): EventType {
  const last = method.slice(method.lastIndexOf('.') + 1);
  for (const word of last.split(/(?=[A-Z])|_/)) {
    const found = verb(word.toLowerCase());
    if (found) return found;
  }
  return 'info';
}

/** A verb, also in the past. */
function verb(word: string): EventType | undefined {
  const found = VERBS.get(word);
  if (found !== undefined || !word.endsWith('d')) return found;
  return VERBS.get(word.slice(0, -1)) ?? VERBS.get(word.slice(0, -2));
}
