// The page as HTML: the same tables the terminal prints.
import type { SourceStatus } from '../pipeline/ledger/status.ts';
import type { SummaryRow } from '../pipeline/summary.ts';
import type { Timeline } from '../pipeline/timeline.ts';

export interface PageData {
  readonly title: string;
  /** Sentences under the title. */
  readonly lines: readonly string[];
  readonly summary: readonly SummaryRow[];
  readonly timeline: Timeline | undefined;
  /** Of the sources that are being collected. */
  readonly statuses?: readonly SourceStatus[];
}

const day = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
const clock = (ms: number): string => new Date(ms).toISOString().slice(11, 19);
const stamp = (ms: number | undefined): string => (ms === undefined ? '–' : `${day(ms)} ${clock(ms)}`);
const whole = (value: number): string => Math.round(value).toLocaleString('en-US');

/** A whole document; every value of a record is escaped. */
export function renderPage({ title, lines, summary, timeline, statuses = [] }: PageData): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)} · accesstrail</title>
<link rel="stylesheet" href="/style.css">
</head>
<body>
<header><p class="brand">accesstrail</p><h1>${escape(title)}</h1>${lines.map((line) => `<p>${escape(line)}</p>`).join('')}</header>
<main>
${timeline ? timelineSection(timeline) : ''}
${statuses.length > 0 ? completenessSection(statuses) : ''}
${summarySection(summary)}
</main>
<footer><p>Times are UTC. <a href="/metrics">Metrics</a> · <a href="/healthz">Health</a></p></footer>
</body>
</html>
`;
}

function timelineSection({ from, to, rows, routine }: Timeline): string {
  const body = rows.map(
    ({ time, who, what, where, outcome, source }) =>
      `<tr class="${outcome.startsWith('failure') ? 'failure' : ''}"><td class="time"><time datetime="${new Date(time).toISOString()}">${clock(time)}</time></td>` +
      `<td>${escape(who)}</td><td class="what"><code>${escape(what)}</code></td><td>${escape(where)}</td>` +
      `<td><span class="outcome ${escape(outcome.split(' ')[0] ?? '')}">${escape(outcome)}</span></td><td class="source">${escape(source)}</td></tr>`,
  );
  const rest =
    routine > 0
      ? `<p class="rest">and ${whole(routine)} routine events (services, steps of connecting), not shown</p>`
      : '';
  return (
    `<section><h2>Timeline, ${day(from)}, ${clock(from).slice(0, 5)} to ${clock(to).slice(0, 5)}</h2>` +
    tableOf(['time', 'who', 'what', 'where', 'outcome', 'source'], body) +
    `${rest}</section>`
  );
}

/** What is wrong looks like a failure in the timeline. */
function completenessSection(statuses: readonly SourceStatus[]): string {
  const body = statuses.map(({ source, transport, last, through, because, gapsOpen, silence, refusal }) => {
    const gaps = Object.entries(gapsOpen).map(([kind, count]) => `${whole(count)} ${escape(kind)}`);
    const state = [...gaps, ...(refusal ? ['refused'] : []), ...(silence.silent ? ['silent'] : [])];
    return (
      `<tr><td>${escape(source)}<br><small>${escape(transport)}</small></td><td class="time">${stamp(last)}</td>` +
      `<td class="time">${through === undefined ? 'unknown' : stamp(through)}</td><td>${escape(because)}</td>` +
      `<td>${state.map((each) => `<span class="outcome failure">${each}</span>`).join(' ')}</td></tr>`
    );
  });
  const titles = ['source', 'last arrival', 'complete through', 'because', 'gaps'];
  return `<section><h2>Completeness</h2>${tableOf(titles, body)}</section>`;
}

function summarySection(rows: readonly SummaryRow[]): string {
  const parts = (list: readonly (readonly [string, number])[]): string =>
    list.length === 0
      ? '0'
      : list.map(([name, count]) => `${escape(name)}&nbsp;${whole(count)}`).join('<br>');
  const body = rows.map(
    (row) =>
      `<tr><td>${escape(row.source)}<br><small>${escape(row.dataset)}</small></td><td class="number">${whole(row.records)}</td>` +
      `<td class="number">${whole(row.events + row.replaced)}</td><td class="number">${whole(row.duplicates)}</td>` +
      `<td>${parts(row.filtered)}</td><td>${parts(row.rejects)}</td><td class="time">${stamp(row.first)}</td><td class="time">${stamp(row.last)}</td></tr>`,
  );
  const titles = [
    'source',
    'records',
    'new events',
    'duplicates',
    'filtered',
    'rejects',
    'first event',
    'last event',
  ];
  return `<section><h2>Sources, since start</h2>${tableOf(titles, body)}</section>`;
}

function tableOf(titles: readonly string[], rows: readonly string[]): string {
  const head = titles.map((title) => `<th scope="col">${title}</th>`).join('');
  return `<div class="scroll" tabindex="0" role="region" aria-label="table"><table><thead><tr>${head}</tr></thead><tbody>${rows.join('\n')}</tbody></table></div>`;
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
