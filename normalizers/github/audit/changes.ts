// What a record says was changed, with the values before and after.
import { flat, text, type AccessEvent, type JsonObject } from '../../normalizer.ts';

type Change = AccessEvent['oncall']['change'];

/** Setting, field of the value after, field of the value before; from the field lists of GitHub's audit log events. */
const CHANGES: readonly (readonly [property: string, after: string, before: string])[] = [
  ['permission', 'permission', 'old_permission'],
  ['repo_permission', 'new_repo_permission', 'old_repo_permission'],
  ['visibility', 'visibility', 'previous_visibility'],
  ['ruleset_enforcement', 'ruleset_enforcement', 'ruleset_old_enforcement'],
  ['policy', 'new_policy', 'old_policy'],
  ['repo_runners_policy', 'new_repo_runners_policy', 'old_repo_runners_policy'],
  ['emu_repo_runners_policy', 'new_emu_repo_runners_policy', 'old_emu_repo_runners_policy'],
  ['access', 'new_access', 'old_access'],
  ['value', 'new_value', 'old_value'],
  ['value', 'current_value', 'previous_value'],
  ['token_expiration', 'token_expiration', 'old_token_expiration'],
  ['base_role', 'base_role', 'old_base_role'],
  ['project_base_role', 'new_project_base_role', 'old_project_base_role'],
  ['project_role', 'project_role', 'old_project_role'],
  ['s3_bucket', 'new_s3_bucket', 'old_s3_bucket'],
  ['s3_arn_role', 'new_s3_arn_role', 'old_s3_arn_role'],
  ['azure_blob_container', 'new_azure_blob_container', 'old_azure_blob_container'],
  ['event_hub_instance', 'new_event_hub_instance', 'old_event_hub_instance'],
  ['splunk_domain', 'new_splunk_domain', 'old_splunk_domain'],
  ['active', 'active', 'active_was'],
  ['branch', 'new_branch', 'old_branch'],
  ['cname', 'cname', 'old_cname'],
  ['plan', 'plan', 'old_plan'],
  ['name', 'name', 'old_name'],
  ['login', 'user', 'old_login'],
  ['repo', 'repo', 'repo_was'],
];

/** Renamed things whose new name is that of the record itself: `user` is who did it. */
const RENAMED: ReadonlyMap<string, string> = new Map([
  ['org.rename', 'org'],
  ['repo.rename', 'repo'],
]);

/** A setting with the fields that hold its values; the lower rank wins where a record has several. */
export interface Pair {
  readonly property: string;
  readonly after: string;
  readonly before: string;
  readonly rank: number;
}

/** Field of the value before -> its pair. */
export const PAIRS: ReadonlyMap<string, Pair> = new Map(
  CHANGES.map(([property, after, before], rank) => [before, { property, after, before, rank }]),
);

/** The change of a pair, or undefined when the value before is no scalar. */
export function changeOf(record: JsonObject, pair: Pair | undefined, action: string): Change {
  if (pair === undefined) return undefined;
  const before = text(record[pair.before]);
  if (before === undefined) return undefined;
  const renamed = RENAMED.get(action);
  const after = renamed === undefined ? text(record[pair.after]) : withoutOwner(text(record[renamed]));
  return { property: [pair.property], before, after };
}

/** The name before did not have the owner either. */
function withoutOwner(name: string | undefined): string | undefined {
  return flat(name?.slice(name.lastIndexOf('/') + 1));
}
