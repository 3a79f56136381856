// Keycloak's events of a realm and the token endpoint, as the vendor documents them.
// https://www.keycloak.org/docs-api/latest/rest-api/index.html § GET /admin/realms/{realm}/events, GET /admin/realms/{realm}/admin-events
// https://www.keycloak.org/docs/latest/server_admin/#_service_accounts
import { randomBytes } from 'node:crypto';
import { type Api, type ApiAnswer, type ApiRequest, bearer, json, startApi } from './api.ts';
import { type ApiRecord, arrayOf, inOrder } from './records.ts';

export const REALM = 'acme';
export const CLIENT = 'accesstrail';

export interface KeycloakApi extends Api {
  readonly events: ApiRecord[];
  readonly adminEvents: ApiRecord[];
  /** The client's secrets that are good. */
  readonly secrets: Set<string>;
  /** Makes all access tokens issued so far bad. */
  readonly expireTokens: () => void;
}

/** A server below a path, as those of old and many behind proxies are. */
export async function startKeycloak(given: {
  readonly events: readonly ApiRecord[];
  readonly adminEvents: readonly ApiRecord[];
}): Promise<KeycloakApi> {
  const events = [...given.events];
  const adminEvents = [...given.adminEvents];
  const secrets = new Set(['kc~secret']);
  const tokens = new Set<string>();
  const api = await startApi((request) => {
    if (request.path === '/auth/realms/master/protocol/openid-connect/token')
      return token(request, secrets, tokens);
    if (!tokens.has(bearer(request) ?? '')) return json(401, { error: 'HTTP 401 Unauthorized' });
    if (request.path === `/auth/admin/realms/${REALM}/events`) return page(request, events);
    if (request.path === `/auth/admin/realms/${REALM}/admin-events`) return page(request, adminEvents);
    return json(404, { error: 'Realm not found.' });
  });
  return {
    ...api,
    url: `${api.url}/auth`,
    events,
    adminEvents,
    secrets,
    expireTokens: () => {
      tokens.clear();
    },
  };
}

function token({ method, body }: ApiRequest, secrets: ReadonlySet<string>, tokens: Set<string>): ApiAnswer {
  const form = new URLSearchParams(body);
  if (method !== 'POST' || form.get('grant_type') !== 'client_credentials')
    return json(400, { error: 'unsupported_grant_type', error_description: 'Unsupported grant_type' });
  if (form.get('client_id') !== CLIENT || !secrets.has(form.get('client_secret') ?? ''))
    return json(401, {
      error: 'unauthorized_client',
      error_description: 'Invalid client or Invalid client credentials',
    });
  const issued = randomBytes(24).toString('base64url');
  tokens.add(issued);
  return json(200, { access_token: issued, expires_in: 60, refresh_expires_in: 0, token_type: 'Bearer' });
}

/** dateFrom and dateTo are both inclusive; newest first; 100 events unless `max` says otherwise. */
function page({ query }: ApiRequest, records: readonly ApiRecord[]): ApiAnswer {
  const [from, to] = ['dateFrom', 'dateTo'].map((name) => query.get(name) ?? '');
  if (!/^\d+$/.test(from ?? '') || !/^\d+$/.test(to ?? ''))
    return json(400, { error: 'Invalid value for date, expected yyyy-MM-dd or an epoch timestamp' });
  const first = Number(query.get('first') ?? 0);
  const max = Number(query.get('max') ?? 100);
  const found = inOrder(
    records.filter(({ time }) => time >= Number(from) && time <= Number(to)),
    'desc',
  );
  return json(200, arrayOf(found.slice(first, first + max)));
}
