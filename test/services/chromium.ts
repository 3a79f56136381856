// A real browser: Debian's Chromium by playwright-core, without a network of its own.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, type BrowserContextOptions, type Page, chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface OpenSettings {
  /** CSS pixels; 1440 by 900 unless told. */
  readonly width?: number;
  readonly height?: number;
  readonly scheme?: 'light' | 'dark';
  /** Kept for the tab, as if somebody had signed in with it. */
  readonly token?: string;
  /** IANA zone of the browser; Europe/Paris unless told. */
  readonly zone?: string;
  readonly touch?: boolean;
}

export interface Tab {
  readonly page: Page;
  /** What the page complained about: uncaught errors, the console's, what the content security policy refused. */
  readonly faults: () => readonly string[];
  /** Addresses outside the server that the page asked for. */
  readonly elsewhere: () => readonly string[];
  readonly close: () => Promise<void>;
}

export interface Chromium {
  /** A context and a tab of its own, at a URL. */
  readonly open: (url: string, settings?: OpenSettings) => Promise<Tab>;
  readonly stop: () => Promise<void>;
}

/** Starts it. Throws where there is none. */
export async function startChromium(): Promise<Chromium> {
  const executablePath = find();
  if (executablePath === undefined)
    throw new Error('Chromium is needed for the tests of the page: install Debian’s package chromium');
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  return {
    open: (url, settings) => openTab(browser, url, settings ?? {}),
    stop: () => browser.close(),
  };
}

function find(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync);
}

async function openTab(browser: Browser, url: string, settings: OpenSettings): Promise<Tab> {
  const { width = 1440, height = 900, scheme = 'light', token, zone = 'Europe/Paris', touch } = settings;
  const options: BrowserContextOptions = {
    viewport: { width, height },
    colorScheme: scheme,
    timezoneId: zone,
    locale: 'en-GB',
    permissions: ['clipboard-read', 'clipboard-write'],
    ...(touch ? { hasTouch: true, isMobile: true } : {}),
  };
  const context = await browser.newContext(options);
  if (token !== undefined)
    await context.addInitScript((given) => {
      (
        globalThis as unknown as { sessionStorage: { setItem: (key: string, value: string) => void } }
      ).sessionStorage.setItem('accesstrail.token', given);
    }, token);
  const page = await context.newPage();
  const faults: string[] = [];
  const elsewhere: string[] = [];
  const { origin } = new URL(url);
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    // A refused request is told in the page; the browser's own line about it is no fault.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      faults.push(message.text());
  });
  page.on('request', (request) => {
    const asked = request.url();
    if (!asked.startsWith(origin) && !/^(?:data|blob):/.test(asked)) elsewhere.push(asked);
  });
  await page.goto(url);
  return { page, faults: () => faults, elsewhere: () => elsewhere, close: () => context.close() };
}
