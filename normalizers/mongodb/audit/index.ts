// The source mongodb.audit: the audit log of MongoDB Enterprise, Atlas and Percona Server for MongoDB, and Atlas' activity feed.
import { JSON_REJECTS, defineNormalizer, SHIPPER_TIMEZONE, zone } from '../../normalizer.ts';
import * as atlas from './atlas.ts';
import * as mongo from './map.ts';
import * as ocsf from './ocsf.ts';
import { mapRecord } from './record.ts';

export const normalizer = defineNormalizer({
  title: 'MongoDB audit log (Enterprise, Atlas, Percona Server)',
  stability: 'beta',
  docs: [
    'https://www.mongodb.com/docs/manual/reference/audit-message/mongo/',
    'https://www.mongodb.com/docs/manual/reference/audit-message/ocsf/',
    'https://www.mongodb.com/docs/manual/reference/error-codes/',
    'https://docs.percona.com/percona-server-for-mongodb/latest/audit-logging.html',
    'https://www.mongodb.com/docs/api/doc/atlas-admin-api-v2/operation/operation-listorgevents',
  ],
  mappingRevision: 3,
  // Messages of the audit log have no id of their own: uuid is the connection's. Ids of Atlas' events are unique everywhere.
  idScope: 'global',
  forms: {
    feed: {
      title: "Atlas' activity feed: events of an organization or project, as the API lists them",
      framing: { kind: 'json', arrays: [['results']] },
      match: /^\s*(?:\[|\{\s*\n|\{\s*"(?:links|results|totalCount)"\s*:)/,
    },
    lines: {
      title: 'auditLog JSON, mongo or OCSF schema, one message a line; also behind the header of syslog',
      framing: { kind: 'lines' },
    },
  },
  options: {
    cluster: {
      description:
        'Name of the deployment, which messages do not hold: it takes the place of the address and port of the system accessed.',
      example: 'orders-prod',
    },
    timezone: SHIPPER_TIMEZONE,
  },
  // The server redacts passwords itself; a sign-in's exchange stands in the arguments of saslStart and saslContinue.
  secrets: ['**.pwd', 'param.args.payload'],
  rejects: [...JSON_REJECTS, 'not_a_log_line', 'unknown_form', 'missing_field', 'bad_time', 'zone_missing'],
  filters: {},
  consumed: [...mongo.CONSUMED, ...ocsf.CONSUMED, ...atlas.CONSUMED],
  derived: [...mongo.DERIVED, ...ocsf.DERIVED, ...atlas.DERIVED],
  create: ({ cluster, timezone }) => {
    const setting = { cluster, zone: timezone === undefined ? undefined : zone(timezone) };
    return ({ text }) => mapRecord(text, setting);
  },
});
