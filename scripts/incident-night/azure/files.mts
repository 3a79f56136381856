// Puts Azure activity records into the hourly blobs that a diagnostic setting writes to a storage account.
import { HOUR } from '../time.mts';
import { SUBSCRIPTION } from '../world.mts';
import type { AzureRecord } from './record.mts';

/** Path under `insights-activity-logs/` -> content: a record a line, a blob an hour. */
export function azureFiles(records: readonly AzureRecord[]): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const { time, record } of records.toSorted((one, other) => one.time - other.time)) {
    const path = blob(Math.floor(time / HOUR) * HOUR);
    files.set(path, `${files.get(path) ?? ''}${JSON.stringify(record)}\n`);
  }
  return files;
}

function blob(hour: number): string {
  const [year = '', month = '', day = '', clock = ''] = new Date(hour).toISOString().split(/[-T:]/);
  return `resourceId=/SUBSCRIPTIONS/${SUBSCRIPTION.toUpperCase()}/y=${year}/m=${month}/d=${day}/h=${clock}/m=00/PT1H.json`;
}
