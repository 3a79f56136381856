// Takes a line of the audit-trail plugin apart: the time that its file or console logger writes, and the message.
import {
  filtered,
  flat,
  reject,
  writtenTime,
  WRITTEN_TIME_FAULTS,
  type Outcome,
  type WrittenTime,
} from '../../normalizer.ts';
import type { Settings } from './settings.ts';

export interface TrailLine {
  readonly time: WrittenTime;
  readonly message: string;
}

/** Begins a record: scripts go on over many lines. */
export const LINE_START = /^(?:[A-Za-z]{3,9}\.? \d{1,2}, \d{4} \d|\d{4}[-/]\d\d[-/]\d\d[ T]\d\d:)/;

/** SimpleDateFormat("MMM d, yyyy h:mm:ss,SSS aa"), before version 2.2 without milliseconds; in an English locale. */
const FILE =
  /^([A-Za-z]{3})[a-z]{0,6}\.? (\d{1,2}), (\d{4}) (\d{1,2}):(\d\d):(\d\d)(?:,(\d{3}))? ([AaPp])\.?[Mm]\.?/;
/** The date format of the console logger is the administrator's: its default since version 2.4, ISO 8601, and those like them. */
const CONSOLE =
  /^(\d{4})([-/])(\d\d)\2(\d\d)[ T](\d\d:\d\d:\d\d)(?:[:.,](\d{1,3}))? ?(Z|[+-]\d\d:?\d\d)?(?= )/;
const CONSOLE_DATE = /^\d{4}[-/]\d\d[-/]\d\d[ T]/;
/** The log of Jenkins itself, with which the console logger shares its output. */
const OTHER_LOG = /^\d{4}-\d\d-\d\d[ T]\S{8,20} \[id=\d/;
/** None at all where the box in Jenkins was left empty: then the message itself follows. */
const USUAL_SEPARATOR = /^(?:[\s,;|]{1,8}|(?=[/'\p{L}\p{N}]))/u;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The parts of a line, or what it is rejected or filtered for: `not_a_log_line`, `bad_time`, `zone_missing`. */
export function readTrailLine(text: string, settings: Settings): TrailLine | Outcome {
  const file = FILE.exec(text);
  if (file) {
    const message = afterSeparator(text.slice(file[0].length), settings.separator);
    return message === undefined
      ? reject('not_a_log_line', 'the separator of the source does not follow the time')
      : timed(fileTime(file), message, settings);
  }
  if (OTHER_LOG.test(text)) return filtered('other_log');
  if (!CONSOLE_DATE.test(text))
    return reject('not_a_log_line', 'the line begins with no time as the audit-trail plugin writes it');
  const console = CONSOLE.exec(text);
  const { prefix } = settings;
  const between = prefix === undefined ? ' - ' : ` - ${prefix} - `;
  if (!console) return timed('', text, settings);
  const [{ length }, year = '', , month = '', day = '', time = '', fraction = '0', offset = ''] = console;
  if (!text.startsWith(between, length))
    return reject('not_a_log_line', `"${between}" does not follow the time`);
  const written = `${year}-${month}-${day}T${time}.${fraction}${offset}`;
  return timed(written, text.slice(length + between.length), settings);
}

function afterSeparator(rest: string, separator: string | undefined): string | undefined {
  if (separator !== undefined) return rest.startsWith(separator) ? rest.slice(separator.length) : undefined;
  const usual = USUAL_SEPARATOR.exec(rest)?.[0];
  return usual === undefined ? undefined : rest.slice(usual.length);
}

/** As ISO 8601 without an offset; an hour that no clock of twelve has gives no time. */
function fileTime(match: RegExpExecArray): string {
  const [, name = '', day = '', year = '', hour, minute = '', second = '', fraction = '0', half = ''] = match;
  const month = MONTHS.indexOf(name.toLowerCase()) + 1;
  const twelve = Number(hour);
  if (twelve < 1 || twelve > 12) return '';
  const of24 = (twelve % 12) + (half === 'P' || half === 'p' ? 12 : 0);
  return `${year}-${two(month)}-${day.padStart(2, '0')}T${two(of24)}:${minute}:${second}.${fraction}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

function timed(written: string, message: string, { zone }: Settings): TrailLine | Outcome {
  const time = written === '' ? 'bad_time' : writtenTime(written, zone);
  if (typeof time === 'string') return reject(time, `the time ${WRITTEN_TIME_FAULTS[time]}`, '/time');
  return { time, message: flat(message) };
}
