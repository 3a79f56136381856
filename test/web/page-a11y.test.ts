// Every page in a real browser as axe sees it, light and dark and on a phone; and records that try to run script in it.
import { createRequire } from 'node:module';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { type Chromium, type Tab, startChromium } from '../services/chromium.ts';
import { testFolder } from '../support/folder.ts';
import { root } from '../support/program.ts';
import { type ServedNight, serveNight } from '../support/served-night.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const folder = testFolder('page-a11y');
const night = join(root, 'examples/incident-night');
const log = readFileSync(join(night, 'data/github/2026-11-19.ndjson'), 'utf8').trim().split('\n');

const SCRIPT = '"><img src=x onerror="hacked=1"><script>hacked=1</script>';

/** A record each of whose texts is script, but for those without which it would be no event. */
function hostile(line: string): string {
  const kept = new Set(['action', '_document_id', 'operation_type']);
  const value = JSON.parse(line) as Record<string, unknown>;
  const entries = Object.entries(value).map(([key, each]) => [
    key,
    typeof each === 'string' && !kept.has(key) ? `${key}${SCRIPT}` : each,
  ]);
  return JSON.stringify({
    ...Object.fromEntries(entries),
    _document_id: 'hostile',
    [`key${SCRIPT}`]: SCRIPT,
  });
}

let served: ServedNight;
let browser: Chromium;

beforeAll(async () => {
  const paths = [join(night, 'data/postgresql/postgresql-2026-11-19.csv')];
  const story = JSON.parse(readFileSync(join(night, 'story.json'), 'utf8')) as { readonly title: string };
  writeFileSync(join(folder, 'story.json'), JSON.stringify({ ...story, title: `${story.title} ${SCRIPT}` }));
  writeFileSync(
    join(folder, 'github.ndjson'),
    [...log, hostile(log.find((line) => line.includes('maya-lindqvist')) ?? ''), `no JSON ${SCRIPT}`].join(
      '\n',
    ),
  );
  const config = {
    namespace: 'page-a11y',
    sources: [
      { id: 'github', source: 'github.audit', from: { files: { paths: ['github.ndjson'] } } },
      { id: 'orders-db', source: 'postgresql.log', timezone: 'Europe/Paris', from: { files: { paths } } },
    ],
    exports: [
      { name: 'failures', use: 'soc2', every: '0 6 1 * *', period: 'last-month', timezone: 'Europe/Paris' },
      { name: 'script', title: SCRIPT, query: `user.name: "${SCRIPT.replaceAll('"', '\\"')}"` },
    ],
  };
  writeFileSync(join(folder, 'accesstrail.yaml'), JSON.stringify(config));
  [served, browser] = await Promise.all([serveNight(folder), startChromium()]);
  const run = await fetch(`${served.url}/api/exports/failures/run`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ from: '2026-11-01', to: '2026-12-01' }),
  });
  expect(run.status).toBe(202);
  tab = await browser.open(served.url);
});

afterAll(async () => {
  await Promise.all([browser.stop(), served.stop()]);
});

interface Violation {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

/** What axe finds that keeps somebody from using the page, one line each. */
async function serious(page: Page, within = 'html'): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const violations = await page.evaluate<readonly Violation[]>(
    `axe.run(${JSON.stringify(within)}, { resultTypes: ['violations'] }).then(({ violations }) => violations)`,
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`));
}

async function anEvent(query = ''): Promise<string> {
  const body = JSON.stringify({ query, from: '2026-11-18T00:00:00Z', to: '2026-11-21T00:00:00Z', limit: 1 });
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${served.url}/api/search`, { method: 'POST', headers, body });
  const { events } = (await answer.json()) as { readonly events: readonly { readonly id: string }[] };
  return events[0]?.id ?? '';
}

interface Place {
  readonly path: string;
  /** What is there when the page is. */
  readonly shows: string;
  /** What is looked at; the rest is another place's. All unless told. */
  readonly within?: string;
  readonly act?: (page: Page) => Promise<void>;
}

const NIGHT = 'from=2026-11-19T00:00:00Z&to=2026-11-20T00:00:00Z';

