// Tables of what record types and system calls mean: https://access.redhat.com/articles/4409591 § Audit Record Types, man7.org syscalls(2).
import type { AccessEvent } from '../../normalizer.ts';

type Event = AccessEvent['event'];
export interface Meaning {
  readonly category: readonly Event['category'][number][];
  readonly type: readonly Event['type'][number][];
  /** What the record is about, where its name follows from the type. */
  readonly object?: string;
  /** The account or group it names is not who acts, but what is changed. */
  readonly changes?: true;
}

const row = (category: Meaning['category'], type: Meaning['type'], object?: string): Meaning =>
  object === undefined ? { category, type } : { category, type, object };
const account = (subject: 'user' | 'group', type: 'creation' | 'change' | 'deletion'): Meaning => ({
  category: ['iam'],
  type: [subject, type],
  object: subject,
  changes: true,
});
const each = (names: string, meaning: Meaning): [string, Meaning][] =>
  names.split(/\s+/).map((name) => [name, meaning]);

/** Of a type that nobody knows. */
export const UNKNOWN: Meaning = row(['process'], ['info']);
export const SIGN_IN: Meaning = row(['authentication', 'session'], ['start']);
/** A sign-in that was refused. */
export const REFUSED: Meaning = row(['authentication'], ['start']);
/** A member is put into a group or taken out. */
export const MEMBERSHIP: Meaning = account('group', 'change');
export const POLICY: Meaning = row(['configuration'], ['change'], 'security_policy');
const CONFIGURATION = row(['configuration'], ['change']);
const INFO = row(['authentication'], ['info']);

/** Record type -> meaning. Types of a system call's parts (CWD, PATH ...) are not here. */
export const TYPES: ReadonlyMap<string, Meaning> = new Map([
  ...each('USER_LOGIN LOGIN', SIGN_IN),
  ...each('USER_AUTH', row(['authentication'], ['start'])),
  ...each('USER_START', row(['session'], ['start'])),
  // Of a connection on which nobody signed in yet, and of the context that a session gets: neither begins one.
  ...each('CRYPTO_SESSION USER_ROLE_CHANGE', row(['session'], ['info'])),
  ...each('USER_END USER_LOGOUT', row(['session'], ['end'])),
  ...each(
    'USER_ACCT USER_ERR USER_MGMT_CHECK CRED_ACQ CRED_REFR GRP_AUTH CRYPTO_LOGIN CRYPTO_KEY_USER USER_DEVICE',
    INFO,
  ),
  ...each('CRED_DISP CRYPTO_LOGOUT', row(['authentication'], ['end'])),
  ...each(
    'ANOM_LOGIN_FAILURES ANOM_LOGIN_LOCATION ANOM_LOGIN_SESSIONS ANOM_LOGIN_TIME ANOM_LOGIN_ACCT ANOM_MAX_DAC ANOM_MAX_MAC ANOM_ROOT_TRANS',
    INFO,
  ),
  ...each('USER_CMD', row(['process'], ['start'])),
  ...each('USER_TTY TTY', row(['process'], ['info'])),
  ...each('ADD_USER', account('user', 'creation')),
  ...each('DEL_USER', account('user', 'deletion')),
  ...each(
    'USER_MGMT USER_CHAUTHTOK ACCT_LOCK ACCT_UNLOCK CHUSER_ID RESP_ACCT_LOCK RESP_ACCT_UNLOCK_TIMED RESP_ACCT_LOCK_TIMED ROLE_ASSIGN ROLE_REMOVE USER_SELINUX_ERR',
    account('user', 'change'),
  ),
  ...each('ADD_GROUP', account('group', 'creation')),
  ...each('DEL_GROUP', account('group', 'deletion')),
  ...each('GRP_MGMT GRP_CHAUTHTOK CHGRP_ID', account('group', 'change')),
  ...each('CONFIG_CHANGE FEATURE_CHANGE', row(['configuration'], ['change'], 'audit_configuration')),
  ...each('KERNEL', row(['configuration'], ['info'], 'audit_configuration')),
  ...each(
    'DAEMON_START DAEMON_END DAEMON_ABORT DAEMON_CONFIG DAEMON_RECONFIG DAEMON_RESUME DAEMON_ROTATE DAEMON_ERR DAEMON_ACCEPT DAEMON_CLOSE',
    row(['configuration'], ['change'], 'audit_daemon'),
  ),
  ...each(
    'MAC_STATUS MAC_POLICY_LOAD MAC_CONFIG_CHANGE USER_MAC_CONFIG_CHANGE USER_MAC_POLICY_LOAD MAC_CHECK APPARMOR_STATUS',
    POLICY,
  ),
  ...each(
    'LABEL_OVERRIDE LABEL_LEVEL_CHANGE DEV_ALLOC DEV_DEALLOC FS_RELABEL USYS_CONFIG TIME_ADJNTPVAL TIME_INJOFFSET',
    CONFIGURATION,
  ),
  ...each(
    'NETFILTER_CFG MAC_IPSEC_EVENT MAC_UNLBL_ALLOW MAC_CIPSOV4_ADD MAC_CIPSOV4_DEL MAC_MAP_ADD MAC_MAP_DEL',
    row(['configuration'], ['change'], 'firewall'),
  ),
  ...each('SERVICE_START', row(['process'], ['start'], 'service')),
  ...each('SERVICE_STOP', row(['process'], ['end'], 'service')),
  ...each('SYSTEM_BOOT', row(['host'], ['start'])),
  ...each('SYSTEM_SHUTDOWN', row(['host'], ['end'])),
  ...each('SYSTEM_RUNLEVEL', row(['host'], ['change'])),
  ...each('ANOM_ABEND', row(['process'], ['end'])),
  ...each('ANOM_PROMISCUOUS', row(['configuration'], ['change'], 'network_interface')),
  ...each('KERN_MODULE', row(['driver'], ['change'], 'kernel_module')),
  ...each('SOFTWARE_UPDATE', row(['package'], ['change'], 'package')),
  ...each(
    'VIRT_CONTROL VIRT_RESOURCE VIRT_MACHINE_ID VIRT_CREATE VIRT_DESTROY VIRT_MIGRATE_IN VIRT_MIGRATE_OUT',
    row(['host'], ['change'], 'virtual_machine'),
  ),
]);

