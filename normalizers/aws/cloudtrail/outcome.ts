// Tells how a record ended: its own word for the result first, then whether it names an error.
import { object, type JsonObject, type MappedEvent } from '../../normalizer.ts';

/** EC2 answers a permitted dry run with this error: nothing was done, nothing was refused. */
export function isDryRun(errorCode: string | undefined): boolean {
  return errorCode === 'Client.DryRunOperation' || errorCode === 'DryRunOperation';
}

/**
 * Sign-in and service events carry their result under their own name (responseElements.ConsoleLogin, serviceEventDetails.X):
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-aws-console-sign-in-events.html.
 * Otherwise an error is a failure; then `told` counts, which other words of the event say; a service event that names no result stays unknown.
 */
export function outcomeOf(
  record: JsonObject,
  name: string,
  errorCode: string | undefined,
  failed: boolean,
  told: MappedEvent['event']['outcome'] | undefined,
): MappedEvent['event']['outcome'] {
  const type = record['eventType'];
  if (type !== 'AwsApiCall') {
    const result =
      object(record['responseElements'])?.[name] ?? object(record['serviceEventDetails'])?.[name];
    if (result === 'Success') return 'success';
    if (result === 'Failure') return 'failure';
  }
  if (failed) return isDryRun(errorCode) ? 'unknown' : 'failure';
  return told ?? (type === 'AwsServiceEvent' ? 'unknown' : 'success');
}
