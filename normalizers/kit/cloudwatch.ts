// Takes a line out of a log event of Amazon CloudWatch Logs, as RDS and Aurora export their servers' logs.
import type { JsonObject } from './json.ts';

/**
 * The line within `{"id", "timestamp", "message"}`, where `timestamp` is in ms; undefined for any other object.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/SubscriptionFilters.html
 */
export function cloudWatchMessage({ timestamp, message }: JsonObject): string | undefined {
  return typeof message === 'string' && typeof timestamp === 'number' ? message : undefined;
}