/** Types that refuse something whatever else they say. */
export const REFUSALS: ReadonlySet<string> = new Set([
  'AVC',
  'USER_AVC',
  'SELINUX_ERR',
  'SECCOMP',
  'ANOM_LOGIN_FAILURES',
  'ANOM_LOGIN_LOCATION',
  'ANOM_LOGIN_SESSIONS',
  'ANOM_LOGIN_TIME',
  'APPARMOR_DENIED',
  'INTEGRITY_DATA',
  'INTEGRITY_METADATA',
]);

const FILE = (type: Event['type'][number]): Meaning => row(['file'], [type], 'file');
export const ACCESS = FILE('access');
export const WRITTEN = FILE('change');
/** System calls that open a file -> the argument with the flags. */
export const FLAGS: ReadonlyMap<string, string> = new Map([
  ['open', 'a1'],
  ['openat', 'a2'],
  ['open_by_handle_at', 'a2'],
]);

const NAMETYPES: ReadonlyMap<string | undefined, Meaning> = new Map([
  ['CREATE', FILE('creation')],
  ['DELETE', FILE('deletion')],
]);

/** Meanings that leave open what became of a file -> what `nametype` of its PATH record says: open() creates, too. */
export const BY_NAMETYPE: ReadonlyMap<Meaning, typeof NAMETYPES> = new Map([
  [UNKNOWN, NAMETYPES],
  [ACCESS, NAMETYPES],
]);

/** System call -> meaning. */
export const SYSCALLS: ReadonlyMap<string, Meaning> = new Map([
  ...each('execve execveat', row(['process'], ['start'], 'file')),
  ...each(
    'open openat openat2 open_by_handle_at read readv pread64 stat lstat newfstatat statx access faccessat faccessat2 readlink readlinkat getdents getdents64 getxattr lgetxattr fgetxattr',
    ACCESS,
  ),
  ...each('creat mknod mknodat mkdir mkdirat link linkat symlink symlinkat', FILE('creation')),
  ...each('unlink unlinkat rmdir', FILE('deletion')),
  ...each(
    'write writev pwrite64 rename renameat renameat2 truncate ftruncate chmod fchmod fchmodat fchmodat2 chown fchown lchown fchownat setxattr lsetxattr fsetxattr removexattr lremovexattr fremovexattr utime utimes utimensat futimesat',
    FILE('change'),
  ),
  ...each(
    'mount umount umount2 pivot_root chroot swapon swapoff sethostname setdomainname settimeofday clock_settime adjtimex clock_adjtime stime reboot quotactl acct',
    CONFIGURATION,
  ),
  ...each('init_module finit_module delete_module', row(['driver'], ['change'], 'kernel_module')),
  ...each('connect', row(['network'], ['connection', 'start'])),
  ...each('bind listen accept accept4 socket', row(['network'], ['connection', 'info'])),
  ...each('kill tkill tgkill', row(['process'], ['end'])),
  ...each('ptrace process_vm_readv process_vm_writev', row(['process'], ['access'])),
  ...each(
    'setuid setgid setreuid setregid setresuid setresgid setfsuid setfsgid capset',
    row(['process'], ['change']),
  ),
]);

/** System calls whose first argument is the directory that a relative path begins at. */
export const IN_DIRECTORY: ReadonlySet<string> = new Set([
  'execveat',
  'faccessat',
  'faccessat2',
  'fchmodat',
  'fchmodat2',
  'fchownat',
  'futimesat',
  'linkat',
  'mkdirat',
  'mknodat',
  'newfstatat',
  'openat',
  'openat2',
  'readlinkat',
  'renameat',
  'renameat2',
  'statx',
  'unlinkat',
  'utimensat',
]);

