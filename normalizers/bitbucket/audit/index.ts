// The source bitbucket.audit: audit logs of Bitbucket Data Center, Server and Cloud.
import { JSON_REJECTS, defineNormalizer, inShipperZone, SHIPPER_TIMEZONE } from '../../normalizer.ts';
import { CONSUMED, DERIVED, mapRecord } from './map.ts';

export const normalizer = defineNormalizer({
  title: 'Bitbucket audit log (Data Center and Server file and API, Cloud by its Atlassian organization)',
  stability: 'beta',
  docs: [
    'https://confluence.atlassian.com/bitbucketserver/audit-log-events-776640423.html',
    'https://confluence.atlassian.com/bitbucketserver/audit-log-integrations-in-bitbucket-996643661.html',
    'https://confluence.atlassian.com/bitbucketserver050/audit-events-in-bitbucket-server-913475093.html',
    'https://confluence.atlassian.com/bbkb/bitbucket-cloud-audit-log-events-1178872155.html',
    'https://developer.atlassian.com/cloud/admin/organization/rest/api-group-events/',
    'https://confluence.atlassian.com/bitbucketserver/event-payload-938025882.html',
  ],
  mappingRevision: 3,
  // Events of an Atlassian organization have an id; records of Data Center have none.
  idScope: 'global',
  forms: {
    answers: {
      title: 'Answers of the APIs: {"entities":[...]} (Data Center), {"data":[...]} (Cloud), or an array',
      framing: { kind: 'json', arrays: [['entities'], ['data']] },
      match: /^\s*(?:\[|\{\s*"(?:entities|pagingInfo|data|meta|links)"\s*:)/,
    },
    lines: {
      title: 'Audit file of Data Center (log/audit/*.log), or events or webhooks one a line',
      framing: { kind: 'lines' },
      match: /^\s*\{/,
    },
    legacy: {
      title: 'Audit file of Stash and Bitbucket Server before 7: address | event | user | ...',
      framing: { kind: 'lines' },
    },
  },
  options: { timezone: SHIPPER_TIMEZONE },
  secrets: [],
  rejects: [...JSON_REJECTS, 'not_a_log_line', 'missing_field', 'bad_time', 'zone_missing'],
  filters: {},
  consumed: CONSUMED,
  derived: DERIVED,
  create: inShipperZone(mapRecord),
});
