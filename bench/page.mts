// The page in Chromium over 200,000 events: cold load to the first result, what a press costs until it is drawn, scrolling.
import { startChromium } from '../test/services/chromium.ts';
import { serveStore } from '../test/support/served-store.ts';
import { storeDocument } from '../test/support/events.ts';
import type { StoreDocument } from '../pipeline/ports.ts';

const EVENTS = 200_000;
const LOADS = 10;
const STEPS = 30;
const AIM = { firstResultMs: 1000, interactionMs: 100 };
const PERIOD = 'from=2026-03-01T00:00:00.000Z&to=2026-03-08T00:00:00.000Z';

const quantile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((left, right) => left - right);
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN);
};

function* documents(): Iterable<StoreDocument> {
  for (let n = 0; n < EVENTS; n++) yield storeDocument(n);
}

/** When the first row was drawn, ms since the navigation began. */
const FIRST_ROW = `new Promise((resolve) => {
  const look = () => {
    if (document.querySelector('.result-rows [role=row]')) requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
    else requestAnimationFrame(look);
  };
  look();
})`;

/** Every press from its event to the next drawing, as the browser's Event Timing sees it (16 ms at least, in steps of 8). */
const WATCH = `globalThis.pressed = [];
new PerformanceObserver((list) => {
  for (const { name, duration, interactionId } of list.getEntries()) if (interactionId) globalThis.pressed.push([name, duration]);
}).observe({ type: 'event', durationThreshold: 16 });
globalThis.frames = [];
let last = performance.now();
const frame = (now) => { globalThis.frames.push(now - last); last = now; requestAnimationFrame(frame); };
requestAnimationFrame(frame);`;

const served = await serveStore(documents());
const chromium = await startChromium();
try {
  const first: number[] = [];
  for (let load = 0; load < LOADS; load++) {
    const tab = await chromium.open(`${served.url}/?${PERIOD}`);
    first.push(Number(await tab.page.evaluate(FIRST_ROW)));
    await tab.close();
  }

  const { page, close } = await chromium.open(`${served.url}/?${PERIOD}`);
  const row = page.locator('.result-rows [role=row]').first();
  await row.waitFor();
  await page.evaluate(WATCH);
  for (let step = 0; step < STEPS; step++) await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await page.getByRole('complementary', { name: 'Event' }).getByRole('tablist').waitFor();
  for (let step = 0; step < STEPS; step++) await page.keyboard.press('j', { delay: 30 });
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await page
    .getByRole('combobox', { name: 'Search events' })
    .pressSequentially('user.name: user3', { delay: 40 });
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^Outcome failure/ }).click();
  await page.getByRole('button', { name: /^Outcome failure/ }).click();
  const pressed = await page.evaluate<[string, number][]>('globalThis.pressed');

  await page.goto(`${served.url}/?${PERIOD}`);
  await row.waitFor();
  await page.evaluate(WATCH);
  const grid = (await page.getByRole('grid', { name: 'Events' }).boundingBox()) ?? { x: 0, y: 0 };
  await page.mouse.move(grid.x + 300, grid.y + 200);
  // As one drags to the end of what is there again and again, until 100,000 rows came.
  let rows = 0;
  const started = performance.now();
  while (rows < 100_000 && performance.now() - started < 120_000) {
    rows = Number(
      await page.evaluate(`(() => {
        const grid = document.querySelector('.results');
        grid.scrollTop = grid.scrollHeight;
        return Math.round(document.querySelector('.result-rows').clientHeight / 34);
      })()`),
    );
    await page.waitForTimeout(20);
  }
  const loadedMs = performance.now() - started;
  await page.evaluate('globalThis.frames.length = 0');
  for (let step = 0; step < 150; step++) {
    await page.mouse.wheel(0, -1200);
    await page.waitForTimeout(16);
  }
  const frames = await page.evaluate<number[]>('globalThis.frames');
  await close();

  const durations = pressed.map(([, duration]) => duration);
  console.log(
    JSON.stringify({
      bench: 'page',
      node: process.version,
      events: EVENTS,
      aim: AIM,
      firstResultMs: { p50: quantile(first, 0.5), max: quantile(first, 1) },
      interactions: durations.length,
      interactionMs: {
        p50: quantile(durations, 0.5),
        p98: quantile(durations, 0.98),
        max: quantile(durations, 1),
      },
      scroll: {
        rows,
        loadedMs: Math.round(loadedMs),
        frameP95Ms: quantile(frames, 0.95),
        framesOver50Ms: frames.filter((each) => each > 50).length,
        frames: frames.length,
      },
    }),
  );
} finally {
  await chromium.stop();
  await served.stop();
}
