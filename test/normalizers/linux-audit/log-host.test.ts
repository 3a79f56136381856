// Debian's rsyslog follows audit.log and sends it to another that writes files: their lines are the events of audit.log.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { describeWith } from '../../services/describe-with.ts';
import { freePort } from '../../services/free-port.ts';
import { rsyslogVersion, startLogHost, startRsyslog } from '../../services/rsyslog.ts';
import { auditCases, told } from '../../support/audit-events.ts';
import { until } from '../../support/until.ts';

const folder = mkdtempSync(join(tmpdir(), 'accesstrail-log-host-'));
const lines = auditCases.flatMap((one) => one.lines);
/** How a log host writes files: as ever, with ISO times, as RFC 5424 says. */
const WRITTEN = [
  'RSYSLOG_TraditionalFileFormat',
  'RSYSLOG_FileFormat',
  'RSYSLOG_SyslogProtocol23Format',
] as const;

await describeWith('rsyslog', { rsyslog: () => Promise.resolve({ version: rsyslogVersion() }) }, () => {
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test.each([
    ['RFC 3164', 'audispd:', 'RSYSLOG_TraditionalForwardFormat'],
    ['ISO times, a tag without a colon', 'tag_audit_log', 'RSYSLOG_ForwardFormat'],
    ['RFC 5424', 'audisp-syslog:', 'RSYSLOG_SyslogProtocol23Format'],
  ])('sends audit.log by %s', async (_name, tag, template) => {
    const own = join(folder, template);
    const port = await freePort();
    const host = await startLogHost(join(own, 'host'), port, WRITTEN);
    const forward = `port="${String(port)}" template="${template}"`;
    const sender = await startRsyslog(join(own, 'sender'), { forward, tag });
    try {
      sender.write(lines);
      const linesOf = (file: string): string[] =>
        existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
      for (const written of WRITTEN) {
        const file = host.fileOf(written);
        await until(`${String(lines.length)} lines`, () => linesOf(file).length >= lines.length);
        const read = told(linesOf(file));
        expect(read.map(({ rest }) => rest)).toEqual(told(lines).map(({ rest }) => rest));
        const machine = hostname().split('.')[0]?.toLowerCase();
        for (const { node, host: named, rest } of read)
          if ((rest as { kind: string }).kind === 'event')
            expect([node, machine]).toContain(named?.toLowerCase());
      }
    } finally {
      await sender.stop();
      await host.stop();
    }
  });
});
