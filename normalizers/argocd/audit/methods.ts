// What each method of Argo CD's API services does: https://cd.apps.argoproj.io/swagger-ui and the *.proto files of server/. Data only.
import type { MappedEvent } from '../../normalizer.ts';

type Category = MappedEvent['event']['category'][number];
type Type = MappedEvent['event']['type'][number];

/** What a call or an event means. */
export interface Meaning {
  readonly category: readonly Category[];
  readonly type: readonly Type[];
}

/** A method of a service. */
export interface Method extends Meaning {
  /** The type of what its requests name. */
  readonly object: string;
}

const meaning = (category: Category | readonly Category[], ...type: readonly Type[]): Meaning => ({
  category: typeof category === 'string' ? [category] : category,
  type,
});

export const READ = meaning('configuration', 'access');
export const CREATION = meaning('configuration', 'creation');
export const CHANGE = meaning('configuration', 'change');
export const DELETION = meaning('configuration', 'deletion');
export const STATUS = meaning('configuration', 'info');
export const SIGN_IN = meaning(['authentication', 'session'], 'start');
export const REFUSED = meaning('authentication', 'start');
export const TERMINAL = meaning(['process', 'session'], 'start');
export const TERMINAL_END = meaning(['process', 'session'], 'end');
/** A token or password of an account or of a role of a project. */
export const CREDENTIAL = meaning('iam', 'user', 'change');
/** A call of which nothing is known, and the end of one whose beginning says who made it. */
export const UNKNOWN_CALL = meaning('api', 'info');
export const CALL_END = meaning('api', 'end');

const SIGN_OUT = meaning(['authentication', 'session'], 'end');
const WHO_AM_I = meaning('authentication', 'info');
const RIGHTS = meaning('iam', 'info');
/** A project says what its roles may do, and where its applications may deploy. */
const PROJECT_CREATION = meaning(['configuration', 'iam'], 'creation', 'admin');
const PROJECT_CHANGE = meaning(['configuration', 'iam'], 'change', 'admin');
const PROJECT_DELETION = meaning(['configuration', 'iam'], 'deletion', 'admin');
const ROTATION = meaning('iam', 'admin', 'change');

interface Service {
  readonly name: string;
  readonly object: string;
  readonly methods: readonly (readonly [Meaning, string])[];
}

const SERVICES: readonly Service[] = [
  {
    name: 'account.AccountService',
    object: 'account',
    methods: [
      [RIGHTS, 'CanI GetAccount ListAccounts'],
      [CREDENTIAL, 'UpdatePassword CreateToken DeleteToken'],
    ],
  },
  {
    name: 'application.ApplicationService',
    object: 'application',
    methods: [
      [
        READ,
        `List ListResourceEvents Watch Get GetApplicationSyncWindows RevisionMetadata RevisionChartDetails GetOCIMetadata GetManifests
        GetManifestsWithFiles ManagedResources ServerSideDiff ResourceTree WatchResourceTree GetResource ListResourceActions PodLogs
        ListLinks ListResourceLinks`,
      ],
      [CREATION, 'Create'],
      [
        CHANGE,
        'Update UpdateSpec Patch Sync Rollback TerminateOperation PatchResource RunResourceAction RunResourceActionV2',
      ],
      [DELETION, 'Delete DeleteResource DeletePod'],
    ],
  },
  {
    name: 'applicationset.ApplicationSetService',
    object: 'application_set',
    methods: [
      [READ, 'Get List Generate ResourceTree Watch ListResourceEvents'],
      [CREATION, 'Create'],
      [DELETION, 'Delete'],
    ],
  },
  {
    name: 'certificate.CertificateService',
    object: 'certificate',
    methods: [
      [READ, 'ListCertificates'],
      [CREATION, 'CreateCertificate'],
      [DELETION, 'DeleteCertificate'],
    ],
  },
  {
    name: 'cluster.ClusterService',
    object: 'cluster',
    methods: [
      [READ, 'List Get'],
      [CREATION, 'Create'],
      [CHANGE, 'Update InvalidateCache'],
      [ROTATION, 'RotateAuth'],
      [DELETION, 'Delete'],
    ],
  },
  { name: 'cluster.SettingsService', object: 'settings', methods: [[READ, 'Get GetPlugins']] },
  {
    name: 'gpgkey.GPGKeyService',
    object: 'gpg_key',
    methods: [
      [READ, 'List Get ListGnuPGPublicKeys GetGnuPGPublicKey'],
      [CREATION, 'Create CreateGnuPGPublicKey'],
      [DELETION, 'Delete DeleteGnuPGPublicKey'],
    ],
  },
  {
    name: 'notification.NotificationService',
    object: 'notification',
    methods: [[READ, 'ListTriggers ListServices ListTemplates']],
  },
  {
    name: 'project.ProjectService',
    object: 'project',
    methods: [
      [READ, 'List Get GetDetailedProject GetGlobalProjects GetSyncWindowsState ListEvents ListLinks'],
      [PROJECT_CREATION, 'Create'],
      [PROJECT_CHANGE, 'Update'],
      [PROJECT_DELETION, 'Delete'],
      [CREDENTIAL, 'CreateToken DeleteToken'],
    ],
  },
  {
    name: 'repocreds.RepoCredsService',
    object: 'repository_credentials',
    methods: [
      [READ, 'ListRepositoryCredentials ListWriteRepositoryCredentials'],
      [CREATION, 'CreateRepositoryCredentials CreateWriteRepositoryCredentials'],
      [CHANGE, 'UpdateRepositoryCredentials UpdateWriteRepositoryCredentials'],
      [DELETION, 'DeleteRepositoryCredentials DeleteWriteRepositoryCredentials'],
    ],
  },
  {
    name: 'repository.RepositoryService',
    object: 'repository',
    methods: [
      [
        READ,
        `List ListRepositories ListWriteRepositories Get GetWrite ListRefs ListOCITags ListApps GetAppDetails GetHelmCharts
        ValidateAccess ValidateWriteAccess`,
      ],
      [CREATION, 'Create CreateRepository CreateWriteRepository'],
      [CHANGE, 'Update UpdateRepository UpdateWriteRepository'],
      [DELETION, 'Delete DeleteRepository DeleteWriteRepository'],
    ],
  },
  {
    name: 'session.SessionService',
    object: 'session',
    methods: [
      [WHO_AM_I, 'GetUserInfo'],
      [SIGN_IN, 'Create'],
      [SIGN_OUT, 'Delete'],
    ],
  },
  { name: 'version.VersionService', object: 'version', methods: [[READ, 'Version']] },
];

