/** The extension's manifest holds what it promises: words in both languages, files that exist, nothing that runs unasked. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { snippetsText } from '../../scripts/extension/snippets.js';

const home = join(dirname(fileURLToPath(import.meta.url)), '../../editors/vscode');
const read = (file: string): string => readFileSync(join(home, file), 'utf8');
const json = <T>(file: string): T => JSON.parse(read(file)) as T;

interface Manifest {
  readonly version: string;
  readonly engines: { readonly vscode: string };
  readonly icon: string;
  readonly main: string;
  readonly browser: string;
  readonly activationEvents: readonly string[];
  readonly scripts?: object;
  readonly dependencies?: object;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly capabilities: {
    readonly untrustedWorkspaces: { readonly supported: boolean };
    readonly virtualWorkspaces: boolean;
  };
  readonly contributes: {
    readonly commands: ReadonlyArray<{ readonly command: string; readonly title: string }>;
    readonly menus: Readonly<
      Record<string, ReadonlyArray<{ readonly command: string; readonly alt?: string }>>
    >;
    readonly configuration: {
      readonly properties: Readonly<
        Record<string, { readonly markdownDescription: string; readonly default: unknown }>
      >;
    };
    readonly snippets: ReadonlyArray<{ readonly path: string }>;
    readonly problemMatchers: ReadonlyArray<{
      readonly owner: string;
      readonly applyTo: string;
      readonly pattern: { readonly regexp: string };
    }>;
    readonly walkthroughs: ReadonlyArray<{
      readonly steps: ReadonlyArray<{
        readonly description: string;
        readonly media: { readonly markdown: string };
      }>;
    }>;
  };
}

const manifest = json<Manifest>('package.json');
const { contributes } = manifest;
type Words = Readonly<Record<string, string>>;
const words: Readonly<Record<'en' | 'zh', Words>> = {
  en: json<Words>('package.nls.json'),
  zh: json<Words>('package.nls.zh-cn.json'),
};
const sources = readdirSync(join(home, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({ name, text: read(`src/${name}`) }));
const keysUsed = [...read('package.json').matchAll(/"%([\w.]+)%"/g)].map(([, key]) => key!);
const said = (key: string, lang: 'en' | 'zh'): string => words[lang][key.replaceAll('%', '')] ?? '';

describe('words', () => {
  it('of the manifest are there in both languages, and none is left over', () => {
    expect(keysUsed.length).toBeGreaterThan(30);
    for (const table of [words.en, words.zh]) expect(new Set(Object.keys(table))).toEqual(new Set(keysUsed));
  });

  it('of the second language are Chinese, of the first none', () => {
    for (const key of keysUsed.filter((each) => !each.endsWith('.media'))) {
      expect(said(key, 'zh'), key).toMatch(/\p{Script=Han}/u);
      expect(said(key, 'en'), key).not.toMatch(/\p{Script=Han}/u);
    }
  });

  it('stand in no other place: every title and description is a key', () => {
    for (const { title } of contributes.commands) expect(title).toMatch(/^%.+%$/);
    for (const one of Object.values(contributes.configuration.properties))
      expect(one.markdownDescription).toMatch(/^%.+%$/);
  });

  it('of the code are whole in both languages', () => {
    const text = read('src/words.ts');
    const [en, zh] = [text.match(/\ben: '/g), text.match(/\bzh: '/g)];
    expect(en?.length).toBeGreaterThan(40);
    expect(zh?.length).toBe(en?.length);
  });
});

describe('what runs', () => {
  it('is never started in every project', () => {
    expect(manifest.activationEvents).not.toContain('*');
    expect(manifest.activationEvents).not.toContain('onStartupFinished');
    expect(manifest.activationEvents).toContain('onLanguage:markdown');
  });

  it('is allowed in untrusted and virtual workspaces, on a desktop and on the web', () => {
    expect(manifest.capabilities.untrustedWorkspaces.supported).toBe(true);
    expect(manifest.capabilities.virtualWorkspaces).toBe(true);
    expect([manifest.main, manifest.browser]).toEqual(['./dist/extension.js', './dist/extension-web.js']);
  });

  it('are exactly the commands that are offered', () => {
    const registered = sources
      .flatMap(({ text }) => [...text.matchAll(/(?:registerCommand|command)\(\s*(?:'([\w.]+)'|TYPE)/g)])
      .map(([, name]) => name)
      .filter((name) => name !== undefined)
      .map((name) => (name.startsWith('dunmark.') ? name : `dunmark.${name}`));
    const views = sources.flatMap(({ text }) => /const TYPE = '([\w.]+)'/.exec(text)?.[1] ?? []);
    const offered = contributes.commands.map(({ command }) => command);
    expect([...registered, ...views].sort()).toEqual([...offered].sort());
    for (const { command, alt } of Object.values(contributes.menus).flat())
      for (const name of [command, ...(alt ? [alt] : [])]) expect(offered).toContain(name);
  });

  it('needs no script of a package, and takes exact versions', () => {
    expect(manifest.scripts).toBeUndefined();
    expect(manifest.dependencies).toBeUndefined();
    for (const version of Object.values(manifest.devDependencies)) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    // What is used must exist in the oldest VS Code that is let in.
    expect(manifest.engines.vscode).toBe(`^${manifest.devDependencies['@types/vscode']}`);
  });

  it('neither evaluates text nor talks to anybody', () => {
    for (const { name, text } of sources)
      expect(text, name).not.toMatch(/\beval\(|new Function|innerHTML|fetch\(|https?:\/\/|TelemetryLogger/);
  });
});

describe('files', () => {
  it('that are named are there', () => {
    const media = contributes.walkthroughs.flatMap(({ steps }) => steps.map((step) => step.media.markdown));
    const named = [
      manifest.icon,
      ...contributes.snippets.map(({ path }) => path),
      ...media.flatMap((key) => [said(key, 'en'), said(key, 'zh')]),
      ...['README.md', 'CHANGELOG.md', 'LICENSE'],
    ];
    for (const file of named) expect(existsSync(join(home, file)), file).toBe(true);
  });

  it('of the version are of one version', () => {
    const root = JSON.parse(readFileSync(join(home, '../../package.json'), 'utf8')) as { version: string };
    expect(manifest.version).toBe(root.version);
    expect(read('CHANGELOG.md')).toContain(`## ${root.version}`);
  });

  it('of snippets are as the pack makes them now', async () => {
    expect(read('snippets/letters.code-snippets')).toBe(snippetsText());
  });

  it('of the README name every command and setting', () => {
    const readme = read('README.md');
    for (const setting of Object.keys(contributes.configuration.properties))
      expect(readme).toContain(setting);
    for (const { title } of contributes.commands) {
      const name = said(title, 'en').replace('Open Letter Preview to the Side', 'to the Side');
      expect(readme).toContain(name);
    }
  });
});

describe('documents', () => {
  const selector = read('src/selector.ts');

  it('are taken from everywhere but the past', () => {
    const schemes = /SCHEMES = \[([^\]]+)\]/.exec(selector)?.[1]?.match(/[\w-]+/g);
    expect(schemes).toEqual(['file', 'untitled', 'vscode-remote', 'vscode-vfs', 'vscode-test-web']);
  });
});

describe('the task', () => {
  const [matcher] = contributes.problemMatchers;

  it('has an owner of its own, or it would wipe what is found while typing', () => {
    expect(matcher!.owner).toBe('dunmark-cli');
    expect(matcher!.applyTo).toBe('closedDocuments');
  });

  it.each([
    [
      'en/final/email.md:12:5: error: “hope” is weak here. Say: by when. [hope-wording]',
      'error',
      'hope-wording',
    ],
    ['信 件/a.md:3:1: warning: 语气过软：[x]。 请写明日期。 [vague-time]', 'warning', 'vague-time'],
    ['c:\\letters\\a.md:3:1: info: x y [b]', 'info', 'b'],
  ])('reads %s', (line, severity, rule) => {
    const found = new RegExp(matcher!.pattern.regexp).exec(line);
    expect(found?.slice(4)).toEqual([severity, expect.any(String), rule]);
  });

  it('reads no other line', () => {
    expect(new RegExp(matcher!.pattern.regexp).test('2 findings in 1 file')).toBe(false);
  });
});
