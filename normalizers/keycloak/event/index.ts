// The source keycloak.event: user and admin events of Keycloak, from its REST API, its event hooks and its logs.
import { JSON_REJECTS, defineNormalizer, inShipperZone, isZone } from '../../normalizer.ts';
import { CONSUMED, DERIVED, mapRecord } from './map.ts';

export const normalizer = defineNormalizer({
  title: 'Keycloak events (user and admin events)',
  stability: 'beta',
  docs: [
    'https://www.keycloak.org/docs/latest/server_admin/#configuring-auditing-to-track-events',
    'https://www.keycloak.org/docs-api/latest/rest-api/index.html',
    'https://www.keycloak.org/docs-api/latest/javadocs/org/keycloak/events/EventType.html',
    'https://www.keycloak.org/docs-api/latest/javadocs/org/keycloak/events/admin/ResourceType.html',
    'https://www.keycloak.org/server/logging/console',
    'https://www.keycloak.org/server/logging/syslog',
  ],
  mappingRevision: 3,
  // Ids are random UUIDs; log records have none.
  idScope: 'global',
  forms: {
    array: {
      title: 'Answer of the REST API: an array of events or admin events',
      framing: { kind: 'json' },
      match: /^\s*\[/,
    },
    lines: {
      title: 'One event a line, or the log with log-console-output=json (default and ecs)',
      framing: { kind: 'lines' },
      match: /^\s*\{/,
    },
    log: {
      title:
        "The server's log as text, also behind the header of syslog; standard output, where JSON begins behind other lines",
      framing: {
        kind: 'multiline',
        start: /^(?:\{|<\d{1,3}>|\d{4}-\d\d-\d\d[ T]\d\d:|[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d )/,
      },
    },
  },
  options: {
    timezone: {
      description:
        "IANA zone of the server: its log as text has local time without a zone (TZ of the process, or %z of the format). JSON logs, the API and RFC 5424's header need none.",
      example: 'Europe/Paris',
      check: (value) => (isZone(value) ? undefined : `"${value}" is not an IANA time zone`),
    },
  },
  // Representations as objects, as own listeners write them; as text, secrets in them are found by their names.
  secrets: [
    '**.credentials.*.value',
    '**.credentials.*.secretData',
    '**.secretData',
    '**.secret',
    '**.clientSecret',
    '**.password',
    '**.registrationAccessToken',
    '**.bindCredential',
    '**.privateKey',
    '**.keystorePassword',
    '**.keyPassword',
    '**.smtpServer.password',
  ],
  rejects: [...JSON_REJECTS, 'not_a_log_line', 'unknown_form', 'missing_field', 'bad_time', 'zone_missing'],
  filters: {
    other_log:
      'A line of the log that another logger than org.keycloak.events wrote, or of standard output that is none of the log.',
  },
  consumed: CONSUMED,
  derived: DERIVED,
  create: inShipperZone(mapRecord),
});
