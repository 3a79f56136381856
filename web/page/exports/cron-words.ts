// Says a cron expression in words.

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const DAY_NAMES = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];
const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];
const NICKNAMES: Readonly<Record<string, string>> = {
  '@hourly': '0 * * * *',
  '@daily': '0 0 * * *',
  '@midnight': '0 0 * * *',
  '@weekly': '0 0 * * 0',
  '@monthly': '0 0 1 * *',
  '@yearly': '0 0 1 1 *',
  '@annually': '0 0 1 1 *',
};

/** Such as `at 06:00 on the 1st of every month`; undefined for what words would make no clearer than the expression. */
export function cronWords(cron: string): string | undefined {
  const given = cron.trim();
  const fields = (NICKNAMES[given.toLowerCase()] ?? given).split(/\s+/);
  // With seconds first: only those at second 0 read as the others do.
  if (fields.length === 6 && fields[0] === '0') fields.shift();
  const [minute, hour, day, month, weekday] = fields;
  if (fields.length !== 5 || !minute || !hour || !day || !month || !weekday) return undefined;
  const time = timeWords(minute, hour);
  const date = dateWords(day === '?' ? '*' : day, month, weekday === '?' ? '*' : weekday);
  if (time === undefined || date === undefined) return undefined;
  if (date === 'every day' && !time.startsWith('at ')) return time;
  return `${time} ${date}`;
}

function timeWords(minute: string, hour: string): string | undefined {
  const everyMinutes = stepOf(minute);
  if (hour === '*' && minute === '*') return 'every minute';
  if (hour === '*' && everyMinutes !== undefined) return `every ${String(everyMinutes)} minutes`;
  const minutes = numbers(minute, 0, 59);
  if (minutes === undefined) return undefined;
  const everyHours = stepOf(hour);
  if (hour === '*' || everyHours !== undefined) {
    const past = list(minutes.map((each) => `:${two(each)}`));
    return `${everyHours === undefined ? 'every hour' : `every ${String(everyHours)} hours`} at ${past}`;
  }
  const hours = numbers(hour, 0, 23);
  if (hours === undefined || hours.length * minutes.length > 6) return undefined;
  return `at ${list(hours.flatMap((h) => minutes.map((m) => `${two(h)}:${two(m)}`)))}`;
}

function dateWords(day: string, month: string, weekday: string): string | undefined {
  const months = month === '*' ? [] : numbers(monthNumbers(month), 1, 12);
  const weekdays = weekday === '*' ? [] : weekdayWords(weekday);
  const days = day === '*' ? [] : dayWords(day);
  if (months === undefined || weekdays === undefined || days === undefined) return undefined;
  const names = list(months.map((each) => MONTHS[each - 1] ?? ''));
  const ofMonths = names === '' ? 'every month' : names;
  // Cron takes either where both are given.
  if (days.length > 0 && weekdays.length > 0)
    return `on the ${list(days)} of ${ofMonths} and on ${list(weekdays)}`;
  if (days.length > 0) return `on the ${list(days)} of ${ofMonths}`;
  const inMonths = names === '' ? '' : ` in ${names}`;
  if (weekdays.length > 0) return `on ${list(weekdays)}${inMonths}`;
  return names === '' ? 'every day' : `every day${inMonths}`;
}

function weekdayWords(weekday: string): readonly string[] | undefined {
  const numbered = DAY_NAMES.reduce(
    (text, name, index) => text.replaceAll(name, String(index)),
    weekday.toUpperCase(),
  );
  if (numbered === '1-5') return ['weekdays'];
  return numbers(numbered, 0, 7)?.map((each) => DAYS[each] ?? '');
}

function dayWords(day: string): readonly string[] | undefined {
  if (day === 'L') return ['last day'];
  return numbers(day, 1, 31)?.map(ordinal);
}

function monthNumbers(month: string): string {
  return MONTHS.reduce(
    (text, name, index) => text.replaceAll(name.slice(0, 3).toUpperCase(), String(index + 1)),
    month.toUpperCase(),
  );
}

/** The n of `*` + `/n`. */
function stepOf(field: string): number | undefined {
  const found = /^\*\/(\d+)$/.exec(field);
  return found === null ? undefined : Number(found[1]);
}

/** `1,15` and `1-3` as numbers; undefined for anything else and for what is out of bounds. */
function numbers(field: string, least: number, most: number): readonly number[] | undefined {
  const found: number[] = [];
  for (const part of field.split(',')) {
    const range = /^(\d+)(?:-(\d+))?$/.exec(part);
    if (range === null) return undefined;
    const first = Number(range[1]);
    const last = Number(range[2] ?? range[1]);
    if (first < least || last > most || last < first) return undefined;
    for (let each = first; each <= last; each++) found.push(each);
  }
  return found;
}

function list(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

function ordinal(value: number): string {
  const ending = value > 10 && value < 14 ? 'th' : ({ 1: 'st', 2: 'nd', 3: 'rd' }[value % 10] ?? 'th');
  return `${String(value)}${ending}`;
}
