// Tells when a login is an e-mail address.

/**
 * The login, where it is an address too; undefined for any other. A guest's in Entra (`alice_partner.com#EXT#@contoso.onmicrosoft.com`,
 * `live.com#alice@outlook.com`) is none: https://learn.microsoft.com/entra/external-id/user-properties
 */
export function emailOf(login: string | undefined): string | undefined {
  return login?.includes('@') === true && !login.includes('#') ? login : undefined;
}
