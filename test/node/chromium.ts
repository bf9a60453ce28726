/** The browser that tests of pages drive, where the machine has one. */
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'] as const;
const found = PLACES.find((path) => existsSync(path));

/** In CI it has to be there. */
export const HAS_CHROMIUM = found !== undefined || Boolean(process.env.CI);

export const startChromium = (): Promise<Browser> =>
  chromium.launch({ executablePath: found ?? PLACES[0], args: ['--no-sandbox'] });
