/** The HTML report in a real browser: readable by day, by night, on paper and on small screens, inert whatever it shows. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HAS_CHROMIUM, startChromium } from '../node/chromium.js';
import { folder } from '../node/folder.js';
import { hostile, NAMES } from './formats/hostile.js';
import { letter, packFolder } from './letters.js';
import { bundled, ROOT, run } from './program.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A thousand findings and more, in forty letters. */
const many = () =>
  folder(
    Object.fromEntries(
      Array.from({ length: 40 }, (_, i) => [
        `${i}.md`,
        letter('final/email').replace(
          '\n---\n\n',
          `\n---\n\n${'Please pay soon, as soon as possible.\n\n'.repeat(15)}`,
        ),
      ]),
    ),
  );

describe.skipIf(!HAS_CHROMIUM)('the report in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    await bundled();
    browser = await startChromium();
  });
  afterAll(() => browser?.close());

  /** The report of a folder, opened; closing it shows what the browser complained of or asked for. */
  async function report(cwd: string, args: readonly string[] = ['.'], options: BrowserContextOptions = {}) {
    const path = join(folder(), 'report.html');
    await run(['lint', ...args, '--format', 'html', '-o', path], { cwd });
    const context = await browser.newContext({ viewport: { width: 1200, height: 900 }, ...options });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('dialog', (dialog) => complaints.push(dialog.message()));
    page.on('request', (request) => {
      if (!request.url().startsWith('file:')) complaints.push(request.url());
    });
    await page.goto(String(pathToFileURL(path)));
    const close = async () => {
      expect(complaints).toEqual([]);
      await context.close();
    };
    return { page, close };
  }

  const objections = async (page: Page) => {
    await page.evaluate(axe);
    return page.evaluate(async () => {
      const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
      const { violations } = await axe.run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      });
      return violations.map(
        ({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html }) => html.slice(0, 140))}`,
      );
    });
  };
  const findings = (page: Page) => page.locator('details li').count();

  const small = { viewport: { width: 320, height: 640 } };
  const night = { colorScheme: 'dark' } as const;
  it.each([
    ['faults', () => ROOT, ['examples'], {}],
    ['faults at night', () => ROOT, ['examples'], night],
    ['faults in Chinese on a small screen', () => ROOT, ['examples', '--locale', 'zh'], small],
    ['what means ill', () => folder(hostile), ['.', 'gone.md'], {}],
    ['what means ill at night, on a small screen', () => folder(hostile), ['.'], { ...small, ...night }],
    ['a pack without faults', packFolder, [], {}],
    ['a pack without faults, in Chinese at night', packFolder, ['--locale', 'zh'], night],
    ['no letters at all', () => folder(), ['.'], {}],
    ['a thousand findings', many, ['.'], {}],
  ] as const)('leaves nothing to object to: %s', async (_name, make, args, options) => {
    const { page, close } = await report(make(), args, options);
    expect(await objections(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    await close();
  });

  it('shows names, titles and words as they are written, and runs none of them', async () => {
    const { page, close } = await report(folder(hostile));
    const names = await page.locator('summary code').allTextContents();
    expect(names.sort()).toEqual(NAMES.map((name) => name.replace('\n', '\u23ce')).sort());
    expect(await page.locator('script, img, a, b b').count()).toBe(0);
    expect(await page.locator('td strong', { hasText: '<script>alert(1)</script>' }).count()).toBe(1);
    expect(await findings(page)).toBe(
      Number(await page.locator('.sum').first().textContent()) * NAMES.length,
    );
    await close();
  });

  it('counts a thousand findings by rule and by file, and plots the ladder of each language and channel', async () => {
    const { page, close } = await report(many());
    const shown = await findings(page);
    expect(shown).toBeGreaterThan(1000);
    const counts = await page.locator('section td.number:nth-last-child(2)').allTextContents();
    expect(counts.map(Number).reduce((a, b) => a + b)).toBe(shown);
    expect(await page.locator('details').count()).toBe(40);
    await close();
    const pack = await report(packFolder(), []);
    expect(await pack.page.locator('figcaption').allTextContents()).toContain('Chinese \u00b7 letter');
    expect(await pack.page.locator('polyline').count()).toBeGreaterThan(3);
    expect(await pack.page.locator('h1 + p').textContent()).toMatch(
      /^\u2714 \d+ files checked, nothing to mend\.$/,
    );
    await pack.close();
  });

  it('does not say that nothing is to be mended where findings are only known, or nothing was judged', async () => {
    const cwd = folder({ 'a.md': hostile['plain.md']! });
    const args = ['a.md', '--baseline', 'known.json'];
    await run(['lint', ...args, '--write-baseline'], { cwd });
    const known = await report(cwd, args);
    expect(await known.page.locator('h1 + p').textContent()).toBe('\u2714 1 file checked, nothing new.');
    await known.close();
    const none = await report(folder());
    expect(await none.page.locator('h1 + p').textContent()).toBe('0 files');
    await none.close();
  });

  it('is worked by the keyboard: tables are scrolled, letters opened and closed', async () => {
    const { page, close } = await report(ROOT, ['examples'], small);
    const focused = () =>
      page.evaluate(() => document.activeElement?.tagName === 'SUMMARY' || document.activeElement?.className);
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('wide');
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(() => document.activeElement!.scrollLeft > 0);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe(true);
    await page.keyboard.press('Enter');
    expect(await page.locator('details').first().getAttribute('open')).toBeNull();
    await page.keyboard.press('Space');
    expect(await page.locator('details').first().getAttribute('open')).not.toBeNull();
    await close();
  });

  it('goes on paper whole, dark on white even at night', async () => {
    const { page, close } = await report(ROOT, ['examples'], night);
    await page.emulateMedia({ media: 'print' });
    expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(50_000);
    const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(ground).toBe('rgb(255, 255, 255)');
    await close();
  });
});
