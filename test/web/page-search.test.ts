// The search page in a real browser, against the built program: the analyst's hunt over the incident night, and what else one does there.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { type OpenSettings, type Tab, startChromium } from '../services/chromium.ts';
import { describeWith } from '../services/describe-with.ts';
import { root } from '../support/program.ts';
import { serveNight } from '../support/served-night.ts';
import { until } from '../support/until.ts';

const WEEK = 'from=2026-11-16T00:00:00.000Z&to=2026-11-23T00:00:00.000Z';

const bar = (page: Page): Locator => page.getByRole('combobox', { name: 'Search events' });
const rows = (page: Page): Locator => page.locator('.result-rows [role=row]');
const total = (page: Page): Locator => page.locator('.histogram-total strong');
const facet = (page: Page, title: string, value: string): Locator =>
  page.getByRole('list', { name: title, exact: true }).getByRole('button', { name: `${title} ${value} ` });
const detail = (page: Page): Locator => page.getByRole('complementary', { name: 'Event' });

/** What a row says, without runs of white space. */
const said = async (locator: Locator): Promise<string> =>
  ((await locator.textContent()) ?? '').replace(/\s+/g, ' ');

async function shows(page: Page, count: string): Promise<void> {
  await until(`${count} are found`, async () => (await total(page).textContent()) === count);
}

test('is small, whole and its own', () => {
  const folder = join(root, 'dist/web/page');
  const files = readdirSync(folder).filter((name) => name !== 'style.css');
  const bytes = files.map((name) => gzipSync(readFileSync(join(folder, name))).length);
  expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThan(200_000);
  expect(files.filter((name) => name.endsWith('.map'))).toEqual([]);
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  expect(html).not.toMatch(/<style|style=|<script>|https?:/);
  for (const [, name = ''] of html.matchAll(/(?:src|href)="\/([^"]+)"/g)) expect(files).toContain(name);
});

