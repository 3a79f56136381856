// The token endpoint of the Microsoft identity platform for the client credentials flow, as the vendor documents it.
// https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow#first-case-access-token-request-with-a-shared-secret
// https://learn.microsoft.com/entra/identity-platform/reference-error-codes
import { randomBytes, randomUUID } from 'node:crypto';
import { type ApiAnswer, type ApiRequest, bearer, json } from './api.ts';

export const TENANT = '11111111-2222-3333-4444-555555555555';
export const CLIENT = '66666666-7777-8888-9999-000000000000';

export interface Entra {
  /** The app's secrets that are good; taking one away revokes it. */
  readonly secrets: Set<string>;
  /** Access tokens issued so far, oldest first. */
  readonly issued: readonly string[];
  /** Makes all access tokens issued so far bad. */
  readonly expireTokens: () => void;
  /** The answer, when the request is one for a token. */
  readonly answer: (request: ApiRequest) => ApiAnswer | undefined;
  /** What is wrong with the request's access token. */
  readonly refusal: (request: ApiRequest) => 'missing' | 'expired' | undefined;
}

/** Issues tokens for one scope, such as https://graph.microsoft.com/.default, which are good for `tokenMs`. */
export function createEntra(scope: string, tokenMs = 3_599_000): Entra {
  const secrets = new Set(['app~secret']);
  const tokens = new Map<string, number>();
  const issued: string[] = [];
  return {
    secrets,
    issued,
    expireTokens: () => {
      for (const token of tokens.keys()) tokens.set(token, 0);
    },
    answer: (request) => {
      if (request.path !== `/${TENANT}/oauth2/v2.0/token` || request.method !== 'POST') return undefined;
      const form = new URLSearchParams(request.body);
      if (request.headers['content-type']?.startsWith('application/x-www-form-urlencoded') !== true)
        return refused(
          400,
          'invalid_request',
          900144,
          "The request body must contain the following parameter: 'grant_type'.",
        );
      if (form.get('grant_type') !== 'client_credentials')
        return refused(400, 'unsupported_grant_type', 70003, 'The app requested an unsupported grant type.');
      if (form.get('client_id') !== CLIENT)
        return refused(400, 'unauthorized_client', 700016, 'Application was not found in the directory.');
      if (!secrets.has(form.get('client_secret') ?? ''))
        return refused(401, 'invalid_client', 7000215, 'Invalid client secret provided.');
      if (form.get('scope') !== scope)
        return refused(
          400,
          'invalid_scope',
          70011,
          'The provided value for the input parameter scope is not valid.',
        );
      const token = `eyJ0eXAi.${randomBytes(24).toString('base64url')}.${String(issued.length)}`;
      tokens.set(token, Date.now() + tokenMs);
      issued.push(token);
      const seconds = Math.floor(tokenMs / 1000);
      return json(200, {
        token_type: 'Bearer',
        expires_in: seconds,
        ext_expires_in: seconds,
        access_token: token,
      });
    },
    refusal: (request) => {
      const expires = tokens.get(bearer(request) ?? '');
      if (expires === undefined) return 'missing';
      return expires <= Date.now() ? 'expired' : undefined;
    },
  };
}

function refused(status: number, error: string, code: number, text: string): ApiAnswer {
  return json(status, {
    error,
    error_description: `AADSTS${String(code)}: ${text} Trace ID: ${randomUUID()}`,
    error_codes: [code],
    timestamp: new Date()
      .toISOString()
      .replace('T', ' ')
      .replace(/\.\d+Z$/, 'Z'),
    trace_id: randomUUID(),
    correlation_id: randomUUID(),
    error_uri: `https://login.microsoftonline.com/error?code=${String(code)}`,
  });
}
