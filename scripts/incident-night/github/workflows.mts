// The records of a workflow run: created, jobs prepared, completed, and run again.
import type { JsonObject } from '../json.mts';
import type { Random } from '../random.mts';
import type { Repository } from '../world.mts';
import { ACTIONS, githubRecord, type GitHubActor, type GitHubRecord } from './record.mts';

/** One run of one workflow. Times are instants in ms. */
export interface Run {
  readonly repository: Repository;
  readonly workflow: { readonly id: number; readonly name: string };
  readonly id: number;
  readonly number: number;
  readonly attempt: number;
  readonly started: number;
  readonly event: 'push' | 'pull_request' | 'schedule' | 'workflow_dispatch';
  readonly branch: string;
  readonly sha: string;
}

function common(run: Run): JsonObject {
  return {
    event: run.event,
    head_branch: run.branch,
    head_sha: run.sha,
    name: run.workflow.name,
    run_number: run.number,
    started_at: new Date(run.started).toISOString(),
    workflow_id: run.workflow.id,
    workflow_run_id: run.id,
  };
}

export function created(chance: Random, actor: GitHubActor, run: Run): GitHubRecord {
  return githubRecord(
    chance,
    run.started,
    actor,
    'workflows.created_workflow_run',
    'create',
    common(run),
    run.repository,
  );
}

/** A job is about to run; the log says which secrets it gets. */
export function prepared(
  chance: Random,
  time: number,
  run: Run,
  job: string,
  secrets: readonly string[],
): GitHubRecord {
  const file = run.workflow.name.toLowerCase().split(' ')[0] ?? 'ci';
  const fields: JsonObject = {
    calling_workflow_refs: [],
    environment_name: secrets.length > 0 ? 'production' : undefined,
    is_hosted_runner: true,
    job_name: job,
    job_workflow_ref: `${run.repository.name}/.github/workflows/${file}.yml@refs/heads/${run.branch}`,
    runner_group_id: 2,
    runner_group_name: 'GitHub Actions',
    runner_id: run.number * 7 + run.attempt,
    runner_labels: ['ubuntu-24.04'],
    runner_name: `GitHub Actions ${String(run.number * 7 + run.attempt)}`,
    runner_owner_type: 'GitHub',
    secrets_passed: secrets,
    workflow_run_id: run.id,
  };
  return githubRecord(
    chance,
    time,
    ACTIONS,
    'workflows.prepared_workflow_job',
    'modify',
    fields,
    run.repository,
  );
}

export function completed(
  chance: Random,
  time: number,
  actor: GitHubActor,
  run: Run,
  conclusion: 'success' | 'failure',
): GitHubRecord {
  const fields = {
    ...common(run),
    completed_at: new Date(time).toISOString(),
    conclusion,
    run_attempt: run.attempt,
  };
  return githubRecord(
    chance,
    time,
    actor,
    'workflows.completed_workflow_run',
    'modify',
    fields,
    run.repository,
  );
}

/** Somebody runs it again; the run keeps its id and gets another attempt. */
export function rerun(chance: Random, time: number, actor: GitHubActor, run: Run): GitHubRecord {
  const fields = { ...common(run), rerun_type: 'all_jobs', run_attempt: run.attempt };
  return githubRecord(chance, time, actor, 'workflows.rerun_workflow_run', 'modify', fields, run.repository);
}

/** A reviewer lets a job go on to its protected environment. */
export function approved(chance: Random, time: number, actor: GitHubActor, run: Run): GitHubRecord {
  const fields = { environment_name: 'production', run_number: run.number, workflow_run_id: run.id };
  return githubRecord(
    chance,
    time,
    actor,
    'workflows.approve_workflow_job',
    'modify',
    fields,
    run.repository,
  );
}
