// Puts GitHub audit records into one file a day (UTC), a record a line.
import type { GitHubRecord } from './record.mts';

/** File name -> content. The stream does not deliver in the order of time: git's records come some seconds late. */
export function githubFiles(records: readonly GitHubRecord[]): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const arrival = ({ time, record: { action } }: GitHubRecord): number =>
    typeof action === 'string' && action.startsWith('git.') ? time + 90_000 : time;
  for (const { time, record } of records.toSorted((one, other) => arrival(one) - arrival(other))) {
    const name = `${new Date(time).toISOString().slice(0, 10)}.ndjson`;
    files.set(name, `${files.get(name) ?? ''}${JSON.stringify(record)}\n`);
  }
  return files;
}
