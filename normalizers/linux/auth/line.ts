// A line of the log, whichever form it came in.
import type { Outcome } from '../../normalizer.ts';

export interface Line {
  /** `YYYY-MM-DDTHH:mm:ss.sssZ`. */
  readonly time: string;
  readonly zone: {
    readonly source: 'record' | 'option';
    readonly ambiguous: boolean;
    readonly nonexistent: boolean;
  };
  readonly host: string | undefined;
  /** The program as it names itself: `sshd`, `/usr/sbin/CRON`. */
  readonly program: string;
  readonly pid: number | undefined;
  readonly message: string;
  /** What only the journal knows. */
  readonly journal?: Journal | undefined;
  /** What no field is for. */
  readonly rest?: Readonly<Record<string, unknown>> | undefined;
}

export interface Journal {
  readonly cursor: string | undefined;
  readonly machine: string | undefined;
  /** The login session (audit session). */
  readonly session: string | undefined;
}

export type Reject = Outcome & { readonly kind: 'reject' };

/** Tells a reject from a line or a time. */
export function isReject(value: object): value is Reject {
  return 'kind' in value;
}
