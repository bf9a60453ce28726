/** A pack whose titles, labels, notes and advice try to break out of the phrasebook: paper, page and wiki text show them as they are written. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { bundled, ROOT, run } from '../cli/program.js';
import { HAS_CHROMIUM, startChromium } from '../node/chromium.js';
import { folder } from '../node/folder.js';
import { poppler } from '../node/poppler.js';

beforeAll(bundled);

/** Code of Typst, HTML, scripts, Markdown, links that run; each would be read where it is not escaped. */
const ATTACKS = [
  '#import "x.typ": * #panic("x")',
  ']$\\#{ *a* _b_ $c$ `d` <e> @f // /* = g ~ --- "h"',
  '#read("/etc/passwd") #eval("1+1") \\u{41}',
  '<script>globalThis.caught=1</script>',
  '<img src=x onerror="globalThis.caught=1">',
  '"><svg onload=globalThis.caught=1>',
  '</script><!-- ]]> <plaintext>',
  '[a](javascript:globalThis.caught=1)',
  'javascript:globalThis.caught=1',
  '![a](https://evil.example/x.png) <https://evil.example>',
  '&lt;b&gt; &#60; &amp;',
  '| a | b | *c* **d** ~~e~~ # f',
];
/** Never the same twice: an index and a matrix name what they show. */
let count = 0;
const attack = (): string => `${ATTACKS[count % ATTACKS.length]} N${count++}`;

/** Text under a language, and what else is for readers only. */
function attacked(value: unknown, written: string[], key = ''): unknown {
  if (typeof value === 'string') {
    if (!/^(?:en|zh|publisher|note)$/.test(key)) return value;
    const own = attack();
    written.push(own);
    return own;
  }
  if (Array.isArray(value)) return value.map((each) => attacked(each, written, key));
  if (!value || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, attacked(each, written, name)]),
  );
}

const FEW =
  /^(?:pack|playbook|variables)\.yml$|^phrases[\\/]opening\.yml$|^(?:en|zh)[\\/]reminder[\\/](?:email|message)\.md$/;

/** The shipped pack, few of its letters; whatever only readers read is an attack. */
function hostile(cwd: string): readonly string[] {
  const from = join(ROOT, 'templates');
  for (const file of readdirSync(from, { recursive: true, encoding: 'utf8' }))
    if (FEW.test(file)) cpSync(join(from, file), join(cwd, file));
  const written: string[] = [];
  const change = (file: string, each: (value: Record<string, unknown>) => void) => {
    const value = parse(readFileSync(join(cwd, file), 'utf8'));
    each(value);
    writeFileSync(join(cwd, file), stringify(value, { lineWidth: 0 }));
  };
  change('pack.yml', (pack) => {
    delete pack.matrix;
    pack.title = attacked(pack.title, []);
    pack.book = attacked(
      { title: pack.title, subtitle: { en: '', zh: '' }, publisher: '', imprint: { en: '', zh: '' } },
      written,
    );
  });
  change('playbook.yml', (playbook) => {
    for (const part of Object.keys(playbook)) {
      // What a book of so few letters does not show is not looked for.
      const isShown = part === 'clauses' || part === 'checklists' || part === 'questions';
      playbook[part] = attacked(playbook[part], isShown ? written : []);
    }
  });
  for (const lang of ['en', 'zh']) {
    for (const name of ['email', 'message']) {
      const path = join(cwd, lang, 'reminder', `${name}.md`);
      const own = attack();
      written.push(own);
      writeFileSync(
        path,
        readFileSync(path, 'utf8').replace(/^title: .*/m, () => `title: ${JSON.stringify(own)}`),
      );
    }
  }
  return written;
}

const flat = (text: string): string => text.normalize('NFKC').replace(/[\s\u00ad\u200b-]+/g, '');
const lost = (text: string, written: readonly string[]): readonly string[] => {
  const found = flat(text);
  return written.filter((each) => !found.includes(flat(each)));
};

