/** Front matter that would like to be code, or more than it seems: it is YAML, a plain one, or it is refused. */
import { beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../src/parse/config-file.js';
import { readLexicon } from '../../src/parse/lexicon-file.js';
import { head, letter } from '../cli/letters.js';
import { bundled } from '../cli/program.js';
import { judged, PAYLOAD, rulesOf } from './judged.js';

beforeAll(bundled);

const CODE = `module.exports = { stage: 'final', x: ${PAYLOAD} }`;
const LANGUAGES = [
  'js',
  'javascript',
  'JS',
  'Js',
  'coffee',
  'coffeescript',
  'cson',
  'json',
  'json5',
  'toml',
  'eval',
  'node',
  'yaml!',
  'ts',
  'constructor',
  '__proto__',
  'toString',
  'yaml js',
  'js yaml',
  'js;',
  '"js"',
  '\u00a0js',
  '\u200bjs',
  '{js}',
];
const FENCES: ReadonlyArray<readonly [string, (language: string) => string]> = [
  ['', (language) => `---${language}\n${CODE}\n---\nx\n`],
  [' after a space', (language) => `--- ${language}\n${CODE}\n---\nx\n`],
  [' after a tab', (language) => `---\t${language}\t\n${CODE}\n---\nx\n`],
  [' behind a byte order mark', (language) => `\ufeff---${language}\n${CODE}\n---\nx\n`],
  [' with CRLF', (language) => `---${language}\r\n${CODE}\r\n---\r\nx\r\n`],
  [' with CR', (language) => `---${language}\r${CODE}\r---\rx\r`],
  [' after a blank line', (language) => `\n---${language}\n${CODE}\n---\nx\n`],
];

const TAGS: Readonly<Record<string, string>> = {
  'js function': `stage: !!js/function "function () { ${PAYLOAD} }"`,
  'js function, run': `stage: !!js/function "function () { ${PAYLOAD} }()"`,
  'js regexp': 'stage: !!js/regexp /(a+)+$/',
  'js undefined': "stage: !!js/undefined ''",
  'python object': `stage: !!python/object/apply:os.system ["touch it-ran"]`,
  'python module': 'stage: !!python/module:os',
  'ruby object': 'stage: !ruby/object:Gem::Installer\n  i: x',
  'java url': 'stage: !!java.net.URL ["http://127.0.0.1/"]',
  'a tag of its own': 'stage: !<tag:example.com,2000:x> final',
  'a tag handle': '%TAG !e! tag:example.com,2000:\n--- !e!x\nstage: final',
  binary: 'stage: !!binary ZmluYWw=',
  set: 'stage: !!set { final }',
  omap: 'stage: !!omap [final: x]',
  timestamp: 'stage: !!timestamp 2001-12-14t21:59:43.10-05:00',
  'a merge key': 'base: &base { stage: final }\n<<: *base',
  'a merge of itself': 'base: &base\n  <<: *base',
  'a list of itself': 'title: &a [*a]',
  'a map of itself': '&a title: *a',
  'a second document': 'title: x\n...\n---\nstage: final',
  'a directive': '%YAML 9.9\n---\nstage: final',
  'a key that is a map': '? { a: b }\n: c',
  'a key that is a list': '? [ a ]\n: c',
};

const deep = (open: string, close: string, times: number): string =>
  `title: ${open.repeat(times)}x${close.repeat(times)}`;
const chain = (times: number, wide: number): string =>
  Array.from(
    { length: times },
    (_, i) =>
      `k${i}: &k${i} [${Array(wide)
        .fill(i ? `*k${i - 1}` : 'x')
        .join(', ')}]`,
  ).join('\n');
const BOMBS: Readonly<Record<string, string>> = {
  'ten to the ninth': chain(9, 10),
  'two to the hundredth': chain(100, 2),
  'a map of laughs': `a: &a {x: y}\n${Array.from({ length: 20 }, (_, i) => `b${i}: &b${i} { p: ${i ? `*b${i - 1}` : '*a'}, q: ${i ? `*b${i - 1}` : '*a'} }`).join('\n')}`,
  'merged laughs': `a: &a {x: y}\n${Array.from({ length: 30 }, (_, i) => `b${i}: &b${i} { <<: [${i ? `*b${i - 1}, *b${i - 1}` : '*a, *a'}] }`).join('\n')}`,
  'deep lists': deep('[', ']', 5000),
  'deep maps': deep('{a: ', '}', 2000),
  'deep blocks': Array.from({ length: 150 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'),
  'deep dashes': `title: \n${'- '.repeat(4000)}x`,
  'a thousand anchors': Array.from({ length: 900 }, (_, i) => `a${i}: &x${i} y`).join('\n'),
  'a long scalar': `title: "${'\\n'.repeat(8000)}"`,
  'many escapes': `title: "${'\\x41'.repeat(3000)}"`,
  'a row of question marks': `${'? '.repeat(4000)}`,
  'a row of colons': `${': '.repeat(4000)}`,
  'a row of commas': `title: [${','.repeat(8000)}`,
  'a row of quotes': `title: ${"'".repeat(8000)}`,
  'a row of tags': `title: ${'!!str '.repeat(2000)}`,
  'a row of anchors': `title: ${'&a '.repeat(4000)}`,
  'folded lines': `title: >\n${'  a\n\n'.repeat(400)}`,
  'a huge number': `version: ${'9'.repeat(8000)}`,
  'a huge exponent': 'version: 1e999999999',
  'a huge date': 'version: 999999-99-99T99:99:99Z',
  'base sixty': 'version: 190:20:30',
};

describe('front matter', () => {
  it('in another language is refused where that language is named, and never run', async () => {
    const attacks = LANGUAGES.flatMap((language) =>
      FENCES.map(([how, make]) => [`${language}${how}`, make(language)] as const),
    );
    const { told } = await judged(Object.fromEntries(attacks.map(([, text], i) => [`${i}.md`, text])), [
      ...attacks.map((_, i) => `${i}.md`),
    ]);
    expect(
      attacks.flatMap(([name], i) =>
        rulesOf(told.get(`${i}.md`)).join() === 'parse-error' ? [] : [[name, told.get(`${i}.md`)]],
      ),
    ).toEqual([]);
  });

  const each = async (attacks: Readonly<Record<string, string>>) => {
    const names = Object.keys(attacks);
    const { told } = await judged(
      Object.fromEntries(
        names.map((name, i) => [
          `${i}.md`,
          letter('final/email').replace('---\n', () => `---\n${attacks[name]}\n`),
        ]),
      ),
      names.map((_, i) => `${i}.md`),
    );
    return names.filter((_, i) => !told.get(`${i}.md`)?.some(({ severity }) => severity === 'error'));
  };

  it('with a tag, a merge or more than one document is refused', async () => {
    expect(await each(TAGS)).toEqual([]);
  });

  it('that would grow when it is read is refused, at once', async () => {
    expect(await each(BOMBS)).toEqual([]);
  });

  it('is not evaluated when a value looks like code', async () => {
    const values = [
      `\${${PAYLOAD}}`,
      `#{${PAYLOAD}}`,
      `<%= ${PAYLOAD} %>`,
      `{{ constructor.constructor("${PAYLOAD.replaceAll("'", '')}")() }}`,
      `\`${PAYLOAD}\``,
    ];
    const { told } = await judged(
      Object.fromEntries(
        values.map((value, i) => [`${i}.md`, `${head({ subject: JSON.stringify(value) })}Pay.\n`]),
      ),
    );
    expect(told.size).toBe(values.length);
  });
});

describe('every other file of YAML', () => {
  const attacks = Object.entries({ ...TAGS, ...BOMBS });
  const NAMES = ['pack.yml', 'variables.yml', 'playbook.yml', 'phrases/opening.yml'];

  it('of a pack refuses the same', async () => {
    const packs = attacks.flatMap(([, yaml], i) => [
      ...NAMES.map((name) => [`${i}/${name}`, `${yaml}\n`] as const),
      [`${i}/en/final/email.md`, letter('final/email')] as const,
    ]);
    const { told, stderr } = await judged(
      Object.fromEntries(packs),
      attacks.map((_, i) => String(i)),
    );
    expect(stderr).toBe('');
    const silent = attacks.flatMap(([attack], i) =>
      NAMES.filter((name) => !told.get(`${i}/${name}`)?.some(({ severity }) => severity === 'error')).map(
        (name) => `${attack}: ${name}`,
      ),
    );
    expect(silent).toEqual([]);
  });

  it('of settings and words refuses the same', () => {
    const silent = attacks.flatMap(([attack, yaml]) => [
      ...(readConfig('dunmark.yml', `${yaml}\n`).faults.length ? [] : [`${attack}: settings`]),
      ...(readConfig('dunmark.yml', `extends: strict\n${yaml}\n`).faults.length
        ? []
        : [`${attack}: more settings`]),
      ...(readLexicon('words.yml', `${yaml}\n`).faults.length ? [] : [`${attack}: words`]),
    ]);
    expect(silent).toEqual([]);
  });

  it.each(['a map of laughs', 'deep maps', 'js function, run'])(
    'ends the run in one line: %s',
    async (name) => {
      const yaml = { ...TAGS, ...BOMBS }[name];
      const { stderr } = await judged({ 'dunmark.yml': `${yaml}\n`, 'a.md': letter('final/email') });
      expect(stderr).toMatch(/^dunmark: dunmark\.yml:\d+:\d+: [^\n]+\n$/);
    },
  );
});
