/** The page in a real browser: search, filters, values, copies, a composed letter, the keyboard, night, paper, small screens. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageFonts } from '../../../src/node/page-fonts.js';
import type { Book } from '../../../src/phrasebook/book.js';
import { bookPage } from '../../../src/phrasebook/page/book-page.js';
import { HAS_CHROMIUM, startChromium } from '../../node/chromium.js';
import { shippedBook } from './shipped-book.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What a browser complains of, and every address it asks for besides the page itself. */
interface Opened {
  readonly page: Page;
  readonly complaints: string[];
  readonly copied: () => Promise<{ readonly text: string; readonly html: string }>;
}

describe.skipIf(!HAS_CHROMIUM)('the page in a browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'page-'));
  const file = join(folder, 'phrasebook.html');
  const small = join(folder, 'small.html');
  let browser: Browser;

  beforeAll(async () => {
    const { book, judgement } = shippedBook();
    writeFileSync(file, bookPage(book, { fonts: await pageFonts(book), judgement: judgement() }));
    const letter = book.letters.find(({ id }) => id === 'final/letter')!;
    const alone: Book = {
      ...book,
      languages: ['zh'],
      letters: [{ ...letter, text: { zh: letter.text.zh! } }],
      ...{ moves: [], causes: [], markets: [], matrix: [], questions: [], checklists: [], clauses: [] },
    };
    writeFileSync(small, bookPage(alone, { fonts: await pageFonts(alone) }));
    browser = await startChromium();
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function open(fragment = '', options: BrowserContextOptions = {}, path = file): Promise<Opened> {
    const context = await browser.newContext({
      locale: 'en-GB',
      viewport: { width: 1360, height: 900 },
      ...options,
    });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('request', (request) => {
      if (!/^(?:file|blob):/.test(request.url())) complaints.push(request.url());
    });
    await page.addInitScript(() => {
      // What a page puts on the clipboard is seen as it is put there.
      const seen = { text: '', html: '' };
      Object.assign(globalThis, { seen });
      addEventListener(
        'copy',
        (event) => {
          setTimeout(() => {});
          const data = event.clipboardData;
          const set = data?.setData.bind(data);
          if (data && set)
            data.setData = (type, value) => {
              seen[type === 'text/html' ? 'html' : 'text'] = value;
              set(type, value);
            };
        },
        true,
      );
    });
    await page.goto(`${pathToFileURL(path)}${fragment}`);
    await page.waitForSelector('main');
    const copied = () =>
      page.evaluate(() => (globalThis as unknown as { seen: { text: string; html: string } }).seen);
    return { page, complaints, copied };
  }

  const close = async ({ page, complaints }: Opened) => {
    expect(complaints).toEqual([]);
    await page.context().close();
  };
  const field = (page: Page, label: string) => page.getByLabel(label, { exact: true });
  const texts = (page: Page) => page.locator('.phrase').count();

  it('finds words in both languages and marks them', async () => {
    const opened = await open();
    const { page } = opened;
    expect(await texts(page)).toBeGreaterThan(300);
    await page.getByRole('searchbox').fill('contract');
    expect(await page.locator('mark').first().textContent()).toMatch(/contract/i);
    const english = await texts(page);
    await page.getByRole('searchbox').fill('\u5408\u540c');
    expect(await page.locator('mark').first().textContent()).toBe('\u5408\u540c');
    expect(await texts(page)).toBeGreaterThan(5);
    expect(english).toBeLessThan(300);
    await page.getByRole('searchbox').fill('no such words anywhere');
    expect(await page.locator('.empty').textContent()).toContain('Nothing matches');
    await close(opened);
  });

  it('filters by stage, channel, move, market and cause, and keeps the choice in the address', async () => {
    const opened = await open();
    const { page } = opened;
    await page.getByRole('button', { name: 'Formal notice', exact: true }).click();
    await field(page, 'Channel').selectOption('letter');
    await field(page, 'Move').selectOption('deadline');
    await page.waitForURL(/move=deadline/);
    const count = await texts(page);
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThan(20);
    const address = page.url();
    expect(address).toContain('stage=formal');
    const again = await open(address.slice(address.indexOf('#')));
    expect(await texts(again.page)).toBe(count);
    await close(again);
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await field(page, 'Market').selectOption('de');
    await field(page, 'Cause of delay').selectOption('inability');
    expect(await texts(page)).toBeLessThan(326);
    await close(opened);
  });

  it('fills every text at once, spelled for its language and market, and leaves empty slots in sight', async () => {
    const opened = await open('#view=letters&letter=formal%2Femail&stage=formal');
    const { page } = opened;
    await field(page, 'Amount due').fill('\u20ac48,300');
    await field(page, 'Due date').fill('2026-07-15');
    const [english, chinese] = await page.locator('.sheet').allTextContents();
    expect(english).toContain('EUR 48,300.00');
    expect(english).toContain('15 July 2026');
    expect(chinese).toContain('2026\u5e747\u670815\u65e5');
    expect(await page.locator('.sheet .slot').count()).toBeGreaterThan(5);
    await field(page, 'Amount due').fill('many');
    expect(await field(page, 'Amount due').getAttribute('aria-invalid')).toBe('true');
    await close(opened);
    const american = await open('#q=was+due+on');
    await field(american.page, 'Due date').fill('2026-07-15');
    await field(american.page, 'Market').selectOption('us');
    expect(await american.page.getByText('July 15, 2026').count()).toBeGreaterThan(0);
    await close(american);
  });

  it('copies a phrase as text and a letter with its formatting, and names what is still open', async () => {
    const opened = await open('#q=opening-copy-to-check');
    const { page, copied } = opened;
    await field(page, 'Invoice number').fill('<img src=x onerror=alert(1)>');
    await page.getByRole('button', { name: 'Copy (English)' }).first().click();
    expect((await copied()).text).toContain('invoice <img src=x onerror=alert(1)> for [Amount due]');
    expect(await page.locator('.toast').textContent()).toContain('Amount due');
    expect(await page.locator('img').count()).toBe(0);
    await page.getByRole('button', { name: 'Letters', exact: true }).click();
    await page.getByRole('searchbox').fill('');
    await page.locator('.letter .title').first().click();
    await page.getByRole('button', { name: 'Copy formatted' }).first().click();
    const { html } = await copied();
    expect(html).toContain('<p>');
    expect(html).not.toContain('<img');
    await close(opened);
  });

  it('composes a letter phrase by phrase and says what does not fit and what is missing', async () => {
    const opened = await open('#view=compose&forStage=reminder&forChannel=email');
    const { page, copied } = opened;
    await page
      .getByRole('button', { name: /^Add to letter/ })
      .first()
      .click();
    await page.getByRole('button', { name: /^Deadline/ }).click();
    await page.getByRole('button', { name: 'Add to letter: Deadline' }).first().click();
    expect(await page.locator('.part').count()).toBe(2);
    const second = await page.locator('.part').nth(1).locator('p').textContent();
    await page.getByRole('button', { name: 'Move up' }).nth(1).click();
    expect(await page.locator('.part').nth(0).locator('p').textContent()).toBe(second);
    const lacking = await page.locator('.lacks li').count();
    expect(lacking).toBeGreaterThan(1);
    await field(page, 'Stage').selectOption('final');
    expect(await page.locator('.misfits').first().textContent()).toContain('Not meant for this stage');
    expect(await page.locator('.lacks li').count()).toBeGreaterThan(lacking);
    await page.getByRole('button', { name: 'Copy text' }).click();
    expect((await copied()).text).toContain('\n\n');
    await page.getByRole('button', { name: 'Remove', exact: true }).first().click();
    expect(await page.locator('.part').count()).toBe(1);
    await field(page, 'Start from').selectOption('final/email');
    expect(await page.locator('.lacks li').count()).toBe(0);
    await page.waitForURL(/parts=final/);
    await close(opened);
  });

  it('takes words and a subject of the reader, judges their blanks and keeps them out of the address', async () => {
    const opened = await open('#view=compose&forStage=reminder&parts=opening-copy-to-check');
    const { page, copied } = opened;
    await page.getByRole('button', { name: 'Add a paragraph of your own' }).click();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    await page.keyboard.type('We met on [date] & agreed on <b>this</b>.');
    expect(await page.locator('.misfits').last().textContent()).toContain('[date]');
    await page.getByRole('button', { name: 'Change', exact: true }).click();
    await field(page, 'Subject').fill('About ____');
    expect(await page.locator('.still').textContent()).toContain('____');
    await page.getByRole('button', { name: 'Copy formatted' }).click();
    const { text, html } = await copied();
    expect(text).toContain('About ____');
    expect(text).toContain('agreed on <b>this</b>.');
    expect(html).toContain('agreed on &lt;b&gt;this&lt;/b&gt;.');
    expect(await page.locator('.toast').textContent()).toContain('[date]');
    await page.waitForURL(/parts=/);
    expect(decodeURIComponent(page.url())).not.toContain('agreed');
    await page.getByRole('button', { name: 'Start over' }).click();
    await page.getByRole('button', { name: 'Add a paragraph of your own' }).click();
    expect(await field(page, 'Your own words').inputValue()).toBe('');
    await close(opened);
  });

  it('guides: what to say and avoid by stage, causes, checklists and clauses, searched all at once', async () => {
    const opened = await open('#view=guide&stage=final');
    const { page, copied } = opened;
    expect(await page.locator('.step').count()).toBe(1);
    await page.getByRole('button', { name: 'Copy (\u4e2d\u6587)' }).first().click();
    expect((await copied()).text).toMatch(/\p{Script=Han}/u);
    await page.getByRole('button', { name: 'Checklists' }).click();
    await page.getByRole('button', { name: 'Copy list (English)' }).first().click();
    expect((await copied()).text).toMatch(/^Before the contract\n\u2610 /);
    await page.getByRole('searchbox').fill('\u9884\u4ed8\u6b3e');
    expect(await page.locator('mark').first().textContent()).toBe('\u9884\u4ed8\u6b3e');
    expect(await page.locator('.guide > h2').allTextContents()).toContain('Contract clauses');
    await page.getByRole('searchbox').fill('');
    await page.getByRole('button', { name: 'Causes of delay' }).click();
    await page.locator('.links button').first().click();
    expect(await page.locator('.letter.open').count()).toBe(1);
    expect(page.url()).toContain('view=letters');
    await close(opened);
  });

  it('shows a pack of one letter without empty shelves, in the language it is written in', async () => {
    const opened = await open('', {}, small);
    const { page } = opened;
    expect(await page.locator('nav button').allTextContents()).toEqual(['\u4fe1\u51fd', '\u62df\u7a3f']);
    expect(await page.locator('.sheet').count()).toBe(1);
    expect(await page.locator('.ladder, .filters select').count()).toBe(0);
    await page.locator('nav button').last().click();
    expect(await page.locator('.shelf').count()).toBe(0);
    await close(opened);
  });

  it('is worked by the keyboard alone', async () => {
    const opened = await open('#q=contract');
    const { page, copied } = opened;
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.matches('.phrase'))).toBe(true);
    await page.keyboard.press('Enter');
    expect((await copied()).text).not.toBe('');
    await page.keyboard.press('Escape');
    expect(await page.getByRole('searchbox').inputValue()).toBe('');
    await page.getByRole('button', { name: 'Letters', exact: true }).click();
    await page.keyboard.press('/');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await page.locator('.sheet').count()).toBe(2);
    await page.keyboard.press('Escape');
    expect(await page.locator('.sheet').count()).toBe(0);
    await close(opened);
  });

  it('keeps values only when it is told to', async () => {
    const opened = await open();
    const { page } = opened;
    await field(page, 'Invoice number').fill('INV-1');
    await page.reload();
    await page.waitForSelector('main');
    expect(await field(page, 'Invoice number').inputValue()).toBe('');
    await field(page, 'Invoice number').fill('INV-2');
    await page.getByLabel('Keep on this computer').check();
    await page.reload();
    await page.waitForSelector('main');
    expect(await field(page, 'Invoice number').inputValue()).toBe('INV-2');
    expect(page.url()).not.toContain('INV');
    await page.getByLabel('Keep on this computer').uncheck();
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await close(opened);
  });

  it.each([
    ['phrases in the light', '#stage=formal&move=deadline', {}],
    ['phrases at night', '#stage=follow-up&move=impact&q=order', { colorScheme: 'dark' }],
    ['a letter in the light', '#view=letters&stage=final&letter=final%2Fletter', {}],
    ['a letter at night', '#view=letters&stage=final&letter=final%2Fletter', { colorScheme: 'dark' }],
    ['the guide in the light', '#view=guide&stage=formal', {}],
    ['the guide at night, searched', '#view=guide&q=police', { colorScheme: 'dark' }],
    ['causes in Chinese', '#view=guide&topic=causes&ui=zh', {}],
    ['the matrix on a small screen', '#view=guide&topic=matrix', { viewport: { width: 320, height: 640 } }],
    ['the composer', '#view=compose&parts=opening-copy-to-check,~1,formal%2Femail%230', {}],
    [
      'the composer at night',
      '#view=compose&forStage=formal&parts=opening-copy-to-check',
      { colorScheme: 'dark' },
    ],
    ['a small screen in Chinese', '#ui=zh&move=closing', { viewport: { width: 360, height: 740 } }],
  ] as const)('leaves nothing to object to: %s', async (_name, fragment, options) => {
    const opened = await open(fragment, options);
    const { page } = opened;
    await page.evaluate(axe);
    const found = await page.evaluate(async () => {
      const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
      const { violations } = await axe.run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      });
      return violations.map(
        ({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html }) => html.slice(0, 140))}`,
      );
    });
    expect(found).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await close(opened);
  });

  it('prints the open letter and nothing of the controls', async () => {
    const opened = await open('#view=letters&stage=final&letter=final%2Fletter');
    const { page } = opened;
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.search').isVisible()).toBe(false);
    expect(await page.locator('.left').isVisible()).toBe(false);
    expect(await page.locator('.sheet').first().isVisible()).toBe(true);
    expect(await page.locator('.item:visible').count()).toBe(1);
    expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000);
    await close(opened);
  });
});
