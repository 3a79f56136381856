// from.syslog: messages that senders push over UDP, TCP or TLS.
import { X509Certificate } from 'node:crypto';
import { createSecureContext } from 'node:tls';
import {
  parseListen,
  type SyslogAddress,
  type SyslogConfig,
  type SyslogTls,
} from '../../ingest/syslog/syslog-config.ts';
import { Fault } from '../../pipeline/errors.ts';
import type { FromSyslog } from '../../schemas/generated/types.ts';
import { readPem } from '../config/server-settings.ts';
import type { SayBelow, Transport } from './transport.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** A certificate that ends so soon is a warning of doctor. */
const SOON_DAYS = 21;

export const syslog: Transport<FromSyslog> = {
  where: ({ listen, tls }) => (tls ? `${listen} with TLS` : listen),
  // Senders choose where they send: each process listens for itself.
  leased: false,
  faults: (config, { dir, sources }, say) => {
    const address = settingsOf(config, dir, say);
    const sharing = sources.filter(
      ({ from }) => from.syslog && collide(address, parseListen(from.syslog.listen)),
    );
    if (sharing.length > 1)
      say(
        ['listen'],
        `${sharing.map(({ id }) => id).join(' and ')} would listen on the same port: give each its own`,
      );
  },
  check: (config, { dir }) => {
    const faults: string[] = [];
    const settings = settingsOf(config, dir, (_path, message) => faults.push(message));
    const [fault] = faults;
    if (fault !== undefined || settings === undefined)
      return Promise.resolve({
        state: 'wrong',
        found: fault ?? config.listen,
        remedy: 'Correct from.syslog',
      });
    return Promise.resolve(certificateCheck(settings));
  },
  collect: async (config, _source, context, { dir }) => {
    const settings = settingsOf(config, dir, (_path, message) => {
      throw new Fault('config', message);
    });
    if (settings === undefined) throw new Fault('config', `${config.listen} cannot be listened on`);
    const { collectSyslog } = await import('../../ingest/syslog/collect-syslog.ts');
    return collectSyslog(settings, context);
  },
};

function collide(one: SyslogAddress | undefined, other: SyslogAddress | undefined): boolean {
  if (one?.port === 0 || one?.port !== other?.port || one?.protocol !== other?.protocol) return false;
  return (
    [one?.host, other?.host].some((host) => host === '0.0.0.0' || host === '::') || one?.host === other?.host
  );
}

/** With files read and defaults filled in; undefined when there is nothing to listen on. */
function settingsOf(config: FromSyslog, dir: string, say: SayBelow): SyslogConfig | undefined {
  const { listen, tls } = config;
  const address = parseListen(listen);
  if (address === undefined) {
    say(['listen'], `${listen}: a port is 0 to 65535`);
    return undefined;
  }
  if (tls && address.protocol === 'udp') say(['tls'], 'TLS needs a listener for tcp');
  return {
    ...address,
    listen,
    tls: tls ? tlsOf(tls, dir, say) : undefined,
    content: config.content ?? 'whole',
    maxMessageBytes: config.maxMessageBytes ?? 1024 * 1024,
    maxConnections: config.maxConnections ?? 1000,
    idleTimeoutMs: config.idleTimeoutMs,
    receiveBufferBytes: config.receiveBufferBytes ?? 16 * 1024 * 1024,
  };
}

function tlsOf(tls: NonNullable<FromSyslog['tls']>, dir: string, say: SayBelow): SyslogTls {
  const unread: string[] = [];
  const read = (key: 'cert' | 'key' | 'ca', path: string): string =>
    readPem(dir, path, ['tls', key], (at, message) => {
      unread.push(path);
      say(at, message);
    });
  const cert = read('cert', tls.cert);
  const key = read('key', tls.key);
  const ca = tls.ca === undefined ? undefined : read('ca', tls.ca);
  const request = tls.requestClientCert ?? ca !== undefined;
  if (request && ca === undefined)
    say(
      ['tls', 'requestClientCert'],
      'it needs ca: the authority that signs the certificates of the senders',
    );
  if (!request && tls.allowedClients)
    say(
      ['tls', 'allowedClients'],
      'it needs ca and requestClientCert: without them senders show no certificate',
    );
  if (unread.length === 0)
    try {
      createSecureContext({ cert, key, ...(ca === undefined ? {} : { ca }) });
    } catch (error) {
      say(['tls'], `certificate and key cannot be used together (${(error as Error).message})`);
    }
  return { cert, key, clientCa: request ? ca : undefined, allowedClients: tls.allowedClients };
}

function certificateCheck({
  listen,
  tls,
}: SyslogConfig): Awaited<ReturnType<NonNullable<typeof syslog.check>>> {
  const found = tls ? `${listen} with TLS` : listen;
  if (tls === undefined) return { state: 'fine', found };
  const { validTo } = new X509Certificate(tls.cert);
  const days = Math.floor((Date.parse(validTo) - Date.now()) / DAY_MS);
  if (days >= SOON_DAYS) return { state: 'fine', found: `${found}, certificate valid until ${validTo}` };
  return {
    state: days < 0 ? 'wrong' : 'warning',
    found: `${found}: the certificate ${days < 0 ? 'ended' : 'ends'} on ${validTo}`,
    remedy: 'Renew from.syslog.tls.cert and start the process again',
  };
}