await describeWith(
  'the search page over the incident night',
  { chromium: startChromium, night: () => serveNight() },
  ({ chromium, night }) => {
    const tabs: Tab[] = [];
    const open = async (path: string, settings?: OpenSettings): Promise<Page> => {
      const tab = await chromium.open(`${night.url}${path}`, settings);
      tabs.push(tab);
      return tab.page;
    };
    afterEach(async () => {
      for (const tab of tabs.splice(0)) {
        expect({ faults: tab.faults(), elsewhere: tab.elsewhere() }).toEqual({ faults: [], elsewhere: [] });
        await tab.close();
      }
    });

    test('begins with the story of the night', async () => {
      const page = await open('/');
      await page
        .getByRole('heading', { name: 'The incident night: Thursday 2026-11-19, 02:17 UTC' })
        .waitFor();
      await shows(page, '114 events');
      expect(await page.getByRole('button', { name: /2026-11-19 02:17 to 03:40/ }).isVisible()).toBe(true);
      expect(await said(rows(page).first())).toContain('2026-11-19 03:38:12');
    });

    test('the hunt: who opened the security group that was never closed', async () => {
      const page = await open('/');
      await shows(page, '114 events');
      await page.getByRole('button', { name: /02:17 to 03:40/ }).click();
      await page.getByLabel('From (UTC)').fill('2026-11-16');
      await page.getByLabel('To (UTC)').fill('2026-11-23 00:00');
      await page.getByRole('button', { name: 'Apply' }).click();
      await until('the week is searched', () => page.url().includes(WEEK));

      await page.keyboard.press('/');
      await bar(page).pressSequentially('event.act');
      await page.getByRole('option', { name: /event\.action/ }).waitFor();
      await page.keyboard.press('Tab');
      expect(await bar(page).inputValue()).toBe('event.action: ');
      await bar(page).pressSequentially('*SecurityGroupIn');
      await page.keyboard.press('Escape');
      await bar(page).fill('event.action: *SecurityGroupIngress');
      await page.keyboard.press('Enter');
      await shows(page, '3 events');

      // Two were opened and one was closed: whose is left?
      await facet(page, 'What', 'AuthorizeSecurityGroupIngress').click();
      await shows(page, '2 events');
      expect(await bar(page).inputValue()).toBe(
        'event.action: *SecurityGroupIngress and event.action: "AuthorizeSecurityGroupIngress"',
      );
      const opened = rows(page).filter({ hasText: '2026-11-19 02:39:02' });
      expect(await said(opened)).toContain('maya@example.com');
      await opened.click();
      await detail(page).getByRole('heading', { name: 'AuthorizeSecurityGroupIngress' }).waitFor();
      await detail(page).getByRole('tablist').waitFor();
      const text = await said(detail(page));
      for (const told of [
        '2026-11-19 02:39:02.000 UTC',
        '+01:00 (Europe/Paris)',
        'sg-0b7e42d19c5f8a360',
        '0.0.0.0/0',
      ])
        expect(text).toContain(told);
      await detail(page).getByRole('tab', { name: 'Raw and normalized' }).click();
      expect(await said(detail(page).getByRole('region', { name: 'Raw record' }))).toContain(
        '"eventName": "AuthorizeSecurityGroupIngress"',
      );

      // Nobody ever revoked a rule of that group.
      await bar(page).fill(
        'event.action: RevokeSecurityGroupIngress and oncall.object.name: *sg-0b7e42d19c5f8a360*',
      );
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Nothing matches, at any time' }).waitFor();
    });

    test('the hunt: who read payments without being part of the incident', async () => {
      const page = await open('/?q=oncall.object.name:%20public.payments%20and%20oncall.actor.type:%20user');
      await until('there are names', async () => (await facet(page, 'Who', 'dwhitfield').count()) === 1);
      await facet(page, 'Who', 'dwhitfield').click();
      await until('it is a condition', async () =>
        (await bar(page).inputValue()).endsWith('user.name: "dwhitfield"'),
      );
      await until('others are gone', async () => (await facet(page, 'Who', 'maya').count()) === 0);

      await page.keyboard.press('j');
      await page.keyboard.press('Enter');
      await detail(page).waitFor();
      await detail(page).getByRole('link', { name: 'Same person' }).click();
      await shows(page, '9 events');
      const told = await said(page.locator('.result-rows'));
      expect(told).toContain('COPY (SELECT * FROM payments');
      expect(told).toContain('2026-11-19 03:04:38');

      // Their session, and the address it came from.
      await rows(page).filter({ hasText: 'COPY (SELECT' }).first().click();
      await detail(page).getByText('203.0.113.77').first().waitFor();
      await detail(page).getByRole('link', { name: 'Same session' }).click();
      await until('it is the session', () => page.url().includes('oncall.session.id'));
      await until('its events', async () => (await said(rows(page).first())).includes('disconnection'));
    });

    test('dragging over the histogram looks closer, a step back looks wider', async () => {
      const page = await open('/');
      await shows(page, '114 events');
      const chart = page.locator('.histogram-chart .u-over');
      const { x, y, width, height } = (await chart.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
      await page.mouse.move(x + width * 0.25, y + height / 2);
      await page.mouse.down();
      await page.mouse.move(x + width * 0.5, y + height / 2, { steps: 5 });
      await page.mouse.up();
      await until('the period is another', () => page.url().includes('from='));
      const closer = new URL(page.url()).searchParams;
      const from = Date.parse(closer.get('from') ?? '');
      const to = Date.parse(closer.get('to') ?? '');
      expect(Math.abs(from - Date.parse('2026-11-19T02:38:00Z'))).toBeLessThan(180_000);
      expect(Math.abs(to - Date.parse('2026-11-19T02:59:00Z'))).toBeLessThan(180_000);
      await until('fewer are found', async () => (await total(page).textContent()) !== '114 events');
      await page.goBack();
      await shows(page, '114 events');
    });

    test('a fault in the query is marked at its place, and mended by a press', async () => {
      const page = await open(`/?${WEEK}`);
      await rows(page).first().waitFor();
      await bar(page).fill('event.outcome: failure and usr.name: maya');
      await page.keyboard.press('Enter');
      const alert = page.getByRole('alert');
      await alert.waitFor();
      expect(await page.locator('.t-fault').textContent()).toBe('usr.name');
      expect(await bar(page).getAttribute('aria-invalid')).toBe('true');
      await alert.getByRole('button', { name: /user\.name/ }).click();
      await until('it is searched for', () => page.url().includes('user.name'));
      expect(await bar(page).inputValue()).toBe('event.outcome: failure and user.name: maya');
      await until('no complaint', async () => (await alert.count()) === 0);
    });

    test('the keyboard does everything, and its sheet says how', async () => {
      const page = await open('/');
      await shows(page, '114 events');
      await page.keyboard.press('?');
      await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      for (const key of ['j', 'j', 'k', 'j']) await page.keyboard.press(key);
      const grid = page.getByRole('grid', { name: 'Events' });
      const active = (await grid.getAttribute('aria-activedescendant')) ?? '';
      expect(await page.locator(`#${active}`).getAttribute('aria-rowindex')).toBe('3');
      await page.keyboard.press('Enter');
      await detail(page).waitFor();
      const time = detail(page).locator('.event-time');
      const first = await time.textContent();
      await page.keyboard.press('j');
      await until('the next is open', async () => (await time.textContent()) !== first);
      await page.keyboard.press('Escape');
      await detail(page).waitFor({ state: 'detached' });
      await page.keyboard.press('g');
      await page.keyboard.press('t');
      await until('the timeline', () => new URL(page.url()).pathname === '/timeline');
    });

    test('columns, sort and the open event are in the URL, which opens the same elsewhere', async () => {
      const page = await open(`/?${WEEK}&q=user.name:%20dwhitfield`);
      await rows(page).first().waitFor();
      await page.getByRole('button', { name: 'Columns' }).click();
      await page.getByRole('searchbox', { name: 'Find a field' }).fill('source.ip');
      await page.getByRole('button', { name: /^Add source\.ip / }).click();
      await page.getByRole('button', { name: 'Remove source', exact: true }).click();
      await page.keyboard.press('Escape');
      await page.getByRole('columnheader', { name: 'source.ip' }).getByRole('button').click();
      await until('it is sorted', () => page.url().includes('sort=-source.ip'));
      await rows(page).first().click();
      await detail(page).waitFor();
      const other = await open(new URL(page.url()).pathname + new URL(page.url()).search);
      await detail(other).getByRole('heading').first().waitFor();
      const heads = other.getByRole('columnheader');
      // The open event and the list are asked for apart.
      await rows(other).first().waitFor();
      expect(await heads.allTextContents()).toEqual([
        'Time (UTC)',
        'Who',
        'What',
        'Where',
        'Outcome',
        'source.ip',
      ]);
      expect(await heads.last().getAttribute('aria-sort')).toBe('descending');
      expect(await said(rows(other).first())).toBe(await said(rows(page).first()));
    });

    test('scrolling to the end fetches page after page and draws few rows', async () => {
      const page = await open(`/?${WEEK}`);
      await rows(page).first().waitFor();
      const grid = page.getByRole('grid', { name: 'Events' });
      await grid.focus();
      await until('the end', async () => {
        await page.keyboard.press('End');
        return (await page.getByText('That is all of them.').count()) === 1;
      });
      const count = Number(await grid.getAttribute('aria-rowcount'));
      expect(count).toBeGreaterThan(2_000);
      await until('the last row', async () => {
        await page.keyboard.press('End');
        return (await rows(page).last().getAttribute('aria-rowindex')) === String(count);
      });
      expect(await rows(page).count()).toBeLessThan(80);
    });

    test('live tail shows what is stored meanwhile: here, that somebody searched', async () => {
      const page = await open(`/?${WEEK}&q=event.dataset:%20accesstrail.api`);
      await until('searched', async () => (await total(page).count()) === 1);
      await page.keyboard.press('t');
      await page.getByRole('button', { name: 'Stop the live tail' }).waitFor();
      await until('an event comes', async () => {
        await fetch(`${night.url}/api/search`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query: 'user.name: nobody' }),
        });
        return (await rows(page).filter({ hasText: 'search' }).count()) > 0;
      });
    });

    test('a search is saved, opened again and removed', async () => {
      const page = await open(`/?${WEEK}&q=event.outcome:%20failure`);
      await rows(page).first().waitFor();
      await page.getByRole('button', { name: 'Saved searches' }).click();
      await page.getByRole('textbox', { name: 'Name for this search' }).fill('What failed');
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      const list = page.getByRole('list', { name: 'Saved searches' });
      await list.getByText('What failed').waitFor();
      await page.keyboard.press('Escape');

      const other = await open('/');
      await other.getByRole('button', { name: 'Saved searches' }).click();
      await other.getByRole('list', { name: 'Saved searches' }).getByText('What failed').click();
      await until(
        'it is searched for',
        async () => (await bar(other).inputValue()) === 'event.outcome: failure',
      );
      await other.getByRole('button', { name: 'Saved searches' }).click();
      await other.getByRole('button', { name: 'Remove What failed' }).click();
      await other.getByText('None yet.').waitFor();
    });

    test('an empty period says when the last events are from, and goes there', async () => {
      const page = await open('/?from=2024-01-01&to=2024-01-02&q=user.name:%20dwhitfield');
      await page.getByRole('heading', { name: 'No events in this period' }).waitFor();
      await page.locator('.state').getByText('2026-11-20 16:55:21').waitFor();
      await page.getByRole('button', { name: 'Show the last ones' }).click();
      await until('events', async () => (await rows(page).count()) > 0);
    });

    test('times are UTC, with the local time on hover', async () => {
      const page = await open('/');
      await rows(page).first().waitFor();
      await rows(page).first().locator('time').hover();
      await page.getByRole('tooltip').waitFor();
      expect(await page.getByRole('tooltip').textContent()).toContain(
        '2026-11-19 04:38:12 +01:00 (Europe/Paris)',
      );
    });

    test('an event has a page of its own', async () => {
      const page = await open(`/?${WEEK}&q=event.action:%20TerminateSession`);
      await rows(page).first().click();
      await detail(page).getByRole('link', { name: 'Open on its own page' }).click();
      await until('its page', () => new URL(page.url()).pathname.startsWith('/event/'));
      await page.getByRole('region', { name: 'Normalized event' }).waitFor();
      await page
        .getByRole('region', { name: 'Fields' })
        .getByText('The action captured by the event.')
        .waitFor();
      await page.getByRole('link', { name: 'Around this' }).click();
      await rows(page).filter({ hasText: 'TerminateSession' }).first().waitFor();
    });

    test('fits a phone', async () => {
      const page = await open(`/?${WEEK}`, { width: 360, height: 740, touch: true, scheme: 'dark' });
      await rows(page).first().waitFor();
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
      await page.getByText('Filters', { exact: true }).tap();
      await facet(page, 'Outcome', 'failure').tap();
      await until('a condition', async () => (await bar(page).inputValue()) === 'event.outcome: "failure"');
      await page.getByText('Filters', { exact: true }).tap();
      await rows(page).first().tap();
      await detail(page).getByRole('heading').first().waitFor();
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
    });
  },
);
