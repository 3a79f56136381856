// Makes docs/screenshots: the pages of the incident night in a real browser, light and dark, one on a phone. Needs a built dist/. Arguments: names of pictures; all without.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { type OpenSettings, startChromium } from '../test/services/chromium.ts';
import { nightWithExports } from '../test/support/night-with-exports.ts';
import { serveNight } from '../test/support/served-night.ts';

const out = join(import.meta.dirname, '../docs/screenshots');

interface Shot {
  readonly name: string;
  readonly path: string;
  /** What is there when the page is. */
  readonly shows: string;
  readonly act?: (page: Page) => Promise<void>;
  readonly settings?: OpenSettings;
}

const opened = async (page: Page): Promise<void> => {
  await page
    .getByLabel(/AuthorizeSecurityGroupIngress/)
    .first()
    .click();
  await page.locator('.drawer .event').waitFor();
};

/** Small files: they lie in the repository. */
const SIZE = { width: 1280, height: 800 };
const NIGHT = 'from=2026-11-19T02:00:00.000Z&to=2026-11-19T03:45:00.000Z';
const PAGES: readonly Shot[] = [
  { name: 'search', path: `/?${NIGHT}`, shows: '[aria-rowcount] [role=row]' },
  {
    name: 'event',
    path: '/timeline',
    shows: '.tl-item',
    act: opened,
    settings: { width: 1200, height: 750 },
  },
  { name: 'timeline', path: '/timeline', shows: '.tl-item' },
  { name: 'sources', path: '/sources', shows: 'tbody tr' },
  { name: 'exports', path: '/exports', shows: '.run-files .button' },
];
const SHOTS: readonly Shot[] = [
  ...PAGES.flatMap((shot) =>
    (['light', 'dark'] as const).map((scheme) => ({
      ...shot,
      name: `${shot.name}-${scheme}`,
      settings: { scheme, ...SIZE, ...shot.settings },
    })),
  ),
  {
    name: 'phone',
    path: '/timeline',
    shows: '.tl-item',
    settings: { width: 390, height: 844, touch: true },
  },
];

mkdirSync(out, { recursive: true });
const night = nightWithExports();
const [served, browser] = await Promise.all([serveNight(night.folder), startChromium()]);
try {
  await night.run(served.url);
  const wanted = process.argv.slice(2);
  for (const { name, path, shows, act, settings } of SHOTS) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const { page, close } = await browser.open(`${served.url}${path}`, settings);
    await page.locator(shows).first().waitFor();
    await act?.(page);
    // Fonts and charts are drawn a moment after what they belong to is there.
    await page.waitForLoadState('networkidle');
    await page.screenshot({ path: join(out, `${name}.png`) });
    await close();
    console.log(name);
  }
} finally {
  await Promise.all([browser.stop(), served.stop()]);
  night.remove();
}
