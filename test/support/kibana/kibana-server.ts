// A stand-in for Kibana's saved objects API on a local port, written from its documentation; it can be told to refuse.
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Stored {
  readonly id: string;
  readonly type: string;
  readonly attributes: Record<string, unknown>;
  readonly references: readonly { readonly id: string; readonly name: string; readonly type: string }[];
}

export interface KibanaServer {
  readonly url: string;
  /** Space -> type:id -> object. */
  readonly spaces: ReadonlyMap<string, Map<string, Stored>>;
  /** Method and path of each request, in order. */
  readonly asked: readonly string[];
  /** Settings that a test changes. */
  version: string | undefined;
  /** What it lets in, as the header has it; undefined: everybody. */
  authorization: string | undefined;
  /** Answered instead, when it gives something. */
  refuse: (path: string) => { readonly status: number; readonly body: object } | undefined;
  /** How it keeps an object, as later versions do. */
  migrate: (object: Stored) => Stored;
  readonly close: () => Promise<void>;
}

/** Starts one with the default space and the space `audit`. */
export async function startKibanaServer(): Promise<KibanaServer> {
  const spaces = new Map([
    ['default', new Map<string, Stored>()],
    ['audit', new Map<string, Stored>()],
  ]);
  const asked: string[] = [];
  const server = createServer((request, response) => {
    void answer(kibana, asked, request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const kibana: KibanaServer = {
    url: `http://127.0.0.1:${String(port)}`,
    spaces,
    asked,
    version: '9.2.0',
    authorization: undefined,
    refuse: () => undefined,
    migrate: (object) => object,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return kibana;
}

async function answer(
  kibana: KibanaServer,
  asked: string[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks).toString('utf8');
  const { method = '', url: whole = '', headers } = request;
  asked.push(`${method} ${whole}`);
  const say = (status: number, content: object): void => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(content));
  };
  const fault = (statusCode: number, error: string, message: string): void => {
    say(statusCode, { statusCode, error, message });
  };
  const { pathname, searchParams } = new URL(whole, 'http://kibana');
  const [, space = 'default', path = ''] = /^(?:\/s\/([^/]+))?(\/.*)$/.exec(pathname) ?? [];
  const refused = kibana.refuse(pathname);
  if (refused) {
    say(refused.status, refused.body);
    return;
  }
  const known = kibana.authorization === undefined || headers.authorization === kibana.authorization;
  if (path === '/api/status') {
    const overall = { level: 'available', summary: 'All services are available' };
    // Those it does not know are told no version.
    const version = known && kibana.version !== undefined ? { version: { number: kibana.version } } : {};
    say(200, { name: 'kibana', status: { overall }, ...version });
    return;
  }
  if (!known) {
    fault(401, 'Unauthorized', 'unable to authenticate user');
    return;
  }
  if (method !== 'GET' && headers['kbn-xsrf'] === undefined) {
    fault(400, 'Bad Request', 'Request must contain a kbn-xsrf header.');
    return;
  }
  const objects = kibana.spaces.get(space);
  if (!objects || method !== 'POST') {
    fault(404, 'Not Found', 'Not Found');
    return;
  }
  if (path === '/api/saved_objects/_bulk_get') say(200, { saved_objects: bulkGet(objects, body) });
  else if (path === '/api/saved_objects/_import') {
    const file = fileOf(headers['content-type'] ?? '', body);
    if (file === undefined) fault(400, 'Bad Request', '[request body.file]: expected value of type [Stream]');
    else say(200, importInto(kibana, objects, file, searchParams.get('overwrite') === 'true'));
  } else fault(404, 'Not Found', 'Not Found');
}

function bulkGet(objects: ReadonlyMap<string, Stored>, body: string): readonly object[] {
  return (JSON.parse(body) as readonly { type: string; id: string }[]).map(({ type, id }) => {
    const found = objects.get(`${type}:${id}`);
    const error = { statusCode: 404, error: 'Not Found', message: `Saved object [${type}/${id}] not found` };
    return found
      ? { ...found, updated_at: '2026-11-22T00:00:00.000Z', version: 'WzEsMV0=' }
      : { type, id, error };
  });
}

/** The file of a form. */
function fileOf(contentType: string, body: string): string | undefined {
  const [, boundary] = /^multipart\/form-data; boundary=(\S+)$/.exec(contentType) ?? [];
  if (boundary === undefined || !body.endsWith(`\r\n--${boundary}--\r\n`)) return undefined;
  const part = body.split(`--${boundary}\r\n`)[1] ?? '';
  const [head = '', ...rest] = part.split('\r\n\r\n');
  if (!/name="file"; filename="[^"]+\.ndjson"/.test(head)) return undefined;
  return rest.join('\r\n\r\n').slice(0, -`\r\n--${boundary}--\r\n`.length);
}

function importInto(
  kibana: KibanaServer,
  objects: Map<string, Stored>,
  file: string,
  overwrite: boolean,
): object {
  const given = file
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Stored);
  const names = new Set(given.map(({ type, id }) => `${type}:${id}`));
  const errors: object[] = [];
  for (const object of given) {
    const { type, id, references } = object;
    const missing = references.filter(
      (each) =>
        ['index-pattern', 'search'].includes(each.type) &&
        !names.has(`${each.type}:${each.id}`) &&
        !objects.has(`${each.type}:${each.id}`),
    );
    if (missing.length > 0)
      errors.push({ type, id, error: { type: 'missing_references', references: missing } });
    else if (!overwrite && objects.has(`${type}:${id}`))
      errors.push({ type, id, error: { type: 'conflict' } });
    else objects.set(`${type}:${id}`, kibana.migrate(object));
  }
  const successCount = given.length - errors.length;
  return { success: errors.length === 0, successCount, ...(errors.length > 0 && { errors }) };
}