const NUMBERS_X86_64: Readonly<Record<number, string>> = {
  0: 'read',
  1: 'write',
  2: 'open',
  4: 'stat',
  6: 'lstat',
  19: 'readv',
  20: 'writev',
  21: 'access',
  41: 'socket',
  42: 'connect',
  43: 'accept',
  49: 'bind',
  50: 'listen',
  56: 'clone',
  57: 'fork',
  58: 'vfork',
  59: 'execve',
  62: 'kill',
  76: 'truncate',
  77: 'ftruncate',
  78: 'getdents',
  82: 'rename',
  83: 'mkdir',
  84: 'rmdir',
  85: 'creat',
  86: 'link',
  87: 'unlink',
  88: 'symlink',
  89: 'readlink',
  90: 'chmod',
  91: 'fchmod',
  92: 'chown',
  93: 'fchown',
  94: 'lchown',
  101: 'ptrace',
  105: 'setuid',
  106: 'setgid',
  113: 'setreuid',
  114: 'setregid',
  117: 'setresuid',
  119: 'setresgid',
  126: 'capset',
  132: 'utime',
  133: 'mknod',
  155: 'pivot_root',
  159: 'adjtimex',
  161: 'chroot',
  164: 'settimeofday',
  165: 'mount',
  166: 'umount2',
  169: 'reboot',
  170: 'sethostname',
  171: 'setdomainname',
  175: 'init_module',
  176: 'delete_module',
  188: 'setxattr',
  189: 'lsetxattr',
  190: 'fsetxattr',
  197: 'removexattr',
  198: 'lremovexattr',
  199: 'fremovexattr',
  200: 'tkill',
  227: 'clock_settime',
  234: 'tgkill',
  257: 'openat',
  258: 'mkdirat',
  259: 'mknodat',
  260: 'fchownat',
  262: 'newfstatat',
  263: 'unlinkat',
  264: 'renameat',
  265: 'linkat',
  266: 'symlinkat',
  267: 'readlinkat',
  268: 'fchmodat',
  269: 'faccessat',
  280: 'utimensat',
  288: 'accept4',
  304: 'open_by_handle_at',
  305: 'clock_adjtime',
  310: 'process_vm_readv',
  311: 'process_vm_writev',
  313: 'finit_module',
  316: 'renameat2',
  321: 'bpf',
  322: 'execveat',
  437: 'openat2',
  439: 'faccessat2',
  452: 'fchmodat2',
};
const NUMBERS_AARCH64: Readonly<Record<number, string>> = {
  33: 'mknodat',
  34: 'mkdirat',
  35: 'unlinkat',
  36: 'symlinkat',
  37: 'linkat',
  38: 'renameat',
  39: 'umount2',
  40: 'mount',
  45: 'truncate',
  46: 'ftruncate',
  48: 'faccessat',
  51: 'chroot',
  52: 'fchmod',
  53: 'fchmodat',
  54: 'fchownat',
  55: 'fchown',
  56: 'openat',
  61: 'getdents64',
  63: 'read',
  64: 'write',
  88: 'utimensat',
  105: 'init_module',
  106: 'delete_module',
  112: 'clock_settime',
  117: 'ptrace',
  129: 'kill',
  142: 'reboot',
  144: 'setgid',
  146: 'setuid',
  161: 'sethostname',
  170: 'settimeofday',
  198: 'socket',
  200: 'bind',
  201: 'listen',
  202: 'accept',
  203: 'connect',
  221: 'execve',
  273: 'finit_module',
  276: 'renameat2',
  281: 'execveat',
  437: 'openat2',
};
const NUMBERS_I386: Readonly<Record<number, string>> = {
  3: 'read',
  4: 'write',
  5: 'open',
  8: 'creat',
  9: 'link',
  10: 'unlink',
  11: 'execve',
  14: 'mknod',
  15: 'chmod',
  21: 'mount',
  23: 'setuid',
  26: 'ptrace',
  37: 'kill',
  38: 'rename',
  39: 'mkdir',
  40: 'rmdir',
  92: 'truncate',
  94: 'fchmod',
  128: 'init_module',
  129: 'delete_module',
  295: 'openat',
  301: 'unlinkat',
  302: 'renameat',
  306: 'fchmodat',
  358: 'execveat',
  362: 'connect',
};

/** Architecture as the kernel writes it -> number -> system call (linux/audit.h AUDIT_ARCH_*). */
export const NUMBERS: Readonly<Record<string, Readonly<Record<number, string | undefined>> | undefined>> = {
  c000003e: NUMBERS_X86_64,
  c00000b7: NUMBERS_AARCH64,
  '40000003': NUMBERS_I386,
};
