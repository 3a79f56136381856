// What Kibana must show of the example night, written by hand from its story (examples/incident-night/README.md) and its files.

/** Saved search -> how many events of the week it finds. */
export const FOUND: Readonly<Record<string, number>> = {
  // Maya's role asked for (refused once), taken twice and used 13 times; the emergency account checked for MFA and signed in.
  'break-glass': 18,
  // Refused, taken, taken for another hour; the emergency account's two.
  'break-glass-logins': 5,
  // Sign-on to the role of engineers, emergency role refused and taken, in the night to Thursday.
  'roles-last-night': 5,
  // aiko-legacy mistyped twice, the emergency account once.
  'console-logins': 3,
  'failed-access': 43,
  // 12 by the database, 2 by the console, 1 role.
  'failed-logins': 15,
  // AWS 3, the database 3, Azure 1.
  denied: 7,
  // Maya's opened and ended, Grace's refused.
  'machine-sessions': 3,
  // INC-2217.
  'stated-reasons': 1,
  // One secret refused to Maya; keys and publishing profiles listed by Azure's people.
  'secrets-read': 19,
  // Opened and closed on Tuesday, opened in the night.
  'security-groups': 3,
  // Never closed.
  'opened-to-world': 1,
  // max_connections up and back, and the reboot between.
  'rds-parameters': 3,
  'cloud-changes-by-people': 31,
  'azure-changes': 52,
  // RDS 1, a virtual machine 1, web apps 9.
  restarts: 11,
  // GitHub 3, the database's GRANT, Azure's role assignments 2 x 2.
  'rights-changed': 8,
  'database-commands': 66,
  'reads-without-incident': 46,
  // Dana's four rows, and what Maya was refused.
  'sensitive-tables': 5,
  // Two by the nightly report on each of seven days, and Dana's.
  'bulk-copies': 15,
  // Femi's, canceled.
  'database-deletes': 1,
  'database-schema': 6,
  // SET 8, ALTER SYSTEM 2, parameter changed 2.
  'database-settings': 12,
  'sessions-ended-by-others': 2,
  // Run again by Maya, let through by Tomas.
  'workflow-dispatch': 2,
  'failed-runs': 4,
  // UpdateService 21, slots swapped 10.
  'production-deployments': 31,
  'branch-protection': 1,
  // Nora invited, in the organization, in the team; a token let in.
  'organization-members': 4,
  'audit-trail-touched': 1,
  // Connections without a role yet 135, Azure's without a caller 21, the server itself 4.
  'nobody-named': 160,
  'secrets-masked': 211,
  // Made by the test.
  'rejects-open': 3,
};

/** Dashboard -> chart -> groups, outermost first -> the first measure. */
export const SHOWN: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, number>>>>>> = {
  overview: {
    events: { '': 2469 },
    failed: { '': 43 },
    'break-glass': { '': 13 },
    who: { app_checkout: 247 },
    outcome: { success: 1842, unknown: 584, failure: 43 },
    sources: { 'aws.cloudtrail': 992, 'postgresql.log': 870, 'github.audit': 391, 'azure.activity': 216 },
    actors: { 'nobody named': 156 },
  },
  'who-accessed-what': {
    roles: { 'OnCallBreakGlass > maya@example.com': 13 },
  },
  'database-commands': {
    copies: { '': 15 },
    'user-by-table': { 'dwhitfield > public.payments': 2, 'dwhitfield > public.customers': 2 },
    settings: { 'idle_in_transaction_session_timeout > oncall_admin': 2 },
  },
  'ci-cd': {
    merges: { '': 30 },
    failed: { '': 4 },
    'by-hand': { '': 2 },
  },
  'cloud-changes': {
    settings: { 'max_connections > 400': 1, 'max_connections > 200': 1, 'ingress > tcp 5432 0.0.0.0/0': 1 },
    doors: { '': 3 },
  },
  'failed-access': {
    failures: { '': 43 },
    logins: { '': 15 },
    denied: { '': 7 },
    // Guessing at roles and passwords through the open rule.
    'by-address': { '203.0.113.213': 8 },
  },
  incident: {
    changed: { 'role > oncall_write > maya': 1, 'max_connections > 400 > maya@example.com': 1 },
  },
  'source-health': {
    sources: { '': 4 },
    rejects: { '': 3 },
    misplaced: { '': 0 },
    last: { 'prod-trail': 992, 'orders-db': 870, github: 391, 'azure-prod': 216 },
    nobody: { 'postgresql.log': 139, 'azure.activity': 21 },
  },
};
