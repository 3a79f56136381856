// The quickstart's night on the timeline, in a real browser: what is told at a glance, by pointer, by keyboard and in words.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { type Chromium, startChromium } from '../services/chromium.ts';
import { type ServedNight, serveNight } from '../support/served-night.ts';

let night: ServedNight;
let browser: Chromium;

beforeAll(async () => {
  [night, browser] = await Promise.all([serveNight(), startChromium()]);
});

afterAll(async () => {
  await Promise.all([browser.stop(), night.stop()]);
});

const CHART = '.tl-chart';
const ITEMS = '.tl-item';

const lanesOf = (page: Page): Promise<string[]> =>
  page.locator('.tl-lane .tl-system strong').allTextContents();
const paramsOf = (page: Page): URLSearchParams => new URL(page.url()).searchParams;

async function withTimeline(
  path: string,
  body: (page: Page) => Promise<void>,
  settings: Parameters<Chromium['open']>[1] = {},
): Promise<void> {
  const { page, faults, elsewhere, close } = await browser.open(`${night.url}${path}`, settings);
  try {
    await page.locator(CHART).waitFor();
    await body(page);
    expect(faults()).toEqual([]);
    expect(elsewhere()).toEqual([]);
  } finally {
    await close();
  }
}

describe('the night', () => {
  test('is what the timeline begins with: its systems in lanes, the database that broke first on top', async () => {
    await withTimeline('/timeline', async (page) => {
      expect(await page.locator('h1').textContent()).toContain('The incident night');
      const lanes = await lanesOf(page);
      expect(lanes[0]).toBe('orders');
      expect(lanes).toEqual(expect.arrayContaining(['123456789012', 'example/checkout-api']));
      expect(await page.locator('.tl-moment-flag').textContent()).toBe('02:17');
    });
  });

  test('shows changes, failures and sessions by form and in words', async () => {
    await withTimeline('/timeline', async (page) => {
      const named = (text: RegExp): ReturnType<Page['locator']> =>
        page.locator(ITEMS).and(page.getByLabel(text));
      const opened = named(/AuthorizeSecurityGroupIngress/);
      expect(await opened.getAttribute('aria-label')).toMatch(/^02:39:02 maya.*a change, success$/);
      expect(await opened.locator('.tl-shape.change.filled').count()).toBe(1);
      const refused = named(/02:27:\d\d maya.*payments.*failed/);
      expect(await refused.locator('.tl-shape.failure').count()).toBe(1);
      // Who was in the database and had no part in it.
      const dana = named(/^Session: 03:04:38 to 03:10:27 dwhitfield/);
      expect(await dana.locator('.tl-bar').count()).toBe(1);
    });
  });

  test('has the same in a table', async () => {
    await withTimeline('/timeline', async (page) => {
      const rows = page.locator('.tl-table tbody tr');
      const marks = await page.locator('.tl-head [role=status]').textContent();
      expect(Number(/(\d+) events/.exec(marks ?? '')?.[1])).toBeGreaterThan(90);
      const texts = await rows.allTextContents();
      expect(
        texts.some((text) => text.includes('02:39:02') && text.includes('AuthorizeSecurityGroupIngress')),
      ).toBe(true);
      expect(texts.some((text) => text.includes('dwhitfield') && /copy/i.test(text))).toBe(true);
      const times = await rows.locator('time').allTextContents();
      expect(times).toEqual([...times].sort());
    });
  });

  test('of one person is a press away', async () => {
    await withTimeline('/timeline', async (page) => {
      const dana = page.getByRole('button', { name: /^DW\s*dwhitfield|^dwhitfield/ });
      await dana.click();
      expect(await dana.getAttribute('aria-pressed')).toBe('true');
      expect(await lanesOf(page)).toEqual(['orders']);
      expect(paramsOf(page).getAll('who')).toEqual(['dwhitfield']);
      const who = await page.locator('.tl-table tbody .tl-who').allTextContents();
      expect(new Set(who)).toEqual(new Set(['dwhitfield']));
      await page.getByRole('button', { name: 'Everybody' }).click();
      expect((await lanesOf(page)).length).toBeGreaterThan(2);
    });
  });
});