const PLACES: Readonly<Record<string, Place>> = {
  search: { path: `/?${NIGHT}`, shows: '[aria-rowcount] [role=row]' },
  'event beside the search': { path: `/?${NIGHT}&event=ID`, shows: '.drawer .event', within: '.drawer' },
  event: { path: '/event/ID', shows: '.event' },
  timeline: { path: '/timeline', shows: '.tl-item' },
  'event beside the timeline': { path: '/timeline?event=ID', shows: '.drawer .event', within: '.drawer' },
  sources: { path: '/sources', shows: 'tbody tr' },
  source: { path: '/sources/github', shows: '.code-block' },
  reject: {
    path: '/sources/github',
    shows: '.code-block',
    within: 'dialog',
    act: async (page) => {
      await page.locator('.code-block tbody .link').first().click();
      await page.locator('dialog pre').waitFor();
    },
  },
  exports: { path: '/exports', shows: '.run-files .button' },
  manifest: {
    path: '/exports',
    shows: '.run-files .button',
    within: 'dialog',
    act: async (page) => {
      await page.getByRole('button', { name: /^Manifest of/ }).click();
      await page.locator('dialog .manifest').waitFor();
    },
  },
  'running an export': {
    path: '/exports',
    shows: '.export-card',
    within: 'dialog',
    act: async (page) => {
      await page.getByRole('button', { name: 'Run now' }).first().click();
    },
  },
};

let tab: Tab;

/** Goes there in the one tab of this file. */
async function visit({ path, shows, act }: Place, body: (page: Page) => Promise<void>): Promise<void> {
  const { page, faults, elsewhere } = tab;
  const before = faults().length;
  await page.goto(`${served.url}${path.replace('ID', await anEvent())}`);
  await page.locator(shows).first().waitFor();
  await act?.(page);
  await body(page);
  expect(faults().slice(before)).toEqual([]);
  expect(elsewhere()).toEqual([]);
}

describe('axe finds nothing serious', () => {
  test.each(Object.entries(PLACES))('%s, light and dark', async (_name, place) => {
    await tab.page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await visit(place, async (page) => {
      expect(await serious(page, place.within)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
      await page.locator('[data-theme=dark]').waitFor({ state: 'attached' });
      expect(await serious(page, place.within)).toEqual([]);
    });
  });

  test('less motion is none: with the theme all colours change at once', async () => {
    const { page } = tab;
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.goto(served.url);
    await page.locator('.button').first().waitFor();
    const moving = await page.evaluate(`
      document.getAnimations().forEach((each) => each.finish());
      document.documentElement.dataset.theme = 'dark';
      document.getAnimations().length;
    `);
    expect(moving).toBe(0);
  });

  test.each(
    [320, 640].flatMap((width) =>
      ['search', 'timeline', 'sources', 'source', 'exports'].map((name) => ({ width, name })),
    ),
  )('$name $width pixels wide, where nothing is cut off', async ({ width, name }) => {
    const place = PLACES[name];
    if (!place) throw new Error('no such place');
    await tab.page.setViewportSize({ width, height: 400 });
    await visit(place, async (page) => {
      const parts = `[document.documentElement, ...document.querySelectorAll('.top, .page, .export-card')]`;
      expect(
        await page.evaluate(`${parts}.filter((part) => part.scrollWidth > part.clientWidth).length`),
      ).toBe(0);
    });
  });

  test.each(['search', 'timeline', 'source', 'exports'])(
    '%s on a phone, where nothing sticks out',
    async (name) => {
      const place = PLACES[name];
      if (!place) throw new Error('no such place');
      await tab.page.setViewportSize({ width: 360, height: 740 });
      await visit(place, async (page) => {
        expect(await serious(page, place.within)).toEqual([]);
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
      });
    },
  );
});

describe('script in every text of a record is shown as text', () => {
  const query = encodeURIComponent('event.id: hostile');

  test.each([
    ['timeline', { path: `/timeline?q=${query}&${NIGHT}`, shows: '.tl-item' }],
    ['reject', PLACES['reject']],
    ['exports', PLACES['exports']],
  ])('%s', async (_name, place) => {
    if (!place) throw new Error('no such place');
    await visit(place, async (page) => {
      expect(await page.evaluate('document.body.innerHTML')).toContain('&lt;script&gt;hacked=1');
      expect(await page.evaluate('typeof hacked')).toBe('undefined');
      expect(await page.locator('img').count()).toBe(0);
    });
  });
});
