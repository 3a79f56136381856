// `accesstrail rejects list|replay`: records that are no events, and sending them through again.
import type { RejectQuery } from '../../pipeline/ports.ts';
import { REJECT_CODES, type RejectCode } from '../../schemas/reject-codes.ts';
import type { Reject } from '../../schemas/generated/types.ts';
import { Fault } from '../../pipeline/errors.ts';
import type { ReplayResult } from '../../pipeline/replay.ts';
import { didYouMean } from '../config/suggest.ts';
import { instant, number, table } from '../output/table.ts';
import { type RejectAccess, withRejects } from '../store-access.ts';

export interface RejectsFlags {
  readonly config: string;
  readonly source?: string;
  readonly code?: string;
  readonly id?: readonly string[];
  readonly status?: Reject['status'];
  readonly limit?: number;
  readonly format?: 'table' | 'ndjson';
  readonly force?: boolean;
}

/** Prints the rejects of a selection, newest first, and what to do about the reasons shown. */
export async function listRejects(flags: RejectsFlags): Promise<void> {
  const found = await withRejects(flags.config, async (rejects) =>
    rejects.list(await queryOf(flags, rejects)),
  );
  if (flags.format === 'ndjson') {
    for (const reject of found) process.stdout.write(`${JSON.stringify(reject)}\n`);
    return;
  }
  process.stdout.write(found.length === 0 ? `No ${flags.status ?? 'open'} rejects.\n` : rejectsText(found));
}

function rejectsText(rejects: readonly Reject[]): string {
  const rows = rejects.map(({ id, time, envelope, code, path, message, attempt }) => [
    id.slice(0, 12),
    instant(time),
    envelope.sourceId,
    code,
    String(attempt),
    `${envelope.originUri}:${String(envelope.originOffset)}`,
    path === undefined ? message : `${path}: ${message}`,
  ]);
  const codes = [...new Set(rejects.map(({ code }) => code))];
  const columns = [
    { title: 'id' },
    { title: 'rejected' },
    { title: 'source' },
    { title: 'code' },
    { title: 'attempt', align: 'right' as const },
    { title: 'origin:offset', flexible: true as const },
    { title: 'what was found', flexible: true as const },
  ];
  return (
    table(columns, rows, process.stdout.columns) +
    `\nWhat to do\n${codes.map((code) => `  ${code}: ${REJECT_CODES[code].remedy}\n`).join('')}` +
    '\nReplay after mending: accesstrail rejects replay [--code CODE]\n'
  );
}

/** Sends the open rejects of a selection through again and prints what became of them. */
export async function replayRejects(flags: RejectsFlags): Promise<void> {
  const { later, result } = await withRejects(flags.config, async (rejects) => ({
    later: rejects.later,
    result: await rejects.replay(await queryOf(flags, rejects), flags.force ?? false),
  }));
  process.stdout.write(replayText(result, later));
}

function replayText({ replayed, reopened, skipped }: ReplayResult, later: boolean): string {
  const outcome = later
    ? `${number(replayed)} sent through again; what fails again is open again`
    : `${number(replayed)} replayed, ${number(replayed - reopened)} are events now, ${number(reopened)} failed again`;
  if (skipped === 0) return `${outcome}\n`;
  return `${outcome}; ${number(skipped)} left alone (after five attempts: --force; of files that broke off: mend the file, it is read again)\n`;
}

/** The selection as a query; ids may be given by their beginning, as the table shows them. */
async function queryOf(
  { source, code, id, status, limit }: RejectsFlags,
  rejects: RejectAccess,
): Promise<RejectQuery> {
  if (code !== undefined && !isCode(code))
    throw new Fault(
      'usage',
      `there is no reject code "${code}"${didYouMean(code, Object.keys(REJECT_CODES))}`,
    );
  const query: RejectQuery = {
    ...(source === undefined ? {} : { sourceId: source }),
    ...(code === undefined ? {} : { code }),
    ...(status === undefined ? {} : { status }),
    ...(limit === undefined ? {} : { limit }),
  };
  if (id === undefined) return query;
  const known = await rejects.list({ ...query, limit: Number.MAX_SAFE_INTEGER });
  const ids = known
    .map((reject) => reject.id)
    .filter((each) => id.some((beginning) => each.startsWith(beginning)));
  return { ...query, ids };
}

function isCode(code: string): code is RejectCode {
  return Object.hasOwn(REJECT_CODES, code);
}
