// Exports in a real browser: run at once, read by their manifest, and pulled with a token that reaches one of them only.
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { type Chromium, startChromium } from '../services/chromium.ts';
import { testFolder } from '../support/folder.ts';
import { root } from '../support/program.ts';
import { type Served, serveConfig } from '../support/served-config.ts';

const folder = testFolder('page-exports');
const log = join(root, 'examples/incident-night/data/github/2026-11-19.ndjson');
const RECORDS = readFileSync(log, 'utf8').trim().split('\n').length;

const ADMIN = 'at_admin_of_this_test_only';
const AUDITOR = 'at_auditor_of_this_test_only';
const entry = (name: string, role: string, token: string): object => ({
  name,
  role,
  sha256: hash('sha256', token),
});

const CONFIG = {
  namespace: 'page-exports',
  store: { duckdb: { path: 'data/store.duckdb' } },
  sources: [{ id: 'github', source: 'github.audit', from: { files: { paths: [log] } } }],
  exports: [
    {
      name: 'failures',
      title: 'Access that failed',
      query: 'event.outcome: failure',
      every: '0 6 1 * *',
      timezone: 'Europe/Paris',
      period: 'last-month',
      format: 'csv',
    },
    { name: 'everything', title: 'All access', query: 'event.dataset: github.audit', format: 'ndjson' },
  ],
  api: {
    tokens: [
      entry('admin', 'admin', ADMIN),
      { ...entry('auditor', 'compliance', AUDITOR), exports: ['failures'] },
    ],
  },
};

let served: Served;
let browser: Chromium;

beforeAll(async () => {
  [served, browser] = await Promise.all([serveConfig(folder, CONFIG, RECORDS), startChromium()]);
});

afterAll(async () => {
  await Promise.all([browser.stop(), served.stop()]);
});

async function withExports(token: string | undefined, body: (page: Page) => Promise<void>): Promise<void> {
  const { page, faults, close } = await browser.open(
    `${served.url}/exports`,
    token === undefined ? {} : { token },
  );
  try {
    await body(page);
    expect(faults()).toEqual([]);
  } finally {
    await close();
  }
}

const card = (page: Page, title: string): ReturnType<Page['locator']> =>
  page.locator('.export-card', { hasText: title });

async function runNow(page: Page, title: string): Promise<void> {
  await card(page, title).getByRole('button', { name: 'Run now' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('From, inclusive').fill('2026-11-01');
  await dialog.getByLabel('To, exclusive').fill('2026-12-01');
  await dialog.getByRole('button', { name: 'Run now' }).click();
  await dialog.waitFor({ state: 'detached' });
  await card(page, title).locator('tbody tr').getByText('done').waitFor();
}

const apiOf = (path: string, token: string): Promise<Response> =>
  fetch(`${served.url}${path}`, { headers: { authorization: `Bearer ${token}` } });

describe('for who may run them', () => {
  test('the schedule is in words, the next time in UTC; a run at once takes a period and is done', async () => {
    await withExports(ADMIN, async (page) => {
      const failures = card(page, 'Access that failed');
      await failures.waitFor();
      const facts = await failures.locator('.export-facts').textContent();
      expect(facts).toContain('at 06:00 on the 1st of every month (Europe/Paris), about the month before');
      expect(facts).toMatch(/next \d{4}-\d\d-\d\d 0[45]:00:00 UTC/);
      await runNow(page, 'Access that failed');
      await runNow(page, 'All access');
      const cells = await card(page, 'All access').getByRole('cell').allTextContents();
      expect(cells[3]).toBe(String(RECORDS));
    });
  });

  test('a period that cannot be read is told, and nothing is run', async () => {
    await withExports(ADMIN, async (page) => {
      await card(page, 'All access').getByRole('button', { name: 'Run now' }).click();
      await page.getByLabel('From, inclusive').fill('yesterday-ish');
      await page.getByRole('dialog').getByRole('button', { name: 'Run now' }).click();
      await page.getByRole('alert').waitFor();
      expect(await card(page, 'All access').locator('tbody tr').count()).toBe(1);
    });
  });

  test('the manifest is there to be read: query, period, sources, files, and that nobody signed', async () => {
    await withExports(ADMIN, async (page) => {
      await card(page, 'Access that failed')
        .getByRole('button', { name: /^Manifest of/ })
        .click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText('Not signed').waitFor();
      const text = (await dialog.textContent()) ?? '';
      for (const part of [
        'event.outcome: failure',
        '2026-10-31 23:00 to 2026-11-30 23:00 UTC',
        'github',
        'ECS 9',
      ])
        expect(text).toContain(part);
      expect(text).toMatch(/[0-9a-f]{64}/);
    });
  });
});

describe('for compliance, with a token for one export', () => {
  test('only that one is there, and its file is what the manifest says', async () => {
    await withExports(AUDITOR, async (page) => {
      await card(page, 'Access that failed').waitFor();
      expect(await page.locator('.export-card').count()).toBe(1);
      expect(await page.getByRole('button', { name: 'Run now' }).count()).toBe(0);
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: /^Download .*\.csv/ }).click(),
      ]);
      await page.getByText('the SHA-256 is that of the manifest').waitFor();
      expect(download.url()).not.toContain(AUDITOR);
      const bytes = readFileSync(await download.path());
      const [run] = (await (await apiOf('/api/exports/failures/runs', AUDITOR)).json()) as { id: string }[];
      const answer = await apiOf(`/api/exports/failures/runs/${run?.id ?? ''}/manifest`, AUDITOR);
      const { files } = (await answer.json()) as { files: { name: string; sha256: string; rows: number }[] };
      expect(files).toHaveLength(1);
      expect(download.suggestedFilename()).toBe(files[0]?.name);
      expect(hash('sha256', bytes)).toBe(files[0]?.sha256);
      expect(bytes.toString().trim().split('\n')).toHaveLength((files[0]?.rows ?? 0) + 1);
    });
  });

  test('another export and the search are refused, by the page and by the API', async () => {
    const [run] = (await (await apiOf('/api/exports/everything/runs', ADMIN)).json()) as {
      id: string;
      files: { name: string }[];
    }[];
    const file = `/api/exports/everything/runs/${run?.id ?? ''}/files/${run?.files[0]?.name ?? ''}`;
    expect((await apiOf(file, ADMIN)).status).toBe(200);
    expect((await apiOf(file, AUDITOR)).status).toBe(404);
    expect((await apiOf('/api/exports/everything/runs', AUDITOR)).status).toBe(404);
    expect((await apiOf('/api/events/0123456789abcdef0123456789abcdef', AUDITOR)).status).toBe(403);
    await withExports(AUDITOR, async (page) => {
      await page.goto(`${served.url}/timeline`);
      await page.getByText('does not include this page').waitFor();
      await page.goto(`${served.url}/`);
      await card(page, 'Access that failed').waitFor();
      expect(await page.getByRole('navigation').getByRole('link').allTextContents()).toEqual(['Exports']);
    });
  });
});

test('without a token the page asks for one; a wrong one is refused, the right one is enough', async () => {
  await withExports(undefined, async (page) => {
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Token').fill('at_wrong');
    await dialog.getByRole('button', { name: 'Sign in' }).click();
    await dialog.getByRole('alert').waitFor();
    await dialog.getByLabel('Token').fill(AUDITOR);
    await dialog.getByRole('button', { name: 'Sign in' }).click();
    await card(page, 'Access that failed').waitFor();
  });
});
