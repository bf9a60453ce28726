/** A repository that means ill, shown by our own extension: nothing of it runs, makes a picture or a link, or turns text round. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { letter } from '../cli/letters.js';
import { bundled, ROOT } from '../cli/program.js';
import { HAS_CHROMIUM, startChromium } from '../node/chromium.js';
import { folder } from '../node/folder.js';
import { startClient } from '../server/client.js';

beforeAll(bundled);

const TRICK = '\u001b[2J\u202egnihton\u202c\u2067\u009b\u200e\u0007';
const OBEYED = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u;
const tricked = JSON.stringify(TRICK);
const both = `{ en: ${tricked}, zh: ${tricked} }`;

/** What is shown of an answer: addresses and edits are not. */
function* texts(value: unknown, key = ''): Generator<string> {
  if (key === 'uri' || key === 'edits' || key === 'pack') return;
  if (typeof value === 'string') yield value;
  else if (value && typeof value === 'object')
    for (const [name, each] of Object.entries(value)) yield* texts(each, name);
}

it('answers of ours turn no text round, and say the rest', async () => {
  const cwd = folder({
    'pack.yml': `id: a\ntitle: ${both}\nversion: 1.0.0\ndate: 2026-01-01\nstages: tight\n`,
    'variables.yml': `client_name:\n  role: recipient\n  label: ${both}\n  example: ${both}\n`,
    'phrases/opening.yml': `move: opening\ntitle: ${both}\nphrases:\n  - id: opening-x\n    stages: [final]\n    channels: [email]\n    note: ${both}\n    en: ${JSON.stringify(`Dear client ${TRICK}.`)}\n    zh: ${JSON.stringify(`您好${TRICK}。`)}\n`,
    'en/final/email.md': letter('final/email')
      .replace(/^title: .*/m, `title: ${JSON.stringify(`Title${TRICK}`)}`)
      .replace('Dear', `${TRICK} Dear`),
    'dunmark.yml': `names: [${tricked}]\n`,
  });
  const client = await startClient({
    folders: [cwd],
    initializationOptions: { debounce: 0, hasOurCommands: true },
  });
  const judged: unknown[] = [];
  client.connection.onNotification('dunmark/judged', (each) => {
    judged.push(each);
  });
  const uri = await client.open(join(cwd, 'en/final/email.md'));
  await client.until(uri, (all) => all.length > 0);
  const about = { uri, pack: uri, position: { line: 12, character: 0 } };
  const asked = ['preview', 'phrases', 'ladder', 'newLetterChoices', 'config'];
  const answers = await Promise.all(asked.map((each) => client.request(`dunmark/${each}`, about)));
  for (const [i, answer] of [...answers, judged].entries()) {
    const said = [...texts(answer)];
    expect([asked[i], said.filter((each) => OBEYED.test(each))]).toEqual([asked[i], []]);
    expect([asked[i], said.some((each) => each.includes('gnihton'))]).toEqual([asked[i], true]);
  }
  // What is written into the letter stays as it is.
  expect(JSON.stringify(answers[1])).toContain('\u202e');
  await client.stop();
});

/** A part of the extension, which is no module of this package. */
async function bundledPart(contents: string, home: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: join(ROOT, home) },
    bundle: true,
    format: 'esm',
    write: false,
  });
  return outputFiles[0]!.text;
}

describe('words of a repository', () => {
  it('are no icons and no links', async () => {
    const code = await bundledPart("export * from './plain.ts';", 'editors/vscode/src');
    const { noIcons, noLinks } = (await import(
      `data:text/javascript,${encodeURIComponent(code)}`
    )) as Readonly<Record<'noIcons' | 'noLinks', (text: string) => string>>;
    expect(noIcons('a $(alert) $$(x) $ (y)')).not.toMatch(/\$\(/);
    expect(noLinks('[a](command:b) ](c')).not.toMatch(/\]\(/);
    expect([noIcons('$(a)'), noLinks('[a](b)')].map((text) => text.replace(/\u2060/g, ''))).toEqual([
      '$(a)',
      '[a](b)',
    ]);
  });

  it('are never trusted, and never parsed outside of the one place for it', () => {
    const home = join(ROOT, 'editors/vscode/src');
    const files = readdirSync(home, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.tsx?$/.test(file),
    );
    const uses = (what: RegExp) => files.filter((file) => what.test(readFileSync(join(home, file), 'utf8')));
    expect(uses(/isTrusted|supportHtml|supportThemeIcons|enableCommandUris: true/)).toEqual([]);
    expect(uses(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function/)).toEqual([]);
    expect(uses(/DOMParser/)).toEqual([join('webview', 'safe-html.ts')]);
  });

  it.skipIf(!HAS_CHROMIUM)('in a preview make no element that runs, loads or leads away', async () => {
    const code = await bundledPart(
      "import { safeHtml } from './safe-html.ts'; window.safeHtml = safeHtml;",
      'editors/vscode/src/webview',
    );
    const browser = await startChromium();
    try {
      const page = await browser.newPage();
      await page.addScriptTag({ content: code });
      const made = await page.evaluate(async (attacks) => {
        const host = document.body.appendChild(document.createElement('div'));
        const { safeHtml } = window as unknown as { safeHtml: (html: string) => DocumentFragment };
        for (const attack of attacks) host.append(safeHtml(attack));
        for (const each of host.querySelectorAll<HTMLElement>('*')) each.click();
        await new Promise((next) => setTimeout(next, 200));
        return {
          caught: (window as { caught?: unknown }).caught,
          names: [...new Set([...host.querySelectorAll('*')].map(({ localName }) => localName))],
          attributes: [
            ...new Set([...host.querySelectorAll('*')].flatMap((each) => each.getAttributeNames())),
          ],
          text: host.textContent,
        };
      }, ATTACKS);
      expect(made.caught).toBeUndefined();
      expect(made.names.filter((name) => !['li', 'ol', 'p', 'span', 'table'].includes(name))).toEqual([]);
      expect(made.attributes.filter((name) => !['class', 'start', 'title'].includes(name))).toEqual([]);
      expect(made.text).toContain('words');
    } finally {
      await browser.close();
    }
  });
});

const ATTACKS = [
  '<p onclick="window.caught=1" onmouseover="window.caught=1" style="position:fixed">words</p>',
  '<script>window.caught=1</script><style>*{display:none}</style>',
  '<img src=x onerror="window.caught=1"><svg onload="window.caught=1"><script>window.caught=1</script></svg>',
  '<a href="javascript:window.caught=1" target=_top>go</a><a href="command:workbench.action.quit">run</a>',
  '<iframe srcdoc="<script>parent.caught=1</script>"></iframe><object data="x"></object><embed src="x">',
  '<form action="javascript:window.caught=1"><button autofocus onfocus="window.caught=1">x</button></form>',
  '<ol start="2" onclick="window.caught=1"><li>x</li></ol><math><mtext><table><mglyph><style><img src=x onerror="window.caught=1">',
  '<noscript><p title="</noscript><img src=x onerror=window.caught=1>">',
  '<template><img src=x onerror="window.caught=1"></template><base href="https://evil.example">',
  '<td style="text-align:right;background:url(https://evil.example)">x</td><meta http-equiv=refresh content="0;url=x">',
];
