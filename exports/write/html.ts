// A summary for people: one HTML file with charts, that needs no script, no network and no other file.
import { type Cell, type Column, cellText } from '../columns.ts';
import { writeThrough } from '../lines.ts';
import { STYLE } from './html-style.ts';
import { type Bucket, type Chart, type Summary, type Span, summaryOf } from './summary.ts';

/** What stands at the head of the page. */
export interface Head {
  readonly title: string;
  readonly query: string;
  readonly audience: string | undefined;
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly timezone: string;
  readonly rows: number;
  readonly sources: readonly { readonly source: string; readonly rows: number; readonly complete: string }[];
  readonly rejects: number;
  readonly controls: readonly { readonly standard: string; readonly id: string; readonly shows: string }[];
}

/** Turns staged rows into the page. `span` is the time that the chart over time shows. */
export async function writeHtml(
  rows: string,
  columns: readonly Column[],
  file: string,
  head: Head,
  span: Span,
): Promise<void> {
  const summary = await summaryOf(rows, columns, span);
  await writeThrough(file, parts(head, columns, summary));
}

function* parts(head: Head, columns: readonly Column[], summary: Summary): Generator<string> {
  yield `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escape(head.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<header><p class="brand">accesstrail</p><h1>${escape(head.title)}</h1>
<p>${period(head)}</p>
${head.query === '' ? '' : `<p>Events for <code>${escape(head.query)}</code></p>`}
${head.audience === undefined ? '' : `<p>Made for ${escape(head.audience)}</p>`}
</header>
<main>
`;
  yield figures(head, summary);
  if (summary.buckets.length > 0 && head.rows > 0) yield overTime(summary);
  yield `<section class="charts">${summary.charts.map(barChart).join('')}</section>`;
  yield sourcesSection(head);
  if (head.controls.length > 0)
    yield `<section><h2>What it serves</h2><ul>${head.controls
      .map(
        ({ standard, id, shows }) =>
          `<li><strong>${escape(`${standard} ${id}`)}</strong>: ${escape(shows)}</li>`,
      )
      .join('')}</ul></section>`;
  yield lastRows(columns, summary.last, head.rows);
  yield '</main>\n<footer><p>Times are UTC unless a zone is given. manifest.json beside this file says what it rests on; <code>accesstrail verify</code> checks it.</p></footer>\n</body>\n</html>\n';
}

function period({ from, to, timezone }: Head): string {
  if (from === undefined && to === undefined) return 'All events';
  const at = (ms: number | undefined, other: string): string =>
    ms === undefined ? other : `<time datetime="${new Date(ms).toISOString()}">${stamp(ms)}</time>`;
  const zone = timezone === 'UTC' ? '' : ` (a period of ${escape(timezone)})`;
  return `From ${at(from, 'the beginning')} to ${at(to, 'now')} UTC${zone}`;
}

function figures({ rows, sources, rejects }: Head, { failures }: Summary): string {
  const each = [
    [rows, 'events'],
    [failures, 'failed or refused'],
    [sources.length, 'sources'],
    [rejects, 'rejected records'],
  ] as const;
  return `<section class="figures">${each
    .map(([value, what]) => `<p><strong>${number(value)}</strong> ${what}</p>`)
    .join('')}</section>\n`;
}

const WIDTH = 960;
const HEIGHT = 160;

function overTime({ buckets, bucketMs }: Summary): string {
  const most = Math.max(1, ...buckets.map(({ count }) => count));
  const step = WIDTH / buckets.length;
  const bar = ({ time, count, failures }: Bucket, index: number): string => {
    if (count === 0) return '';
    const height = (value: number): number => (value / most) * HEIGHT;
    const x = (index * step + 0.5).toFixed(1);
    const width = Math.max(1, step - 1).toFixed(1);
    const rect = (kind: string, value: number): string =>
      value === 0
        ? ''
        : `<rect class="${kind}" x="${x}" y="${(HEIGHT - height(value)).toFixed(1)}" width="${width}" height="${height(value).toFixed(1)}"/>`;
    return `<g><title>${stamp(time)}: ${number(count)} events, ${number(failures)} failed</title>${rect('bar', count)}${rect('failed', failures)}</g>`;
  };
  const [first, last] = [buckets[0], buckets.at(-1)];
  return `<section><h2>Over time</h2>
<svg viewBox="0 0 ${String(WIDTH)} ${String(HEIGHT + 20)}" role="img" aria-label="Events over time, at most ${number(most)} in ${duration(bucketMs)}; failures in red">
${buckets.map(bar).join('')}
<line class="axis" x1="0" x2="${String(WIDTH)}" y1="${String(HEIGHT)}" y2="${String(HEIGHT)}"/>
<text x="0" y="${String(HEIGHT + 15)}">${stamp(first?.time ?? 0)}</text><text x="${String(WIDTH)}" y="${String(HEIGHT + 15)}" text-anchor="end">${stamp((last?.time ?? 0) + bucketMs)}</text>
</svg><p class="note">A bar is ${duration(bucketMs)}, the highest ${number(most)} events; failed or refused in red.</p></section>
`;
}

