// What was done inside databases.
import type { SearchDescription } from '../types.ts';

const COLUMNS = [
  'user.name',
  'event.action',
  'event.outcome',
  'oncall.object.name',
  'oncall.command.text',
  'source.ip',
];

/** Accounts of programs, by the names they commonly have. */
const PROGRAMS = '(app_* or *_app or reporting or deployer or postgres or backup)';

export const DATABASE_SEARCHES: readonly SearchDescription[] = [
  {
    id: 'database-commands',
    title: 'Database: commands of people',
    description:
      'Statements that were not sent by a program. Put the accounts of your own programs into the query.',
    query: `oncall.command.kind: sql and not user.name: ${PROGRAMS}`,
    columns: COLUMNS,
  },
  {
    id: 'reads-without-incident',
    title: 'Database: reads outside of an incident',
    description:
      'Tables that people read while no incident is known for the access. Until incidents are connected, all reads by people are shown.',
    query: `event.category: database and event.type: access and not oncall.incident.id: * and not user.name: ${PROGRAMS}`,
    columns: COLUMNS,
  },
  {
    id: 'sensitive-tables',
    title: 'Database: customers and payments',
    description:
      'Who touched the tables with personal and payment data, programs left out. Put the names of your own tables into the query.',
    query: `event.category: database and oncall.object.name: (payments or customers or *.payments or *.customers) and not user.name: ${PROGRAMS}`,
    columns: COLUMNS,
  },
  {
    id: 'bulk-copies',
    title: 'Database: data copied out',
    description:
      'COPY and dumps: whole tables leaving the database. Nightly reports are among them; look for the others.',
    query: 'event.category: database and event.action: COPY',
    columns: COLUMNS,
  },
  {
    id: 'database-deletes',
    title: 'Database: deletes and drops',
    description: 'Statements that remove rows, tables or more.',
    query: 'event.category: database and event.action: (DELETE or DROP* or TRUNCATE*)',
    columns: COLUMNS,
  },
  {
    id: 'database-schema',
    title: 'Database: schema changed',
    description: 'Tables, indexes and other objects made or altered.',
    query: 'oncall.command.kind: sql and event.action: (ALTER* or CREATE* or DROP* or GRANT or REVOKE)',
    columns: COLUMNS,
  },
  {
    id: 'database-settings',
    title: 'Database: settings changed',
    description:
      'SET, ALTER SYSTEM and changed configuration files, with the values. A limit lifted at night should be back by day.',
    query:
      'service.type: (postgresql or mariadb or mysql) and event.category: configuration and event.type: change',
    columns: [
      'user.name',
      'event.action',
      'oncall.change.property',
      'oncall.change.before',
      'oncall.change.after',
      'source.ip',
    ],
  },
  {
    id: 'sessions-ended-by-others',
    title: 'Database: sessions ended by somebody else',
    description: 'Sessions that an administrator or a timeout ended, and their transactions with them.',
    query: 'event.action: "session terminated"',
    columns: ['user.name', 'oncall.session.end_reason', 'oncall.system.id', 'oncall.session.id', 'source.ip'],
  },
];