/** `application.ApplicationService/Sync` -> what it does. */
export const METHODS: ReadonlyMap<string, Method> = new Map(
  SERVICES.flatMap(({ name, object, methods }) =>
    methods.flatMap(([{ category, type }, list]) =>
      list
        .trim()
        .split(/\s+/)
        .map((method) => [`${name}/${method}`, { category, type, object }] as const),
    ),
  ),
);

/**
 * Methods whose requests hold secrets, so that only their end is logged: sensitiveMethods of
 * https://github.com/argoproj/argo-cd/blob/master/server/server.go.
 */
export const WITHOUT_PAYLOAD: ReadonlySet<string> = new Set([
  'account.AccountService/UpdatePassword',
  'application.ApplicationService/GetManifestsWithFiles',
  'application.ApplicationService/PatchResource',
  'cluster.ClusterService/Create',
  'cluster.ClusterService/Update',
  'gpgkey.GPGKeyService/CreateGnuPGPublicKey',
  'repocreds.RepoCredsService/CreateRepositoryCredentials',
  'repocreds.RepoCredsService/CreateWriteRepositoryCredentials',
  'repocreds.RepoCredsService/UpdateRepositoryCredentials',
  'repocreds.RepoCredsService/UpdateWriteRepositoryCredentials',
  'repository.RepositoryService/Create',
  'repository.RepositoryService/CreateRepository',
  'repository.RepositoryService/CreateWriteRepository',
  'repository.RepositoryService/Update',
  'repository.RepositoryService/UpdateRepository',
  'repository.RepositoryService/UpdateWriteRepository',
  'repository.RepositoryService/ValidateAccess',
  'repository.RepositoryService/ValidateWriteAccess',
  'session.SessionService/Create',
]);

/** Services by which Argo CD's parts talk to each other, and health checks. */
export const INTERNAL =
  /^(?:grpc\.(?:health|reflection)\.|repository\.RepoServerService|commit\.CommitService|plugin\.)/;

/** Reasons of Kubernetes events: EventReason* of https://github.com/argoproj/argo-cd/blob/master/util/argo/audit_logger.go */
export const REASONS: ReadonlyMap<string, Meaning> = new Map([
  ['StatusRefreshed', STATUS],
  ['ResourceCreated', CREATION],
  ['ResourceUpdated', CHANGE],
  ['ResourceDeleted', DELETION],
  ['ResourceActionRan', CHANGE],
  ['OperationStarted', CHANGE],
  ['OperationCompleted', CHANGE],
]);

/** Verbs of audit records whose method is not known, as those made of Kubernetes events. */
export const VERBS: ReadonlyMap<string, Meaning> = new Map([
  ['create', CREATION],
  ['update', CHANGE],
  ['patch', CHANGE],
  ['delete', DELETION],
  ['login', SIGN_IN],
  ['logout', SIGN_OUT],
  ['open', TERMINAL],
  ['close', TERMINAL_END],
  ['end', TERMINAL_END],
]);
