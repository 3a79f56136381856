// OAuth 2 client credentials (RFC 6749, section 4.4): what is asked of a token endpoint, and what its answer says.
import { Fault, type FaultCode } from './errors.ts';

export interface ClientCredentials {
  readonly tokenUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly scope?: string | undefined;
}

export interface IssuedToken {
  readonly token: string;
  /** How long it lives, in seconds. */
  readonly seconds: number;
}

/** What is assumed where the server does not say how long a token lives. */
const UNTOLD_SECONDS = 300;

/** The form that is posted to the endpoint; without the client's credentials where they stand in a header (section 2.3.1). */
export function tokenForm(
  { clientId, clientSecret, scope }: ClientCredentials,
  inHeader = false,
): URLSearchParams {
  return new URLSearchParams({
    grant_type: 'client_credentials',
    ...(inHeader ? {} : { client_id: clientId, client_secret: clientSecret }),
    ...(scope === undefined ? {} : { scope }),
  });
}

/** Authorization: Basic of a client (section 2.3.1: both parts are encoded as in a form). */
export function clientHeader({ clientId, clientSecret }: ClientCredentials): string {
  const encode = (text: string): string => encodeURIComponent(text).replaceAll('%20', '+');
  return `Basic ${Buffer.from(`${encode(clientId)}:${encode(clientSecret)}`).toString('base64')}`;
}

/**
 * The token of an answer. Throws Fault `access_denied` when the client is refused (section 5.2: with 400 or 401), else one of code
 * `unavailable`, to be tried again. No secret is in a message.
 */
export function issuedToken(
  { tokenUrl, clientId }: Pick<ClientCredentials, 'tokenUrl' | 'clientId'>,
  status: number,
  body: string,
  unavailable: FaultCode,
): IssuedToken {
  const answer = membersOf(body);
  const { access_token: token, expires_in: seconds } = answer;
  if (typeof token === 'string' && token !== '' && status < 300)
    return { token, seconds: Number(seconds) > 0 ? Number(seconds) : UNTOLD_SECONDS };
  const { host } = new URL(tokenUrl);
  const said = `${String(status)}, ${reasonOf(answer)}`;
  if (status >= 400 && status < 500 && status !== 408 && status !== 429)
    throw new Fault(
      'access_denied',
      `${host} gives no token to client ${clientId} (${said}): check client id, client secret (or key) and scope, and whether the secret has expired`,
    );
  throw new Fault(unavailable, `${host} gives no token just now (${said})`);
}

/** Such as "invalid_client: AADSTS7000222: ..." of Microsoft, whose secret has expired. */
function reasonOf({ error, error_description: description }: Readonly<Record<string, unknown>>): string {
  const code = typeof error === 'string' ? error : 'without a reason';
  const why = typeof description === 'string' ? (/^.{1,160}/.exec(description)?.[0] ?? '') : '';
  return why === '' ? code : `${code}: ${why}`;
}

function membersOf(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
