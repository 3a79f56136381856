// Debian's rsyslog sends to the built program, which is stopped and killed in between: every line arrives, whatever was resent is there once.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { makeAuthority } from '../services/certificates.ts';
import { describeWith } from '../services/describe-with.ts';
import { freePort } from '../services/free-port.ts';
import { rsyslogVersion, startRsyslog, type Rsyslog } from '../services/rsyslog.ts';
import { trailRecord } from '../support/deployment.ts';
import { NO_DIFFERENCE, difference } from '../support/difference.ts';
import type { Running } from '../support/program.ts';
import { kill, syslogProgram, terminate, trailId } from '../support/syslog-program.ts';
import { until } from '../support/until.ts';

const folder = mkdtempSync(join(tmpdir(), 'accesstrail-rsyslog-'));
const LINES = 300;

interface Way {
  readonly forward: string;
  readonly global?: string;
  readonly syslog: object;
}

function overTls(parts: string): Way {
  const own = join(parts, 'certificates');
  mkdirSync(own, { recursive: true });
  const authority = makeAuthority(own);
  const server = authority.sign('collector.example', { addresses: ['DNS:collector.example'] });
  const client = authority.sign('bastion-1.example', { addresses: ['DNS:bastion-1.example'] });
  return {
    forward:
      'TCP_Framing="octet-counted" template="RSYSLOG_SyslogProtocol23Format" StreamDriver="gtls" StreamDriverMode="1" ' +
      'StreamDriverAuthMode="x509/name" StreamDriverPermittedPeers="collector.example"',
    global: `DefaultNetstreamDriverCAFile="${authority.caFile}" DefaultNetstreamDriverCertFile="${client.certFile}" DefaultNetstreamDriverKeyFile="${client.keyFile}"`,
    syslog: {
      tls: {
        cert: server.certFile,
        key: server.keyFile,
        ca: authority.caFile,
        allowedClients: ['bastion-1.example'],
      },
    },
  };
}

const WAYS: Readonly<Record<string, (parts: string) => Way>> = {
  'TLS with client certificates, counted, RFC 5424': overTls,
  'TCP, lines, its own format': () => ({ forward: 'template="RSYSLOG_ForwardFormat"', syslog: {} }),
};

await describeWith('rsyslog', { rsyslog: () => Promise.resolve({ version: rsyslogVersion() }) }, () => {
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test.each(Object.keys(WAYS))(
    'sends by %s, and loses nothing when the program is stopped or killed',
    async (name) => {
      const parts = join(folder, String(Object.keys(WAYS).indexOf(name)));
      const way = WAYS[name]?.(parts);
      if (way === undefined) throw new Error(name);
      const port = await freePort();
      const program = syslogProgram(join(parts, 'program'), {
        bastions: { listen: `tcp://127.0.0.1:${String(port)}`, content: 'message', ...way.syslog },
      });
      const lines = (phase: number): string[] =>
        Array.from({ length: LINES }, (_, index) => `line-${String(phase)}-${String(index)}`);
      let rsyslog: Rsyslog | undefined;
      let running: Running | undefined;
      const written = new Set<string>();
      const write = (phase: number): void => {
        for (const id of lines(phase)) written.add(id);
        rsyslog?.write(lines(phase).map(trailRecord));
      };
      /** New events of the program that runs. */
      const arrived = async (count: number): Promise<void> => {
        await until(
          `${String(count)} events`,
          async () => (await program.metric('events_total', 'bastions')) >= count,
        );
      };
      try {
        rsyslog = await startRsyslog(join(parts, 'rsyslog'), {
          ...way,
          forward: `port="${String(port)}" ${way.forward}`,
        });
        running = await program.start();
        write(0);
        await arrived(LINES);
        // Killed when nothing is under way: what is written then waits in rsyslog's queue.
        await kill(running);
        await rsyslog.noticed('nobody listens');
        write(1);
        running = await program.start();
        await arrived(LINES);
        // Stopped while rsyslog sends.
        write(2);
        await arrived(LINES + 1);
        expect(await terminate(running)).toBe(0);
        await rsyslog.noticed('nobody listens');
        write(3);
        const before = (await program.stored()).ids.length;
        running = await program.start();
        write(4);
        await arrived(written.size - before);
        expect(await terminate(running)).toBe(0);
      } finally {
        await rsyslog?.stop();
        if (running?.child.exitCode === null && running.child.signalCode === null) await kill(running);
      }
      const { ids, rejects } = await program.stored();
      expect({ ...difference(new Set([...written].map(trailId)), ids), said: rsyslog.said() }).toMatchObject(
        NO_DIFFERENCE,
      );
      expect(ids).toHaveLength(written.size);
      const worthless = ['container_truncated', 'not_json'];
      expect(rejects.filter(({ code }) => !worthless.includes(code))).toEqual([]);
    },
    120_000,
  );
});
