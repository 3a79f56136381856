// Who is named by a record, and from where: `privileged[given] @ host [ip]`, or the parts of it apart.

export interface Person {
  /** The name that the client gave. */
  readonly name: string | undefined;
  /** The account whose privileges are used, where it is another. */
  readonly effective: string | undefined;
  /** The name outside of MySQL, set by a plugin (LDAP, PAM, Windows). */
  readonly external: string | undefined;
  readonly host: string | undefined;
  readonly ip: string | undefined;
}

/** https://dev.mysql.com/doc/refman/8.4/en/audit-log-file-formats.html § New-Style XML, USER of a query; the general query log has the same. */
const GENERAL_USER = /^([^[\]]{0,256})\[([^[\]]{0,256})\] @ ([^\s[\]]{0,256}) ?\[([^[\]]{0,64})\]$/;

/** Takes `user` apart where it holds all; what stands beside it (`privileged`, `host`, `ip`) counts first. */
export function personOf(
  user: string | undefined,
  privileged: string | undefined,
  external: string | undefined,
  host: string | undefined,
  ip: string | undefined,
): Person {
  if (user?.endsWith(']') !== true) {
    const name = filled(user) ?? filled(privileged);
    const effective = privileged === name ? undefined : filled(privileged);
    return { name, effective, external: filled(external), host: filled(host), ip: filled(ip) };
  }
  const [, account = '', given = '', from = '', address = ''] = GENERAL_USER.exec(user) ?? [];
  const name = filled(given) ?? filled(account) ?? user;
  // Percona writes the whole of it as account and as login.
  const effective = privileged === user ? account : (filled(privileged) ?? account);
  return {
    name,
    effective: effective === name ? undefined : filled(effective),
    external: filled(external),
    host: filled(host) ?? filled(from),
    ip: filled(ip) ?? filled(address),
  };
}

function filled(value: string | undefined): string | undefined {
  return value === '' ? undefined : value;
}

/** The account that an event of the class `authentication` is about. */
export function accountOf(user: string | undefined, host: string | undefined): string | undefined {
  if (user === undefined || user === '') return undefined;
  return host === undefined || host === '' ? user : `${user}@${host}`;
}
