// The closed list of reasons for which a record is rejected, each with its remedy.

export type RejectStage = 'collect' | 'normalize' | 'index';

/** Why a record is not an event. `stage` is where the code can arise; `remedy` is what its reader does next. */
export interface RejectCodeSpec {
  readonly stage: RejectStage;
  readonly text: string;
  readonly remedy: string;
}

export const REJECT_CODES = {
  container_truncated: {
    stage: 'collect',
    text: 'The file or object ends in the middle: a cut-off compressed stream or an array that is never closed.',
    remedy: 'Fetch the file again from its system; the records before the cut stand and are not doubled.',
  },
  container_broken: {
    stage: 'collect',
    text: 'The file or object cannot be split into records from this offset on.',
    remedy: 'Look at the bytes at the offset; if the file is of another form, set `form` for the source.',
  },
  unreadable: {
    stage: 'collect',
    text: 'The input could not be read to its end: it vanished, is not permitted, uses an unsupported compression, or the message that should name it cannot be understood.',
    remedy:
      'Restore the file or object, or the right to read it; for zstd run on Node 22.15 or later; look at the message.',
  },
  empty: {
    stage: 'normalize',
    text: 'The record has no content.',
    remedy: 'Nothing to do, unless the system that wrote it should have written more.',
  },
  not_json: {
    stage: 'normalize',
    text: 'The record is not valid JSON.',
    remedy: 'Look at the bytes; a record cut by a shipper can be sent again whole.',
  },
  not_object: {
    stage: 'normalize',
    text: 'The record is JSON, but not an object.',
    remedy: 'Check that this source is the right one for the file.',
  },
  wrapped: {
    stage: 'normalize',
    text: 'The line is a container of records, not a record.',
    remedy:
      'Collect it as a file (`from: files`), which splits containers, or unwrap it first: jq -c ".Records[]".',
  },
  not_csv: {
    stage: 'normalize',
    text: 'The record is not a CSV row with the columns of this source.',
    remedy: 'Check the form of the log and that no shipper split it at line ends inside quotes.',
  },
  not_xml: {
    stage: 'normalize',
    text: 'The record is not well-formed XML, or declares a document type of its own.',
    remedy:
      'Look at the bytes; a record cut by a shipper or a crash can be sent again whole. Audit logs have no DOCTYPE: look for who wrote it.',
  },
  not_a_log_line: {
    stage: 'normalize',
    text: 'The line does not begin as the configured line prefix says, or has not the shape that the source reads.',
    remedy:
      'Set the prefix option of the source, where it has one, to exactly what the server is configured with. Else look at the line: in a source of your own, map.ts says which shape it reads.',
  },
  unknown_form: {
    stage: 'normalize',
    text: 'The record is well-formed, but none of the forms this source has.',
    remedy:
      'Check that this source is the right one; if the vendor has a new form, report it with the record.',
  },
  missing_field: {
    stage: 'normalize',
    text: 'A field without which there is no event (time, action) is missing.',
    remedy: 'Look at `path`; a shipper that drops fields can be set to keep them.',
  },
  bad_time: {
    stage: 'normalize',
    text: 'The time of the record cannot be read.',
    remedy: 'Look at `path`; no time is ever guessed, so the record waits here until a mapping reads it.',
  },
  zone_missing: {
    stage: 'normalize',
    text: 'The time has no zone that can be trusted, and the source has no `timezone`.',
    remedy: 'Set `timezone` of the source to the IANA zone the server logs in, then replay.',
  },
  zone_mismatch: {
    stage: 'normalize',
    text: 'The zone abbreviation in the record is not what the configured zone uses at that time.',
    remedy:
      'Correct `timezone` of the source, or split servers of different zones into two sources, then replay.',
  },
  too_large: {
    stage: 'collect',
    text: 'The record is longer than 64 MiB: its beginning is kept here, the rest stays in its origin.',
    remedy:
      'Look at the origin at the offset; a container that was taken for one record needs its `form` set.',
  },
  too_deep: {
    stage: 'normalize',
    text: 'The record is nested too deeply to be processed.',
    remedy: 'Look at the record: no vendor writes such records; it may be an attempt to hide something.',
  },
  normalizer_failed: {
    stage: 'normalize',
    text: 'The normalizer threw, or gave no outcome that there is: a fault in the mapping.',
    remedy: 'Report it with the record; replay after the fix.',
  },
  normalizer_timeout: {
    stage: 'normalize',
    text: 'The mapping of a plugin was still at work on this record after a second, and was stopped.',
    remedy:
      'Look in the mapping for a loop that does not end, or a regular expression that explodes on this record; replay after the fix.',
  },
  invalid_event: {
    stage: 'normalize',
    text: 'The mapping made an event that the schema does not allow: a fault in the mapping.',
    remedy: 'Report it with the record and `path`; replay after the fix.',
  },
  store_refused: {
    stage: 'index',
    text: 'The store refused the event as a document.',
    remedy: 'Read the message; after the cause is mended (mapping, template), replay.',
  },
} as const satisfies Record<string, RejectCodeSpec>;

export type RejectCode = keyof typeof REJECT_CODES;
