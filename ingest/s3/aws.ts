// Asks AWS: errors become faults with a remedy or troubles of one object; what may come right is tried again.
import { Fault } from '../../pipeline/errors.ts';
import { withBackoff, type RetryOptions } from '../../pipeline/retry.ts';
import { AwsClients, type AwsConfig } from './aws-clients.ts';
import { awsErrorOf, type AwsError } from './aws-error.ts';

/** Credentials that are refused are fetched anew so many times, with growing pauses, before they are taken as revoked. */
const RENEWALS = 4;

/** One object cannot be had; the others may. */
export class ObjectTrouble extends Error {
  readonly kind: 'missing' | 'refused' | 'changed' | 'unreadable';

  constructor(kind: ObjectTrouble['kind'], message: string) {
    super(message);
    this.name = 'ObjectTrouble';
    this.kind = kind;
  }
}

export interface AwsRequest<T> {
  /** What it is for, such as "read s3://bucket/key". */
  readonly what: string;
  /** The action a policy has to allow, such as s3:GetObject. */
  readonly action: string;
  /** Whether a refusal concerns one object only. */
  readonly ofObject: boolean;
  readonly send: (clients: AwsClients) => Promise<T>;
}

export class Aws {
  readonly clients: AwsClients;
  readonly #retry: RetryOptions;
  /** Counts up with each renewal: of many requests that fail for the same credentials one renews them. */
  #generation = 0;
  #renewals = 0;

  constructor(config: AwsConfig, retry: RetryOptions) {
    this.clients = new AwsClients(config);
    this.#retry = retry;
  }

  /** Asks until there is an answer. Throws ObjectTrouble, or Fault: access_denied, config, stopping. */
  ask<T>(request: AwsRequest<T>): Promise<T> {
    return this.retrying(() => this.once(request));
  }

  /** Tries again what throws a Fault that may come right. */
  retrying<T>(attempt: () => Promise<T>): Promise<T> {
    return withBackoff(attempt, this.#retry);
  }

  /** Asks once. Throws likewise, and Fault input_unavailable for what may come right. */
  async once<T>(request: AwsRequest<T>): Promise<T> {
    const generation = this.#generation;
    try {
      const answer = await request.send(this.clients);
      if (generation === this.#generation) this.#renewals = 0;
      return answer;
    } catch (error) {
      const known = awsErrorOf(error);
      if (known.kind === 'foreign' || known.kind === 'aborted') {
        if (known.kind === 'foreign') throw error;
        throw new Fault('stopping', `stopped while trying to ${request.what}`, error);
      }
      if (known.kind === 'credentials' && generation === this.#generation) this.#renew();
      throw this.#faultOf(known, request, error);
    }
  }

  close(): void {
    this.clients.close();
  }

  #renew(): void {
    this.#generation += 1;
    this.#renewals += 1;
    this.clients.renew();
  }

  #faultOf({ kind, code, message }: AwsError, request: AwsRequest<unknown>, cause: unknown): Error {
    const { what, action, ofObject } = request;
    const said = `cannot ${what}: ${message} (${code})`;
    switch (kind) {
      case 'credentials':
        return this.#renewals > RENEWALS
          ? new Fault(
              'access_denied',
              `${said}; the credentials are missing, expired or revoked: give accesstrail valid ones, or mend the role it runs as`,
              cause,
            )
          : new Fault('input_unavailable', `${said}; the credentials are fetched anew`, cause);
      case 'refused':
        if (ofObject) return new ObjectTrouble('refused', said);
        return new Fault(
          'access_denied',
          `${said}; allow ${action} in the policy of the user or role`,
          cause,
        );
      case 'missing':
        if (ofObject) return new ObjectTrouble('missing', said);
        return new Fault('config', `${said}; correct its name in from.s3, or the region`, cause);
      case 'no queue':
        return new Fault('config', `${said}; correct from.s3.queue, or make the queue`, cause);
      case 'changed':
        return new ObjectTrouble('changed', said);
      case 'wrong':
        if (ofObject) return new ObjectTrouble('unreadable', said);
        if (code === 'no region') return new Fault('config', `${said}; set from.s3.region`, cause);
        return new Fault('config', `${said}; correct from.s3`, cause);
      default:
        return new Fault('input_unavailable', said, cause);
    }
  }
}