describe('looking closer', () => {
  test('by a brush, then back to the beginning', async () => {
    await withTimeline('/timeline', async (page) => {
      const box = await page.locator('.tl-lane .tl-track').first().boundingBox();
      if (!box) throw new Error('no lane is drawn');
      const y = box.y + box.height - 2;
      await page.mouse.move(box.x + box.width * 0.25, y);
      await page.mouse.down();
      await page.mouse.move(box.x + box.width * 0.4, y, { steps: 4 });
      expect(await page.locator('.tl-brush').count()).toBe(1);
      await page.mouse.move(box.x + box.width * 0.5, y, { steps: 4 });
      await page.mouse.up();
      await page.waitForURL(/from=/);
      const length =
        Date.parse(paramsOf(page).get('to') ?? '') - Date.parse(paramsOf(page).get('from') ?? '');
      // A quarter of 02:00 to 03:45.
      expect(Math.abs(length - 26.25 * 60_000)).toBeLessThan(60_000);
      await page.keyboard.press('0');
      await page.waitForURL((url) => !url.searchParams.has('from'));
    });
  });

  test('by keys: plus and minus, and shift with an arrow', async () => {
    await withTimeline('/timeline', async (page) => {
      const span = (): number[] => ['from', 'to'].map((end) => Date.parse(paramsOf(page).get(end) ?? ''));
      await page.keyboard.press('+');
      await page.waitForURL(/from=/);
      const [from = 0, to = 0] = span();
      expect((to - from) / 60_000).toBe(52.5);
      await page.locator(ITEMS).first().focus();
      await page.keyboard.press('Shift+ArrowRight');
      await page.waitForURL((url) => Date.parse(url.searchParams.get('from') ?? '') > from);
      expect(span()[0]).toBe(from + (to - from) / 4);
      await page.keyboard.press('-');
      await page.waitForURL(
        (url) =>
          Date.parse(url.searchParams.get('to') ?? '') - Date.parse(url.searchParams.get('from') ?? '') >
          to - from,
      );
    });
  });

  test('at one event: the arrows go from event to event and lane to lane, enter opens it, escape comes back', async () => {
    await withTimeline('/timeline', async (page) => {
      const label = (): Promise<string | null> => page.locator(`${ITEMS}:focus`).getAttribute('aria-label');
      await page.locator(`${ITEMS}[tabindex="0"]`).focus();
      const first = await label();
      await page.keyboard.press('ArrowRight');
      expect(await label()).not.toBe(first);
      await page.keyboard.press('ArrowLeft');
      expect(await label()).toBe(first);
      await page.keyboard.press('ArrowDown');
      const below = await label();
      expect(below).not.toBe(first);
      expect(await page.locator('.tl-card').count()).toBe(1);
      await page.keyboard.press('Enter');
      const drawer = page.getByRole('complementary', { name: 'Event' });
      await drawer.locator('.event').waitFor();
      expect(paramsOf(page).get('event')).toMatch(/^[0-9a-f]{32}$/);
      await page.keyboard.press('Escape');
      await drawer.waitFor({ state: 'detached' });
      expect(await label()).toBe(below);
    });
  });

  test('by pointing: who, what, where, outcome, source and time, in UTC and here', async () => {
    await withTimeline('/timeline', async (page) => {
      await page
        .locator(ITEMS)
        .and(page.getByLabel(/AuthorizeSecurityGroupIngress/))
        .hover();
      const card = await page.locator('.tl-card').textContent();
      for (const part of [
        'maya',
        'tcp 5432',
        'success',
        'prod-trail',
        '2026-11-19 02:39:02',
        '2026-11-19 03:39:02 +01:00',
      ])
        expect(card).toContain(part);
      await page.keyboard.press('Escape');
    });
  });
});

describe('the question', () => {
  test('narrows the lanes, is in the URL, and its faults are told at their place', async () => {
    await withTimeline('/timeline?q=event.outcome%3A%20failure', async (page) => {
      expect(await page.locator('.tl-table tbody tr:not(.failure)').count()).toBe(0);
      const bar = page.getByRole('combobox');
      await bar.fill('user.nam: maya');
      await bar.press('Escape');
      await bar.press('Enter');
      await page
        .getByText(/user\.nam/)
        .first()
        .waitFor();
      expect(await page.locator('.query-fault').textContent()).toContain('user.name');
    });
  });

  test('about a time without events says so, and leads back', async () => {
    const { page, close } = await browser.open(
      `${night.url}/timeline?from=2020-01-01T00:00:00Z&to=2020-01-02T00:00:00Z`,
    );
    try {
      await page.getByText('Nobody did anything here').waitFor();
      await page.getByRole('button', { name: 'Go back to the beginning' }).click();
      await page.locator(CHART).waitFor();
    } finally {
      await close();
    }
  });

  test('fits a phone: nothing sticks out, the names stand above their lanes', async () => {
    await withTimeline(
      '/timeline',
      async (page) => {
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
        expect(await page.locator('.tl-chart.narrow').count()).toBe(1);
      },
      { width: 360, height: 740, touch: true },
    );
  });
});
