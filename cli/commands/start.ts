// `accesstrail start`: the quickstart. Runs the example night, prints it from the store, then serves the page.
import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { globSync } from 'tinyglobby';
import { Fault } from '../../pipeline/errors.ts';
import { type SummaryRow, summaryRows } from '../../pipeline/summary.ts';
import { timeline } from '../../pipeline/timeline.ts';
import { checkSources } from '../config/check-sources.ts';
import { type Settings, readSettings } from '../config/settings.ts';
import { EXIT } from '../exit.ts';
import { createLogger } from '../logger.ts';
import { showProgress } from '../output/progress.ts';
import { summaryText } from '../output/summary.ts';
import { timelineText } from '../output/timeline.ts';
import { packageRoot } from '../package-root.ts';
import { openRuntime } from '../runtime.ts';
import { aborted, stopSignals } from '../stop-signals.ts';

export interface StartFlags {
  readonly once?: boolean;
  readonly data: string;
  readonly port?: number;
}

/** What the example tells besides its records: examples/incident-night/story.json. */
interface Story {
  readonly title: string;
  /** ISO 8601 UTC window of the timeline. */
  readonly from: string;
  readonly to: string;
  readonly lines: readonly string[];
  readonly try: readonly string[];
}

const NIGHT = join(packageRoot, 'examples', 'incident-night');

function readStory(file: string): Story {
  try {
    const story = JSON.parse(readFileSync(file, 'utf8')) as Partial<Story> | null;
    const { title, from = '', to = '', lines, try: next } = story ?? {};
    const isTimed = Date.parse(from) < Date.parse(to);
    if (title !== undefined && isTimed && Array.isArray(lines) && Array.isArray(next))
      return { title, from, to, lines, try: next };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new Fault('config', `${file}: ${error.message}`);
  }
  throw new Fault('config', `${file} needs a title, from and to (times), lines and try (lists of texts)`);
}

/** Runs an example folder (the incident night unless told), prints summary and timeline; with --once it ends there, else it serves the page until stopped. */
export async function startCommand(
  example: string | undefined,
  flags: StartFlags,
  version: string,
): Promise<void> {
  const folder = example ?? NIGHT;
  const missing = ['accesstrail.yaml', 'story.json'].filter((file) => !existsSync(join(folder, file)));
  if (missing.length > 0)
    throw new Fault('usage', `${folder} is no example: there is no ${missing.join(' and no ')} in it`);
  const { settings: configured, document } = readSettings(join(folder, 'accesstrail.yaml'), process.env);
  const story = readStory(join(folder, 'story.json'));
  const settings = await withOwnStore(configured, resolve(flags.data, 'quickstart'));
  const sources = await checkSources(settings, document);
  const log = createLogger('warn');
  const signal = stopSignals(() => process.stdout.write('\nstopping\n'));
  const started = performance.now();
  const runtime = await openRuntime({ settings, sources, log, version, signal });
  try {
    const complete = await runtime.work(true).finally(showProgress(runtime.meter, { toStore: true }));
    const summary = summaryRows(runtime.meter, performance.now() - started);
    const night = await timeline(runtime.reader, Date.parse(story.from), Date.parse(story.to));
    const width = process.stdout.columns;
    process.stdout.write(
      `\n${story.title}\n${story.lines.join('\n')}\n\n${timelineText(night, width)}\n` +
        `What came in\n\n${summaryText(summary, width)}${newEvents(summary)}\n`,
    );
    if (!complete) process.exitCode = EXIT.failed;
    if (flags.once || signal.aborted) return;
    const listen = { ...settings.listen, ...(flags.port === undefined ? {} : { port: flags.port }) };
    const { title, lines, from, to } = story;
    const url = await runtime.serve(listen, { title, lines, from, to });
    process.stdout.write(
      `Try next\n${story.try.map((line) => `  ${line}\n`).join('')}\nThe same as a page: ${url} (Ctrl-C ends; it answers only this machine)\n`,
    );
    await aborted(signal);
  } finally {
    await runtime.close();
  }
}

/** The store is named after the example's content: see docs/decisions/0003-quickstart-store.md. Stores of other contents are removed. */
async function withOwnStore(settings: Settings, folder: string): Promise<Settings> {
  const files = globSync(
    settings.sources.flatMap(({ from }) => from.files?.paths ?? []),
    { cwd: settings.dir, absolute: true },
  );
  const content = files.sort().map((file) => hash('sha256', readFileSync(file)));
  const own = join(folder, hash('sha256', content.join()).slice(0, 12));
  const path = join(own, 'accesstrail.duckdb');
  for (const stale of globSync('*/accesstrail.duckdb', { cwd: folder, absolute: true }))
    if (stale !== path) await rm(dirname(stale), { recursive: true, force: true });
  const exports = settings.exports.map((plan) => ({ ...plan, dir: join(own, 'exports') }));
  return { ...settings, duckdb: { ...settings.duckdb, path }, blobs: join(own, 'blobs'), exports };
}

function newEvents(rows: readonly SummaryRow[]): string {
  const total = rows.reduce((sum, { events }) => sum + events, 0);
  return total === 0 ? '\n0 new events: everything was stored by an earlier start.\n' : '';
}
