// The page against what is hostile: script in every field of an event, no token and wrong tokens, a server that goes away.
import { hash } from 'node:crypto';
import { afterEach, expect, test } from '@jest/globals';
import type { StoreDocument } from '../../pipeline/ports.ts';
import { type Tab, startChromium } from '../services/chromium.ts';
import { describeWith } from '../services/describe-with.ts';
import { storeDocument, storeDocuments } from '../support/events.ts';
import { SCRIPT, hostileDocument } from '../support/hostile-event.ts';
import { serveStore } from '../support/served-store.ts';
import { until } from '../support/until.ts';

const TOKEN = 'at_a-token-of-the-tests-that-nobody-else-has';
const PERIOD = 'from=2026-03-01&to=2026-03-02';

/** Read as `live`. */
const TURNED = '\u202Eevil';
const turnedDocument = (n: number): StoreDocument =>
  storeDocument(n, {
    change: (event) => {
      event.user.name = TURNED;
    },
  });

await describeWith(
  'the page and what is hostile',
  {
    chromium: startChromium,
    served: () =>
      serveStore(
        [...storeDocuments(0, 20), turnedDocument(25), hostileDocument(30)],
        ['api:', '  tokens:', `    - { name: ana, role: admin, sha256: ${hash('sha256', TOKEN)} }`],
      ),
  },
  ({ chromium, served }) => {
    const tabs: Tab[] = [];
    const open = async (path: string, token?: string): Promise<Tab> => {
      const tab = await chromium.open(`${served.url}${path}`, token === undefined ? {} : { token });
      tabs.push(tab);
      return tab;
    };
    afterEach(async () => {
      for (const tab of tabs.splice(0)) await tab.close();
    });

    test('script in every field of an event is text, wherever it is shown', async () => {
      const { page, faults, elsewhere } = await open(`/?${PERIOD}`, TOKEN);
      let asked = 0;
      page.on('dialog', (dialog) => {
        asked++;
        void dialog.dismiss();
      });
      const harmless = async (where: string): Promise<void> => {
        // Script that came in with a value would have run by now, or be there to run.
        const there = await page.evaluate(
          `document.querySelectorAll('img, script:not([src]), a[href^="javascript:"], [onerror]').length`,
        );
        const ran = await page.evaluate('globalThis.hacked');
        expect({ where, there, ran, asked }).toEqual({ where, there: 0, ran: undefined, asked: 0 });
      };
      const row = page.locator('.result-rows [role=row]').first();
      await row.getByText('user.name').waitFor();
      expect(await row.textContent()).toContain(SCRIPT);
      await harmless('row and facets');
      await row.hover();
      await harmless('row under the pointer');

      await row.click();
      const detail = page.getByRole('complementary', { name: 'Event' });
      await detail.getByText('user.email', { exact: true }).waitFor();
      for (const field of ['user.email', 'oncall.command.text', 'cloud.region', 'message'])
        expect(await detail.textContent()).toContain(`${field} ${SCRIPT}`);
      await harmless('detail');
      await detail.getByRole('tab', { name: 'Raw and normalized' }).click();
      await detail.getByText('"said"').waitFor();
      await harmless('record');

      // As a condition: the whole value, quoted.
      await detail.getByRole('tab', { name: /Fields/ }).click();
      await detail.getByRole('button', { name: 'Only events with this user.email' }).click();
      await until(
        'one is found',
        async () => (await page.locator('.histogram-total').textContent())?.startsWith('1 event') ?? false,
      );
      await harmless('query');
      const bar = page.getByRole('combobox', { name: 'Search events' });
      await bar.fill('user.email: ');
      await page.getByRole('option').first().waitFor();
      await harmless('completions');
      await page.keyboard.press('Escape');

      await page.goto(`${served.url}/?${PERIOD}&cols=message,user.email,unmapped,event.original`);
      await page.getByRole('columnheader', { name: 'event.original' }).waitFor();
      await page.locator('.result-rows [role=row]').first().click();
      await harmless('columns');
      await page.getByRole('link', { name: 'Open on its own page' }).click();
      await page.getByRole('region', { name: 'Raw record' }).waitFor();
      await harmless('page of the event');
      await page.goto(`${served.url}/timeline?${PERIOD}`);
      await page.getByText('user.name').first().waitFor();
      await harmless('timeline');
      // Up to the newest event of the sources: what has been asked here is newer by months.
      await page.goto(`${served.url}/timeline`);
      await page.getByText('user.name').first().waitFor();
      await page.goto(
        `${served.url}/?${PERIOD}&q=${encodeURIComponent(SCRIPT)}&cols=${encodeURIComponent(SCRIPT)}`,
      );
      await page.getByRole('combobox', { name: 'Search events' }).waitFor();
      await harmless('URL');
      expect({ faults: faults(), elsewhere: elsewhere() }).toEqual({ faults: [], elsewhere: [] });
    });

    test('characters that turn or hide others are named wherever a name is shown', async () => {
      const { page } = await open(`/?${PERIOD}&q=${encodeURIComponent('user.name: *evil')}`, TOKEN);
      const row = page.locator('.result-rows [role=row]').first();
      await row.getByText('[U+202E]evil', { exact: true }).waitFor();
      await page.locator('.facet-name', { hasText: '[U+202E]evil' }).waitFor();
      await row.click();
      const detail = page.getByRole('complementary', { name: 'Event' });
      await detail.locator('.field-value', { hasText: '[U+202E]evil' }).first().waitFor();
      await detail.getByRole('tab', { name: 'Raw and normalized' }).click();
      await detail.getByText('[U+202E]evil').first().waitFor();
      await page.goto(`${served.url}/timeline?${PERIOD}`);
      await page.locator('.tl-who', { hasText: '[U+202E]evil' }).waitFor();
      expect(await page.locator('body').textContent()).not.toContain(TURNED);
    });

    test('without a token it asks for one, refuses a wrong one, and keeps the right one for the tab', async () => {
      const { page } = await open(`/?${PERIOD}`);
      const dialog = page.getByRole('dialog', { name: 'Sign in with a token' });
      await dialog.getByLabel('Token').fill('at_wrong');
      await dialog.getByRole('button', { name: 'Sign in' }).click();
      await dialog.getByRole('alert').waitFor();
      await dialog.getByLabel('Token').fill(TOKEN);
      await page.keyboard.press('Enter');
      await dialog.waitFor({ state: 'detached' });
      await page.locator('.result-rows [role=row]').first().waitFor();
      await page.reload();
      await page.locator('.result-rows [role=row]').first().waitFor();
      expect(await page.evaluate('localStorage.getItem("accesstrail.token")')).toBeNull();
      await page.getByRole('button', { name: 'Signed in as ana' }).click();
      await page.getByRole('button', { name: 'Forget the token' }).click();
      await dialog.waitFor();
    });

    test('errors say what happened, with the request’s id and a way on', async () => {
      const { page } = await open('/event/00000000000000000000000000000000', TOKEN);
      const alert = page.getByRole('alert');
      await alert.getByRole('heading').waitFor();
      expect(await alert.textContent()).toMatch(/Request [0-9a-f-]{36}/);
      await alert.getByRole('button', { name: 'Try again' }).waitFor();
      await page.goto(`${served.url}/?${PERIOD}`);
      await page.locator('.result-rows [role=row]').first().waitFor();
      await page.context().setOffline(true);
      await page.keyboard.press('r');
      await page.getByText('accesstrail does not answer').waitFor();
      await page.context().setOffline(false);
      await page.getByRole('button', { name: 'Try again' }).click();
      await page.locator('.result-rows [role=row]').first().waitFor();
    });
  },
);
