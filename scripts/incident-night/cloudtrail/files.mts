// Puts CloudTrail records into the files that the trail would have delivered to its bucket.
import { BASE62, type Random } from '../random.mts';
import { compactMinutes, MINUTE, SECOND } from '../time.mts';
import { PRODUCTION } from '../world.mts';
import type { TrailRecord } from './record.mts';

/** AWS delivers some minutes after the call; one file takes what arrived in this time. */
const SLOT = 15 * MINUTE;

/**
 * Path under `AWSLogs/` -> content. Records of one file are in the order of their arrival, which is not the order of their
 * times: that is so in real files too.
 */
export function trailFiles(chance: Random, records: readonly TrailRecord[]): ReadonlyMap<string, string> {
  const arrived = records
    .map((record) => ({ ...record, arrival: record.time + chance.int(70, 260) * SECOND }))
    .sort((one, other) => one.arrival - other.arrival);
  const files = new Map<string, string[]>();
  for (const { arrival, region, record } of arrived) {
    const slot = `${region} ${String(Math.ceil(arrival / SLOT) * SLOT)}`;
    const lines = files.get(slot) ?? [];
    files.set(slot, lines);
    lines.push(JSON.stringify(record));
  }
  return new Map(
    [...files].map(([slot, lines]) => {
      const [region = '', time = ''] = slot.split(' ');
      return [path(region, Number(time), chance.text(16, BASE62)), `{"Records":[${lines.join(',')}]}`];
    }),
  );
}

function path(region: string, time: number, unique: string): string {
  const day = new Date(time).toISOString().slice(0, 10).replaceAll('-', '/');
  const name = `${PRODUCTION}_CloudTrail_${region}_${compactMinutes(time)}_${unique}.json`;
  return `${PRODUCTION}/CloudTrail/${region}/${day}/${name}`;
}
