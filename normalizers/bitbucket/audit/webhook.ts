// Maps a webhook of Bitbucket Data Center: https://confluence.atlassian.com/bitbucketserver/event-payload-938025882.html
import {
  at,
  consumed,
  leftovers,
  mapped,
  object,
  reject,
  string,
  text,
  writtenTime,
  WRITTEN_TIME_FAULTS,
  type Json,
  type JsonObject,
  type MappedEvent,
  type Outcome,
  type Zone,
} from '../../normalizer.ts';
import { meaningOf } from './actions.ts';
import { authorOf, personOf } from './author.ts';

export const WEBHOOK_DERIVED = ['date'] as const;
/** What lands in the event whole; what it is about is read too and stays in `unmapped`. */
export const WEBHOOK_CONSUMED = [
  ...WEBHOOK_DERIVED,
  'eventKey',
  'actor.id',
  'actor.name',
  'actor.displayName',
  'actor.emailAddress',
] as const;
const TREE = consumed(WEBHOOK_CONSUMED);

/** Event key -> the audit event that says the same; others are told by their words. */
const SAME_AS: ReadonlyMap<string, string> = new Map([
  ['repo:refs_changed', 'RepositoryPush'],
  ['repo:modified', 'RepositoryModified'],
  ['repo:forked', 'RepositoryForked'],
  ['repo:secret_detected', 'SecretDetected'],
  ['repo:comment:added', 'CommitCommentAdded'],
  ['repo:comment:edited', 'CommitCommentEdited'],
  ['repo:comment:deleted', 'CommitCommentDeleted'],
  ['mirror:repo_synchronized', 'MirrorSynchronized'],
  ['project:modified', 'ProjectModified'],
  ['pr:opened', 'PullRequestOpened'],
  ['pr:from_ref_updated', 'PullRequestRescoped'],
  ['pr:modified', 'PullRequestUpdated'],
  ['pr:reviewer:updated', 'PullRequestReviewersUpdated'],
  ['pr:reviewer:approved', 'PullRequestParticipantApproved'],
  ['pr:reviewer:unapproved', 'PullRequestParticipantUnapproved'],
  ['pr:reviewer:needs_work', 'PullRequestParticipantReviewed'],
  ['pr:reviewer:changes_requested', 'PullRequestParticipantReviewed'],
  ['pr:merged', 'PullRequestMerged'],
  ['pr:declined', 'PullRequestDeclined'],
  ['pr:deleted', 'PullRequestDeleted'],
  ['pr:comment:added', 'PullRequestCommentAdded'],
  ['pr:comment:edited', 'PullRequestCommentEdited'],
  ['pr:comment:deleted', 'PullRequestCommentDeleted'],
]);

/** `action` is the event key. Rejects `missing_field`, `bad_time`, `zone_missing`. */
export function mapWebhook(record: JsonObject, action: string, zone: Zone | undefined): Outcome {
  const time = writtenTime(record['date'], zone, 'ms');
  if (typeof time === 'string') return reject(time, `date ${WRITTEN_TIME_FAULTS[time]}`, '/date');
  const meaning = meaningOf(SAME_AS.get(action) ?? action);
  const pullRequest = text(at(record, 'pullRequest', 'id'));
  const repository =
    pathOf(at(record, 'pullRequest', 'toRef', 'repository')) ??
    pathOf(record['repository']) ??
    pathOf(record['new']);
  const event: MappedEvent = {
    '@timestamp': time.utc,
    event: {
      kind: 'event',
      category: [...meaning.category],
      type: [...meaning.type],
      action,
      // A webhook is sent when something has been done.
      outcome: 'success',
      provider: 'bitbucket',
    },
    user: {
      ...personOf(record['actor']),
      full_name: string(at(record, 'actor', 'displayName')),
      email: string(at(record, 'actor', 'emailAddress')),
    },
    oncall: {
      actor: authorOf(record['actor']),
      change: changeOf(record),
      system: repository === undefined ? undefined : { id: repository, kind: 'repository' },
      object:
        pullRequest !== undefined
          ? { type: 'pull_request', name: pullRequest }
          : repository === undefined
            ? undefined
            : { type: 'repository', name: repository },
      time: time.known,
    },
    unmapped: leftovers(record, TREE),
  };
  return mapped(event, undefined);
}

/** A new name, a reviewer's new mind, or refs: of one ref its commits before and after. */
function changeOf(record: JsonObject): MappedEvent['oncall']['change'] {
  const before = string(at(record, 'old', 'name'));
  const after = string(at(record, 'new', 'name'));
  if (before !== undefined && after !== undefined) return { property: ['name'], before, after };
  const status = string(record['previousStatus']);
  if (status !== undefined)
    return { property: ['status'], before: status, after: string(at(record, 'participant', 'status')) };
  return refsOf(record['changes']);
}

function refsOf(changes: Json): MappedEvent['oncall']['change'] {
  if (!Array.isArray(changes)) return undefined;
  const refs = changes.map(object);
  const property = refs.flatMap((ref) => string(ref?.['refId']) ?? []);
  if (property.length === 0) return undefined;
  if (property.length > 1) return { property };
  return { property, before: string(refs[0]?.['fromHash']), after: string(refs[0]?.['toHash']) };
}

/** PROJECT/repository */
function pathOf(value: Json): string | undefined {
  const repository = object(value);
  const slug = string(repository?.['slug']);
  const project = string(object(repository?.['project'])?.['key']);
  return slug === undefined || project === undefined ? slug : `${project}/${slug}`;
}
