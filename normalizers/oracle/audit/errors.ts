// Errors that say why access was refused: https://docs.oracle.com/en/error-help/db/

/** Number of the error -> what it says. */
export const REASONS: ReadonlyMap<string, string> = new Map([
  ['942', 'table or view does not exist'],
  ['988', 'missing or invalid password'],
  ['1005', 'null password given; logon denied'],
  ['1017', 'invalid credential or not authorized; logon denied'],
  ['1031', 'insufficient privileges'],
  ['1033', 'ORACLE initialization or shutdown in progress'],
  ['1035', 'ORACLE only available to users with RESTRICTED SESSION privilege'],
  ['1045', 'user lacks CREATE SESSION privilege; logon denied'],
  ['1918', 'user does not exist'],
  ['1919', 'role does not exist'],
  ['1920', 'user name conflicts with another user or role name'],
  ['1924', 'role not granted or does not exist'],
  ['2004', 'security violation'],
  ['2391', 'exceeded simultaneous SESSIONS_PER_USER limit'],
  ['3136', 'inbound connection timed out'],
  ['28000', 'the account is locked'],
  ['28001', 'the password has expired'],
  ['28003', 'password verification for the specified password failed'],
  ['28007', 'the password cannot be reused'],
  ['28009', 'connection as SYS should be as SYSDBA or SYSOPER'],
  ['28040', 'no matching authentication protocol'],
  ['28150', 'proxy not authorized to connect as client'],
  ['28365', 'wallet is not open'],
  ['47400', 'command rule violation'],
  ['47401', 'realm violation'],
]);

/** Of errors that let the user in all the same, while the password is in its grace time: number of the error -> what it says. */
export const WARNINGS: ReadonlyMap<string, string> = new Map([
  ['28002', 'the password will expire'],
  ['28011', 'the account will expire soon'],
  ['28098', 'the password will expire'],
]);
