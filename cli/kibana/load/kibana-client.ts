// A Kibana as setup asks it: requests with credentials, in a space; whatever goes wrong is a fault with its remedy.
import { type IncomingMessage, request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { rootCertificates } from 'node:tls';
import { Fault } from '../../../pipeline/errors.ts';

export interface KibanaAddress {
  /** With the base path, if it has one. */
  readonly url: URL;
  readonly space: string;
  readonly auth:
    undefined | { readonly apiKey: string } | { readonly username: string; readonly password: string };
  /** PEM text of an authority that is trusted besides the public ones. */
  readonly ca: string | undefined;
  /** How long one request may take, in ms. */
  readonly timeoutMs: number;
}

export interface KibanaRequest {
  readonly method: 'GET' | 'POST';
  /** Within the space, such as /api/saved_objects/_import. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: { readonly type: string; readonly bytes: Buffer };
  /** What it is for, in a fault's words: "import objects". */
  readonly doing: string;
}

export interface KibanaAnswer {
  readonly status: number;
  /** Parsed; undefined when it was no JSON. */
  readonly body: unknown;
}

export interface Kibana {
  /** Throws Fault unless the answer is 2xx or one of `allow`. */
  readonly ask: (request: KibanaRequest, allow?: readonly number[]) => Promise<KibanaAnswer>;
}

/** Opens no connection yet: each request has its own. */
export function kibanaAt(address: KibanaAddress): Kibana {
  return {
    ask: async (request, allow = []) => {
      const answer = await send(address, request);
      const { status } = answer;
      if ((status >= 200 && status < 300) || allow.includes(status)) return answer;
      throw answerFault(address, request, answer);
    },
  };
}

async function send(address: KibanaAddress, request: KibanaRequest): Promise<KibanaAnswer> {
  const url = urlOf(address, request);
  const options = {
    method: request.method,
    headers: {
      accept: 'application/json',
      // Kibana takes no request that changes something without it.
      'kbn-xsrf': 'accesstrail',
      ...authorization(address.auth),
      ...(request.body && { 'content-type': request.body.type, 'content-length': request.body.bytes.length }),
    },
    signal: AbortSignal.timeout(address.timeoutMs),
    ...(address.ca !== undefined && { ca: [...rootCertificates, address.ca] }),
  };
  try {
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      const sent = (url.protocol === 'https:' ? httpsRequest : httpRequest)(url, options, resolve);
      sent.on('error', reject);
      sent.end(request.body?.bytes);
    });
    const chunks: Buffer[] = [];
    for await (const chunk of response) chunks.push(chunk as Buffer);
    return { status: response.statusCode ?? 0, body: jsonOf(Buffer.concat(chunks).toString('utf8')) };
  } catch (error) {
    throw networkFault(address, request, error as NodeJS.ErrnoException);
  }
}

function urlOf({ url, space }: KibanaAddress, { path, query = {} }: KibanaRequest): URL {
  const base = url.pathname.replace(/\/+$/, '');
  const within = space === 'default' || path === '/api/status' ? '' : `/s/${encodeURIComponent(space)}`;
  const whole = new URL(`${base}${within}${path}`, url);
  for (const [name, value] of Object.entries(query)) whole.searchParams.set(name, value);
  return whole;
}

function authorization(auth: KibanaAddress['auth']): { readonly authorization?: string } {
  if (auth === undefined) return {};
  if ('apiKey' in auth) return { authorization: `ApiKey ${auth.apiKey}` };
  return {
    authorization: `Basic ${Buffer.from(`${auth.username}:${auth.password}`).toString('base64')}`,
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function answerFault(
  address: KibanaAddress,
  { doing }: KibanaRequest,
  { status, body }: KibanaAnswer,
): Fault {
  const { message } = (body ?? {}) as { readonly message?: unknown };
  const said = typeof message === 'string' && message !== '' ? `: ${message}` : '';
  const what = `Kibana at ${address.url.href} will not ${doing} (${String(status)})${said}`;
  const inSpace = address.space === 'default' ? '' : ` in the space ${address.space}`;
  if (status === 401)
    return new Fault(
      'access_denied',
      `${what}; give credentials that it knows: store.elasticsearch, or KIBANA_API_KEY, or KIBANA_USERNAME and KIBANA_PASSWORD`,
    );
  if (status === 403)
    return new Fault(
      'access_denied',
      `${what}; give the user a role that may manage saved objects${inSpace}: docs/kibana.md shows it`,
    );
  if (status === 404)
    return new Fault(
      'usage',
      `${what}; check the address, with the base path if it has one${inSpace === '' ? '' : `, and that there is a space ${address.space}`}`,
    );
  if (status >= 300 && status < 400)
    return new Fault(
      'usage',
      `${what}: it leads elsewhere; give the address that it leads to, with the base path`,
    );
  if (status === 429 || status >= 500)
    return new Fault('store_unavailable', `${what}; try again when it is ready, and see its log`);
  return new Fault('usage', what);
}

const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_(?:GET_ISSUER|VERIFY)|ALTNAME/;

function networkFault({ url }: KibanaAddress, { doing }: KibanaRequest, error: NodeJS.ErrnoException): Fault {
  const reason = error.name === 'TimeoutError' ? 'no answer in time' : (error.code ?? error.message);
  const what = `cannot ${doing}: Kibana at ${url.href}: ${reason}`;
  if (CERTIFICATE.test(error.code ?? ''))
    return new Fault(
      'untrusted',
      `${what}; its authority is looked for in store.elasticsearch.ca and NODE_EXTRA_CA_CERTS`,
      error,
    );
  return new Fault(
    'store_unavailable',
    `${what}; check that it runs, and the address given with --kibana`,
    error,
  );
}
