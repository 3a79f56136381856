// Tells the schemas of a record from each other and has it mapped.
import {
  parseRecord,
  parseSyslog,
  reject,
  string,
  type JsonObject,
  type Outcome,
  type Parsed,
} from '../../normalizer.ts';
import { mapAtlas } from './atlas.ts';
import { mapMessage, type Setting } from './map.ts';
import { mapOcsf } from './ocsf.ts';

/** One line or element; rejects those of JSON, `not_a_log_line`, `unknown_form`, and those of the mappings. */
export function mapRecord(text: string, setting: Setting): Outcome {
  const parsed = parse(text);
  return parsed.ok ? mapParsed(parsed.record, setting) : parsed.reject;
}

/** A header of syslog begins with `<`, a month or a year. */
function parse(text: string): Parsed {
  return /^(?:<\d|[A-Z][a-z]{2} [ \d]\d |\d{4}-)/.test(text)
    ? parseSyslog(text, (message) => parseRecord(message))
    : parseRecord(text, ['results']);
}

function mapParsed(record: JsonObject, setting: Setting): Outcome {
  const action = string(record['atype']);
  if (action !== undefined) return mapMessage(record, action, setting);
  if (record['class_uid'] !== undefined) return mapOcsf(record, setting);
  if (string(record['eventTypeName']) !== undefined || string(record['eventtypename']) !== undefined)
    return mapAtlas(record, setting);
  return reject('unknown_form', 'there is neither atype, class_uid nor eventTypeName');
}
