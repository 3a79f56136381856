// What a kind of auth does: proves who asks, request by request. One file a kind, beside this one; create-auth.ts knows them all.

/** A request about to be sent. */
export interface OutgoingRequest {
  readonly method: string;
  readonly url: URL;
  /** Auth adds its own. */
  readonly headers: Headers;
  readonly body: string | undefined;
}

export interface Auth {
  /** Adds what proves who asks. What has to be fetched for it is kept for the next requests. Throws Fault access_denied or input_unavailable. */
  readonly apply: (request: OutgoingRequest) => Promise<void>;
  /** The server has refused what was applied (401, 403): forget what was fetched. False when nothing could be had anew. */
  readonly renew: () => boolean;
}

/** What kinds that fetch something need. */
export interface AuthSurroundings {
  /** Of the API, with its path: what an auth's own requests that go to the API begin with. */
  readonly baseUrl: URL;
  /** Sends a request that is not the API's for records: answer read whole, 1 MiB at most. Throws Fault input_unavailable when there is none. */
  readonly ask: (
    url: URL,
    init: { readonly method: string; readonly headers: Headers; readonly body?: string },
  ) => Promise<{ readonly status: number; readonly body: string }>;
  /** ms since 1970 UTC. */
  readonly now: () => number;
  /** Folder that relative paths of files are relative to. */
  readonly dir: string;
}

/** Nothing to prove. */
export const noAuth: Auth = { apply: () => Promise.resolve(), renew: () => false };