const ROW = 24;

function barChart({ title, bars, others, otherRows }: Chart): string {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const rows = bars.map(({ value, count }, index) => {
    const y = index * ROW;
    const width = ((count / most) * 150).toFixed(1);
    const shown = value.length > 30 ? `${Array.from(value).slice(0, 29).join('')}…` : value;
    return `<g><title>${escape(value)}: ${number(count)}</title><text x="0" y="${String(y + 15)}">${escape(shown)}</text><rect class="${value === 'failure' ? 'failed' : 'bar'}" x="220" y="${String(y + 4)}" width="${width}" height="14"/><text x="${String(226 + Number(width))}" y="${String(y + 15)}">${number(count)}</text></g>`;
  });
  const rest =
    otherRows === 0 ? '' : `<p class="note">and ${number(others)} more with ${number(otherRows)} events</p>`;
  return `<figure><figcaption>${escape(title)}</figcaption><svg viewBox="0 0 440 ${String(bars.length * ROW)}" role="img" aria-label="${escape(title)}: ${escape(bars.map(({ value, count }) => `${value} ${number(count)}`).join(', '))}">${rows.join('')}</svg>${rest}</figure>`;
}

function sourcesSection({ sources }: Head): string {
  const rows = sources.map(
    ({ source, rows: count, complete }) =>
      `<tr><td>${escape(source)}</td><td class="number">${number(count)}</td><td>${escape(complete)}</td></tr>`,
  );
  return `<section><h2>Sources</h2>${table(['source', 'events', 'complete'], rows)}</section>`;
}

function lastRows(columns: readonly Column[], rows: Summary['last'], total: number): string {
  const used = columns.filter(({ name }) => rows.some((row) => row[name] !== undefined));
  const body = rows.map(
    (row) => `<tr>${used.map(({ name }) => `<td>${escape(shortened(row[name]))}</td>`).join('')}</tr>`,
  );
  const title =
    total > rows.length ? `The newest ${number(rows.length)} of ${number(total)} events` : 'Events';
  const names = used.map(({ name }) => name);
  return `<section><h2>${title}</h2>${rows.length === 0 ? '<p>None in this period.</p>' : table(names, body)}</section>`;
}

function table(titles: readonly string[], rows: readonly string[]): string {
  const head = titles.map((title) => `<th scope="col">${escape(title)}</th>`).join('');
  return `<div class="scroll" tabindex="0" role="region" aria-label="table"><table><thead><tr>${head}</tr></thead><tbody>${rows.join('\n')}</tbody></table></div>`;
}

const LONGEST_CELL = 300;

function shortened(cell: Cell | undefined): string {
  const text = cellText(cell);
  return text.length > LONGEST_CELL ? `${text.slice(0, LONGEST_CELL)}…` : text;
}

function stamp(ms: number): string {
  return new Date(ms).toISOString().slice(0, 16).replace('T', ' ');
}

function duration(ms: number): string {
  const units = [
    ['day', 86_400_000],
    ['hour', 3_600_000],
    ['minute', 60_000],
    ['second', 1_000],
  ] as const;
  const [unit, length] = units.find(([, each]) => ms >= each) ?? ['second', 1_000];
  const count = Math.round((ms / length) * 10) / 10;
  return `${String(count)} ${unit}${count === 1 ? '' : 's'}`;
}

function number(value: number): string {
  return value.toLocaleString('en-US');
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
