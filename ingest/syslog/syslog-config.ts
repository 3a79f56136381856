// What a syslog listener needs to know, with files read and defaults filled in.

export interface SyslogAddress {
  readonly protocol: 'udp' | 'tcp';
  /** A name or address, IPv6 without brackets. */
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
}

/** TLS on a TCP listener; PEM texts. */
export interface SyslogTls {
  readonly cert: string;
  readonly key: string;
  /** Authority of the clients' certificates: they must show one. Undefined: anybody may connect. */
  readonly clientCa: string | undefined;
  /** Names (common name or DNS name) or SHA-256 fingerprints of the clients that may send; undefined: all with a valid certificate. */
  readonly allowedClients: readonly string[] | undefined;
}

export interface SyslogConfig extends SyslogAddress {
  /** As configured, such as tcp://0.0.0.0:6514. */
  readonly listen: string;
  readonly tls: SyslogTls | undefined;
  /** Whether a record is the whole message, or what follows its header. */
  readonly content: 'whole' | 'message';
  /** Longest message that becomes a record, in bytes. */
  readonly maxMessageBytes: number;
  readonly maxConnections: number;
  /** A connection without bytes for so long is closed, in ms; never when undefined. */
  readonly idleTimeoutMs: number | undefined;
  /** Size of the system's receive buffer for UDP that is asked for, in bytes. */
  readonly receiveBufferBytes: number;
}

const LISTEN = /^(udp|tcp):\/\/(?:\[([0-9A-Fa-f:.]+)\]|([^\s/:[\]]+)):(\d{1,5})$/;

/** The parts of `listen`; undefined when it has another form, or there is no such port. */
export function parseListen(listen: string): SyslogAddress | undefined {
  const [, protocol, bracketed, name, digits] = LISTEN.exec(listen) ?? [];
  const host = bracketed ?? name;
  const port = Number(digits);
  if (host === undefined || port > 65_535) return undefined;
  return { protocol: protocol === 'udp' ? 'udp' : 'tcp', host, port };
}