describe('whatever a pack says', () => {
  const cwd = mkdtempSync(join(tmpdir(), 'dunmark-book-'));
  afterAll(() => rmSync(cwd, { recursive: true, force: true }));
  let written: readonly string[] = [];
  beforeAll(async () => {
    written = hostile(cwd);
    const { code, stderr, stdout } = await run(['phrasebook', '.', '--out', 'book', '--stage', 'reminder'], {
      cwd,
    });
    expect([code, stderr, stdout.split('\n').length]).toEqual([0, '', 4]);
    expect(written.length).toBeGreaterThan(40);
  });

  it('is printed as it is written', () => {
    expect(lost(poppler('pdftotext', '-raw', join(cwd, 'book/phrasebook.pdf'), '-'), written)).toEqual([]);
  });

  it('makes no markup of a wiki text', () => {
    const text = readFileSync(join(cwd, 'book/phrasebook.md'), 'utf8');
    const tree = unified().use(remarkParse).parse(text);
    let said = '';
    const visit = (node: {
      type: string;
      value?: string;
      url?: string;
      children?: readonly never[];
    }): void => {
      if (node.type === 'html') expect(node.value).toMatch(OURS);
      else if (node.value) said += node.value;
      if (node.type === 'link') expect(node.url).toMatch(/^#/);
      expect(node.type).not.toBe('image');
      for (const child of node.children ?? []) visit(child);
    };
    visit(tree as never);
    // Paper alone has an imprint.
    expect(lost(said, written).slice(2)).toEqual([]);
    expect(lost(said, written)).toHaveLength(2);
  });

  it.skipIf(!HAS_CHROMIUM)('runs nothing in a browser, and is shown', async () => {
    const browser = await startChromium();
    try {
      const page = await browser.newPage();
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      const url = `${pathToFileURL(join(cwd, 'book/phrasebook.html'))}`;
      let shown = '';
      for (const view of ['phrases', 'letters', 'guide', 'compose']) {
        await page.goto('about:blank');
        await page.goto(`${url}#view=${view}`);
        await page.waitForSelector('main');
        shown += await page.evaluate(() => document.body.innerText);
        const made = await page.evaluate(() => ({
          caught: (globalThis as { caught?: unknown }).caught,
          scripts: document.scripts.length,
          foreign: document.querySelectorAll('img, main svg[onload], plaintext, iframe, object').length,
          links: [...document.querySelectorAll('a[href]')].map((a) => a.getAttribute('href')),
        }));
        expect([made.caught, made.foreign]).toEqual([undefined, 0]);
        expect(made.scripts).toBeLessThanOrEqual(3);
        expect(made.links.filter((href) => !/^(?:#|blob:)/.test(href ?? ''))).toEqual([]);
      }
      expect(asked.filter((each) => !/^(?:file:.*phrasebook\.html|about:|blob:|data:)/.test(each))).toEqual(
        [],
      );
      expect(ATTACKS.filter((each) => !shown.includes(each))).toEqual([]);
      expect(await page.title()).toBe(written[0]);
    } finally {
      await browser.close();
    }
  });
});

/** What the wiki text itself is made with. */
const OURS = /^(?:<br>|<\/?(?:em|strong)>|<a id="[\w.-]+">|<\/a>|<a id="[\w.-]+"><\/a>)$/;

describe('what a page would obey', () => {
  it.each(['\\0', '\\e[2J', '\\x9b', '\\u202e', '\\u2067', '\\u2028'])(
    '%s is refused with its place, in every format',
    async (escaped) => {
      const cwd = folder();
      hostile(cwd);
      const path = join(cwd, 'pack.yml');
      writeFileSync(
        path,
        readFileSync(path, 'utf8').replace(/^ {2}publisher: .*/m, `  publisher: "a${escaped}b"`),
      );
      const { code, stdout, stderr } = await run(['phrasebook', '.', '--out', 'book', '--format', 'md'], {
        cwd,
      });
      expect([code, stdout]).toEqual([
        1,
        expect.stringMatching(/^pack\.yml:1:1 .*U\+.*unprintable-character\n$/),
      ]);
      expect(`${stdout}${stderr}`).not.toMatch(
        /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/,
      );
      expect(readdirSync(cwd)).not.toContain('book');
    },
  );

  it('does not stop at words without end', async () => {
    const cwd = folder();
    hostile(cwd);
    const path = join(cwd, 'pack.yml');
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replace(/^ {2}publisher: .*/m, `  publisher: ${'x'.repeat(20_000)}`),
    );
    const { code, stderr } = await run(['phrasebook', '.', '--out', 'book', '--stage', 'reminder'], { cwd });
    expect([code, stderr]).toEqual([0, '']);
  });
});
