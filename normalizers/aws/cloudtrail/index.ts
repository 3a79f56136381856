// AWS CloudTrail: what was called in an AWS account, by whom, from where, and how it ended.
import { JSON_REJECTS, defineNormalizer } from '../../normalizer.ts';
import { normalize } from './map.ts';
import { CONSUMED, DERIVED, ENVELOPES } from './unmapped.ts';

const GUIDE = 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide';

export const normalizer = defineNormalizer({
  title: 'AWS CloudTrail',
  stability: 'beta',
  docs: [
    `${GUIDE}/cloudtrail-event-reference-record-contents.html`,
    `${GUIDE}/cloudtrail-event-reference-user-identity.html`,
    `${GUIDE}/cloudtrail-event-reference-aws-console-sign-in-events.html`,
    'https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_Event.html',
    'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-service-event-cloudtrail.html',
  ],
  mappingRevision: 3,
  idScope: 'global',
  forms: {
    lookup: {
      title: 'Answer of LookupEvents: {"Events":[…]}',
      framing: { kind: 'json', arrays: [['Events']] },
      match: /^\s*\{\s*"Events"/,
    },
    file: {
      title:
        'Log file of a trail: {"Records":[…]}; also events as a JSON array or printed over several lines',
      framing: { kind: 'json', arrays: [['Records']] },
      // A log file, a digest file, a list of events, or an event printed over several lines.
      match: /^\s*(?:\[|\{(?:\s*"(?:Records|awsAccountId)"|\s*[\r\n]))/,
    },
    lines: {
      title: 'One event a line: CloudWatch Logs, EventBridge (bare or in its envelope), LookupEvents entries',
      framing: { kind: 'lines' },
    },
  },
  options: {},
  secrets: [
    '**.sessionToken',
    '**.secretAccessKey',
    '**.password',
    '**.oldPassword',
    '**.newPassword',
    '**.masterUserPassword',
    '**.secretString',
    '**.secretBinary',
    '**.tokenValue',
    '**.accessToken',
    '**.refreshToken',
    '**.idToken',
    '**.authToken',
    '**.authorizationToken',
    '**.clientSecret',
    '**.privateKey',
    '**.preSharedKey',
  ],
  rejects: [...JSON_REJECTS, 'unknown_form', 'missing_field', 'bad_time'],
  filters: {
    insight: 'An Insights event tells of unusual rates of calls that are logged one by one elsewhere.',
    digest: 'A digest file lists log files and their hashes.',
    aggregated: 'An aggregated event counts data events of some minutes; it names no single access.',
  },
  consumed: [...CONSUMED, ...ENVELOPES],
  derived: [...DERIVED, ...ENVELOPES],
  create: () => normalize,
});
