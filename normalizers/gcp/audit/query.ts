// Reads what was asked of a database: statements of BigQuery and Spanner, and the database audit of Cloud SQL and AlloyDB.
import { at, object, string, text, type JsonObject, type MappedEvent } from '../../normalizer.ts';
import { ERRORS, NOT_SIGN_IN } from '../../kit/mysql/errors.ts';
import { commandOf } from '../../kit/mysql/sql-command.ts';
import { COMMANDS, NO_SESSION, REFUSED, SIGN_IN, SYNONYMS, UNKNOWN } from '../../kit/mysql/sql-commands.ts';
import type { Meaning } from './actions.ts';
import { AUDIT_CLASSES, VERBS } from './statements.ts';

/** A statement, or a connection to a database. */
export interface Query {
  readonly sql: string | undefined;
  /** What it does, where the method does not say it. */
  readonly meaning: Meaning | undefined;
  readonly outcome?: MappedEvent['event']['outcome'];
  readonly error?: MappedEvent['error'];
  readonly session?: string | undefined;
  readonly address?: string | undefined;
}

/** The query of an entry; undefined where it is about none. */
export function queryOf(payload: JsonObject): Query | undefined {
  const request = object(payload['request']);
  const type = string(request?.['@type']) ?? '';
  if (request && type.endsWith('.MysqlAuditEntry')) return fromMysql(request);
  if (request && type.endsWith('.PgAuditEntry')) return fromPostgres(request);
  const config =
    object(at(payload, 'metadata', 'jobChange', 'job', 'jobConfig', 'queryConfig')) ??
    object(at(payload, 'metadata', 'jobInsertion', 'job', 'jobConfig', 'queryConfig')) ??
    object(at(payload, 'serviceData', 'jobInsertRequest', 'resource', 'jobConfiguration', 'query')) ??
    object(at(payload, 'serviceData', 'jobCompletedEvent', 'job', 'jobConfiguration', 'query'));
  const sql = string(config?.['query']) ?? string(request?.['sql']);
  return sql === undefined ? undefined : { sql, meaning: statementMeaning(config?.['statementType'], sql) };
}

/** Blanks, comments, hints and parentheses before the first word. */
const FIRST_WORD =
  /^(?:[\s(]|--[^\n]*\n|#[^\n]*\n|\/\*(?:[^*]|\*(?!\/))*\*\/|@\{[^}]*\}){0,2000}([a-z]{1,20})/i;

/** What a statement does, by the type that BigQuery gives it (DELETE, CREATE_TABLE), else by its first word. */
function statementMeaning(type: unknown, sql: string): Meaning | undefined {
  const named = typeof type === 'string' ? VERBS.get(type.split('_', 1)[0] ?? '') : undefined;
  return named ?? VERBS.get(FIRST_WORD.exec(sql)?.[1]?.toUpperCase() ?? '');
}

/** https://cloud.google.com/sql/docs/mysql/use-db-audit */
function fromMysql(entry: JsonObject): Query {
  const code = text(entry['errCode']);
  const failed = entry['status'] === 'unsuccessful' || (code !== undefined && code !== '0');
  const sql = string(entry['query']);
  return {
    sql,
    meaning: mysqlMeaning(string(entry['cmd']) ?? '', sql, failed ? code : undefined),
    outcome: failed ? 'failure' : 'success',
    error: failed && code !== undefined ? { code, type: ERRORS.get(code) } : undefined,
    session: text(entry['threadId']),
    address: string(entry['ip']),
  };
}

/** `error`: the code of what failed. A sign-in that fails is no session, and one that fails for another reason is no matter of who it was. */
function mysqlMeaning(command: string, sql: string | undefined, error: string | undefined): Meaning {
  if (command === 'disconnect') return SIGN_OFF;
  if (command === 'connect') {
    if (error === undefined) return SIGN_IN;
    return NOT_SIGN_IN.has(error) ? NO_SESSION : REFUSED;
  }
  const tag = command.toUpperCase().replaceAll('_', ' ');
  const known = COMMANDS.get(SYNONYMS.get(tag) ?? tag);
  return known ?? (sql === undefined ? undefined : commandOf(sql)?.meaning) ?? UNKNOWN;
}

const SIGN_OFF: Meaning = { category: ['session'], type: ['end'] };

/**
 * An entry is written when the statement executes, and stays when it fails or is rolled back.
 * https://cloud.google.com/alloydb/docs/pgaudit/view-audit-log
 */
function fromPostgres(entry: JsonObject): Query {
  const statement = string(entry['statement']);
  return {
    sql: LEFT_OUT.has(statement ?? '') ? undefined : statement,
    meaning: AUDIT_CLASSES.get(string(entry['auditClass']) ?? '') ?? UNKNOWN,
    outcome: 'unknown',
    session: text(entry['databaseSessionId']),
  };
}

/** What stands for a statement that is not told. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  '[not logged]',
  '[previously logged]',
  '<not logged>',
  '<previously logged>',
]);
