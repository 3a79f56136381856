// The SQL with which a batch of events is written.
import { COLUMNS, jsonPath } from './columns.ts';
import { PIECE } from './pieces.ts';
import { unpacked } from './text-batch.ts';

const list = (parameter: string): string => `string_split(${parameter}, ',')`;

const PATHS = COLUMNS.map(({ field }) => jsonPath(field)).join(', ');

const FIELDS = COLUMNS.map(({ type }, index) => {
  const text = `fields[${String(index + 1)}]`;
  return type === 'VARCHAR' ? text : `from_json(${text}, '["VARCHAR"]')`;
}).join(', ');

const parsed = (column: string, parameter: string, type: string): string =>
  `unnest(${list(parameter)}::${type}[]) AS ${column}`;

const GIVEN = [
  parsed('id', '$3', 'UUID'),
  parsed('version', '$4', 'BIGINT'),
  parsed('time', '$5', 'BIGINT'),
  parsed('pieces', '$6', 'INTEGER'),
].join(', ');

/**
 * Parameters: sequence number of the first event, packed JSON; ids, versions, times in ms and numbers of pieces, each joined by commas.
 * One parse of the JSON, in DuckDB's threads, gives all columns: the process's own thread copies bytes and no more. A text that cannot
 * be parsed has none.
 */
export const INSERT_EVENTS = `INSERT INTO events
  SELECT $1 + ord, id, version, make_timestamp_ms(time), greatest(strlen(json), pieces * ${String(PIECE)}), pieces, ${FIELDS}, json
  FROM (SELECT *, TRY(json_extract_string(json, [${PATHS}])) AS fields
    FROM (SELECT ${unpacked('$2')} AS json, unnest(range(len(${list('$3')}))) AS ord, ${GIVEN}))`;

/** Parameters: sequence numbers, places in the text, packed pieces. */
export const INSERT_PIECES = `INSERT INTO event_pieces
  SELECT unnest(${list('$1')})::BIGINT, unnest(${list('$2')})::INTEGER, ${unpacked('$3')}`;

const ROWS = `SELECT unnest(${list('$1')})::BIGINT`;

/** Parameter: row ids of events. */
export const DELETE_PIECES = `DELETE FROM event_pieces
  WHERE seq IN (SELECT seq FROM events WHERE pieces > 0 AND rowid IN (${ROWS}))`;

/** Parameter: row ids of events. */
export const DELETE_EVENTS = `DELETE FROM events WHERE rowid IN (${ROWS})`;
