// Sources and their rejects in a real browser: what is wrong, the bytes, and replaying after the cause is mended.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { type Chromium, startChromium } from '../services/chromium.ts';
import { testFolder } from '../support/folder.ts';
import { root } from '../support/program.ts';
import { type Served, serveConfig } from '../support/served-config.ts';
import { until } from '../support/until.ts';

const folder = testFolder('page-sources');
const night = join(root, 'examples/incident-night/data');

/** Rows whose abbreviation is not what the wrong zone uses: none is an event until the zone is right. */
const POSTGRESQL = readFileSync(join(night, 'postgresql/postgresql-2026-11-19.csv'), 'utf8')
  .split('\n')
  .slice(0, 3);
const GITHUB = readFileSync(join(night, 'github/2026-11-19.ndjson'), 'utf8').split('\n').slice(0, 5);
/** Hides a letter that turns the reading direction, and a NUL. */
const BROKEN = [
  'no JSON: <img src=x onerror=alert(1)>\u202e\u0000',
  '{"action":"org.one"}',
  '{"action":"org.two"}',
];
const RECORDS = POSTGRESQL.length + GITHUB.length + BROKEN.length;

const configOf = (timezone: string): object => ({
  namespace: 'page-sources',
  store: { duckdb: { path: 'data/store.duckdb' } },
  sources: [
    { id: 'orders-db', source: 'postgresql.log', timezone, from: { files: { paths: ['orders.csv'] } } },
    { id: 'github', source: 'github.audit', from: { files: { paths: ['github.ndjson'] } } },
  ],
});

let served: Served;
let browser: Chromium;

beforeAll(async () => {
  writeFileSync(join(folder, 'orders.csv'), `${POSTGRESQL.join('\n')}\n`);
  writeFileSync(join(folder, 'github.ndjson'), `${[...GITHUB, ...BROKEN].join('\n')}\n`);
  [served, browser] = await Promise.all([
    serveConfig(folder, configOf('America/New_York'), RECORDS),
    startChromium(),
  ]);
});

afterAll(async () => {
  await Promise.all([browser.stop(), served.stop()]);
});

async function at(path: string, body: (page: Page) => Promise<void>): Promise<void> {
  const { page, faults, elsewhere, close } = await browser.open(`${served.url}${path}`);
  try {
    await body(page);
    expect(faults()).toEqual([]);
    expect(elsewhere()).toEqual([]);
  } finally {
    await close();
  }
}

const told = (page: Page): ReturnType<Page['locator']> => page.locator('.block > [role=status]');

describe('sources', () => {
  test('tell what came in, what became of it, and up to when they are complete', async () => {
    await at('/sources', async (page) => {
      const row = page.getByRole('row', { name: /^github / });
      await row.waitFor();
      const cells = (await row.getByRole('cell').allTextContents()).map((text) => text.trim());
      expect(cells.slice(1, 6)).toEqual(['Fine', '8', '5', '5', '3']);
      expect(cells.at(-1)).toMatch(/^\d{4}-\d\d-\d\d .*all files were read to their end$/);
      await row.getByRole('link', { name: '3 open rejects of github' }).click();
      await page.getByRole('heading', { name: 'github', level: 1 }).waitFor();
    });
  });

  test('that there are not are not told to be fine', async () => {
    await at('/sources/githib', async (page) => {
      await page.getByRole('heading', { name: 'There is no source "githib"' }).waitFor();
      await page.getByRole('heading', { name: 'No open rejects' }).waitFor();
      expect(await page.getByText('Every record became an event').count()).toBe(0);
    });
  });

  test('refresh by themselves, and stand still when they are told to', async () => {
    await at('/sources', async (page) => {
      const asOf = page.locator('.live .hint');
      const first = await asOf.textContent();
      await until('a newer answer is shown', async () => (await asOf.textContent()) !== first);
      await page.getByRole('button', { name: 'Pause' }).click();
      expect(await page.getByRole('button', { name: 'Resume' }).getAttribute('aria-pressed')).toBe('true');
    });
  });
});

describe('rejects', () => {
  test('stand by code with what to do; their bytes as text that hides nothing, and in hex', async () => {
    await at('/sources/github', async (page) => {
      await page.getByText('The record is not valid JSON.').waitFor();
      expect(await page.locator('.code-block').count()).toBe(2);
      await page.locator('.code-block', { hasText: 'not_json' }).locator('tbody .link').click();
      const dialog = page.getByRole('dialog');
      await dialog.locator('pre').waitFor();
      expect(await dialog.locator('pre').textContent()).toBe(
        'no JSON: <img src=x onerror=alert(1)>[U+202E][U+0000]',
      );
      await dialog.getByRole('tab', { name: 'Hex' }).click();
      expect(await dialog.locator('pre').textContent()).toMatch(/^00000000 {2}6e 6f 20 4a 53 4f 4e/);
      expect(await dialog.locator('pre').textContent()).toContain('e2 80 ae 00');
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
    });
  });

  test('that are replayed with their cause fail again, and say so', async () => {
    await at('/sources/github', async (page) => {
      await page.locator('.code-block', { hasText: 'not_json' }).locator('tbody .link').click();
      await page.getByRole('dialog').getByRole('button', { name: 'Replay this record' }).click();
      await told(page)
        .getByText('1 record sent through again; 1 failed again and is open as before.')
        .waitFor();
      await page.keyboard.press('Escape');
      const row = page.locator('.code-block', { hasText: 'not_json' }).locator('tbody tr');
      await row.getByRole('cell', { name: '2', exact: true }).waitFor();
    });
  });

  test('are replayed as chosen', async () => {
    await at('/sources/github', async (page) => {
      const boxes = page.locator('.code-block', { hasText: 'missing_field' }).getByRole('checkbox');
      await boxes.first().waitFor();
      expect(await boxes.count()).toBe(2);
      for (const box of await boxes.all()) await box.check();
      await page.getByRole('button', { name: 'Replay 2 records' }).click();
      await told(page).getByText('2 records sent through again; 2 failed again').waitFor();
    });
  });

  test('whose cause is mended in the configuration become events, all of a code at once', async () => {
    await at('/sources/orders-db', async (page) => {
      await page.locator('.code-block', { hasText: 'zone_mismatch' }).waitFor();
      expect(await page.locator('tbody tr').count()).toBe(POSTGRESQL.length);
    });
    await served.stop();
    served = await serveConfig(folder, configOf('Europe/Paris'), 0);
    await at('/sources/orders-db', async (page) => {
      await page.getByRole('button', { name: 'Replay all of this code' }).click();
      await told(page).getByText('3 records sent through again; 3 are events now.').waitFor();
      await page.getByText('No open rejects').waitFor();
      await page.goto(
        `${served.url}/?q=oncall.source.id%3A%20orders-db&from=2026-11-18T00:00:00Z&to=2026-11-21T00:00:00Z`,
      );
      await page.locator('[aria-rowcount]').first().waitFor();
    });
  });
});
