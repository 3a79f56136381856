// The connection to a cluster: requests whose failures are faults, over all its nodes.
import { Client, ClusterConnectionPool, errors } from '@elastic/elasticsearch';
import type { ElasticsearchConfig } from './elasticsearch-config.ts';
import { elasticsearchFault } from './elasticsearch-fault.ts';

export interface Request {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'HEAD';
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number | boolean>>;
  /** Sent as JSON. */
  readonly body?: Readonly<Record<string, unknown>>;
  /** Sent as it is, as NDJSON. */
  readonly lines?: Buffer;
  /** Statuses that are answers, not faults. */
  readonly allow?: readonly number[];
  /** Longest answer in bytes; a longer one is a fault `store_unavailable` whose cause is a RequestAbortedError. */
  readonly maxBytes?: number;
  /** What it is for, in a fault's words: "write events". */
  readonly doing: string;
}

export interface Answer<T> {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: T;
}

/** A cluster as the store uses it: whatever goes wrong is thrown as a Fault. */
export interface Cluster {
  /** `T` is what Elasticsearch's documentation says the answer looks like; it is not checked. */
  readonly request: <T = unknown>(request: Request) => Promise<Answer<T>>;
  /** The same, failing with the client's own errors, for who tells them apart. */
  readonly attempt: <T = unknown>(request: Request) => Promise<Answer<T>>;
  readonly close: () => Promise<void>;
}

/** Opens no connection yet: the first request does. */
export function connect(config: ElasticsearchConfig): Cluster {
  const client = new Client(clientOptions(config));
  const attempt = async <T>(request: Request): Promise<Answer<T>> => {
    const { method, path, query, body, lines, allow = [], maxBytes } = request;
    const answer = await client.transport.request<T>(
      {
        method,
        path,
        ...(query && { querystring: query }),
        ...(body && { body }),
        ...(lines && { bulkBody: lines }),
      },
      {
        meta: true,
        ignore: [...allow],
        // Another node is asked when one is away; whether documents are sent again is decided here, by what came back.
        maxRetries: lines ? 0 : config.nodes.length - 1,
        ...(maxBytes !== undefined && { maxResponseSize: maxBytes }),
      },
    );
    return { status: answer.statusCode, headers: answer.headers, body: answer.body };
  };
  return {
    attempt,
    request: async (request) => {
      try {
        return await attempt(request);
      } catch (error) {
        throw elasticsearchFault(error, request.doing);
      }
    },
    close: () => client.close(),
  };
}

/** Whether a request failed because its answer was longer than `maxBytes`. */
export function isTooLong(error: unknown): boolean {
  return error instanceof errors.RequestAbortedError;
}

function clientOptions({
  nodes,
  auth,
  ca,
  requestTimeoutMs,
}: ElasticsearchConfig): ConstructorParameters<typeof Client>[0] {
  return {
    nodes: [...nodes],
    requestTimeout: requestTimeoutMs,
    // Leaves out a node that is away until it answers again; the default one goes on asking it now and then.
    ConnectionPool: ClusterConnectionPool,
    sniffOnStart: false,
    sniffInterval: false,
    sniffOnConnectionFault: false,
    // Answers hold events, whose leftovers may have a key __proto__: JSON.parse makes it an own member, which is harmless.
    disablePrototypePoisoningProtection: true,
    ...(auth && { auth: { ...auth } }),
    ...(ca !== undefined && { tls: { ca } }),
  };
}
