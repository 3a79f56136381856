// The server's own processes: what they say about checkpoints, vacuum and configuration.
import type { Random } from '../random.mts';
import { DAYS, HOUR, MINUTE, SECOND, WEEK_START } from '../time.mts';
import { pidAt } from './connection.mts';
import type { Process, Row } from './row.mts';

/** The server was last started two weeks before. */
const STARTED = WEEK_START - 14 * 24 * HOUR + 3 * HOUR + 17 * SECOND;
export const POSTMASTER: Process = { pid: 811, started: STARTED, type: 'postmaster' };
const CHECKPOINTER: Process = { pid: 823, started: STARTED, type: 'checkpointer' };

/** A reload after ALTER SYSTEM, and what it changed. */
export function reload(time: number, change: string): Row[] {
  return [
    { time, process: POSTMASTER, message: 'received SIGHUP, reloading configuration files' },
    { time: time + 1, process: POSTMASTER, message: change },
  ];
}

/** Checkpoints every six hours and vacuum every eight, all week. */
export function serverRows(chance: Random): Row[] {
  return DAYS.flatMap((day) => [
    ...[2, 8, 14, 20].flatMap((hour) => checkpoint(chance, day + hour * HOUR)),
    ...[5, 13, 21].map((hour) => vacuum(chance, day + hour * HOUR + chance.int(0, 59) * MINUTE)),
  ]);
}

function checkpoint(chance: Random, hour: number): Row[] {
  const time = hour + chance.int(0, 280_000);
  const buffers = chance.int(900, 6200);
  const write = chance.int(90_000, 269_999);
  const sync = chance.int(4, 60);
  const share = (buffers / 163.84).toFixed(1);
  const total = ((write + sync + 12) / 1000).toFixed(3);
  const distance = String(buffers * 9);
  return [
    { time, process: CHECKPOINTER, message: 'checkpoint starting: time' },
    {
      time: time + write + sync + 12,
      process: CHECKPOINTER,
      message: `checkpoint complete: wrote ${String(buffers)} buffers (${share}%); 0 WAL file(s) added, 0 removed, 3 recycled; write=${(write / 1000).toFixed(3)} s, sync=${(sync / 1000).toFixed(3)} s, total=${total} s; sync files=${String(chance.int(20, 90))}, longest=0.003 s, average=0.001 s; distance=${distance} kB, estimate=${distance} kB`,
    },
  ];
}

function vacuum(chance: Random, time: number): Row {
  const table = chance.pick(['orders', 'order_items', 'payments']);
  const pages = chance.int(4000, 9000);
  const dead = chance.int(300, 5600);
  const process: Process = {
    pid: pidAt(time - 3 * SECOND),
    started: time - 3 * SECOND,
    type: 'autovacuum worker',
  };
  const message = [
    `automatic vacuum of table "orders.public.${table}": index scans: 1`,
    `pages: 0 removed, ${String(pages)} remain, ${String(Math.floor(pages / 4))} scanned (25.00% of total)`,
    `tuples: ${String(dead)} removed, ${String(pages * 96)} remain, 4 are dead but not yet removable`,
    `removable cutoff: ${String(48_213_377 + dead)}, which was 6 XIDs old when operation ended`,
    `index scan needed: ${String(Math.floor(dead / 5))} pages from table (2.00% of total) had ${String(dead)} dead item identifiers removed`,
    `index "${table}_pkey": pages: 2741 in total, 0 newly deleted, 0 currently deleted, 0 reusable`,
    'avg read rate: 12.231 MB/s, avg write rate: 4.102 MB/s',
    'buffer usage: 18233 hits, 2140 misses, 718 dirtied',
    'WAL usage: 2310 records, 640 full page images, 5203311 bytes',
    'system usage: CPU: user: 0.21 s, system: 0.05 s, elapsed: 1.37 s',
  ].join('\n');
  return { time, process, message, virtualXid: `61/${String(dead)}` };
}
