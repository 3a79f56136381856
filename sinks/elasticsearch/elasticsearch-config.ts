// How Elasticsearch is reached and laid out: the `store.elasticsearch` part of the configuration, defaults filled in.

export interface ElasticsearchConfig {
  /** Prefixes every index; the alias is logs-<namespace>. */
  readonly namespace: string;
  /** URLs; several are nodes of one cluster. */
  readonly nodes: readonly string[];
  readonly auth:
    undefined | { readonly apiKey: string } | { readonly username: string; readonly password: string };
  /** PEM text of the certificate authority, when it is not a public one. */
  readonly ca: string | undefined;
  /** In order of `since`: from which event time on an index holds how long a period, in how many shards. */
  readonly layout: readonly LayoutPeriod[];
  readonly replicas: number;
  /** Undefined: life cycles are the operators' own business. */
  readonly lifecycle: LifecycleConfig | undefined;
  /** How long one request may take, in ms. */
  readonly requestTimeoutMs: number;
}

/** Days after the end of an index's period; a phase that is left out is not entered. */
export interface LifecycleConfig {
  readonly warmAfter?: number;
  readonly coldAfter?: number;
  /** Without it nothing is ever deleted. */
  readonly deleteAfter?: number;
}

export interface LayoutPeriod {
  /** ms since 1970 UTC, inclusive. */
  readonly since: number;
  readonly period: 'day' | 'week' | 'month';
  readonly shards: number;
}
