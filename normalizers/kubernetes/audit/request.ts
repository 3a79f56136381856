// A request as the API server or Google's audit log tells it, whichever form it came in.
import type { Json, JsonObject } from '../../normalizer.ts';

export interface Request {
  readonly auditId: string | undefined;
  readonly stage: string | undefined;
  /** The time as written, and the member it stands in. */
  readonly time: Json;
  readonly timeKey: string;
  readonly ended: Json;
  readonly verb: string | undefined;
  readonly resource: string | undefined;
  readonly subresource: string | undefined;
  readonly name: string | undefined;
  readonly namespace: string | undefined;
  readonly uri: string | undefined;
  /** The client first, then the proxies behind which it is, as far as they are known. */
  readonly addresses: readonly string[];
  readonly userAgent: string | undefined;
  readonly user: JsonObject;
  readonly impersonated: JsonObject | undefined;
  /** HTTP status, or what stands for it; undefined when the record has none. */
  readonly status: number | undefined;
  readonly succeeded: boolean | undefined;
  /** Why the request was allowed, refused or failed. */
  readonly reason: string | undefined;
  readonly error: { readonly code: string | undefined; readonly message: string | undefined };
  /** The object that was sent, of which bindings name their subjects. */
  readonly sent: JsonObject;
}
