// The closed list of faults that are thrown, each with what to do about it: try again, stop, or ask the operator.

export const FAULTS = {
  store_unavailable: { retry: 'backoff', text: 'the store cannot be written just now' },
  disk_full: { retry: 'backoff', text: 'no space left where the store is' },
  input_unavailable: { retry: 'backoff', text: 'an input cannot be read just now' },
  bus_unavailable: {
    retry: 'backoff',
    text: 'the brokers cannot be reached, or do not take records, just now',
  },
  bus_stuck: { retry: 'operator', text: 'a consumer stands still and starting it again does not help' },
  store_locked: { retry: 'operator', text: 'another process owns the store' },
  store_version: { retry: 'operator', text: 'the store was made by another version' },
  store_broken: { retry: 'operator', text: 'the store cannot be opened' },
  access_denied: { retry: 'operator', text: 'the server refuses our credentials or rights' },
  untrusted: { retry: 'operator', text: "the server's certificate cannot be trusted" },
  not_set_up: { retry: 'operator', text: 'what setup makes is missing or out of date' },
  config: { retry: 'operator', text: 'the configuration is wrong' },
  usage: { retry: 'operator', text: 'wrong usage' },
  port_in_use: { retry: 'operator', text: 'the address to listen on is taken' },
  stopping: { retry: 'never', text: 'the process is stopping' },
} as const satisfies Record<string, { retry: 'backoff' | 'operator' | 'never'; text: string }>;

export type FaultCode = keyof typeof FAULTS;

/** A fault of the surroundings, never of a record: those are rejects. */
export class Fault extends Error {
  readonly code: FaultCode;

  /** `message` says what happened and the remedy; `cause` is the error underneath. */
  constructor(code: FaultCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'Fault';
    this.code = code;
  }

  /** Whether to try again after a pause. */
  get backoff(): boolean {
    return FAULTS[this.code].retry === 'backoff';
  }
}
