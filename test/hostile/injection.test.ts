/** A pack whose titles, labels, examples and texts try to break out of every file a build writes: each is read as a harmless one is. */
import { type DefaultTreeAdapterTypes as Dom, parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { buildOutputs, type PackSource } from '../../src/compile/build-outputs.js';
import type { Snippet } from '../../src/compile/snippets.js';
import { typstText } from '../../src/generated/typst.js';
import { parseTemplate } from '../../src/parse/template.js';
import { readVariables } from '../../src/parse/variables-file.js';

const ATTACKS = [
  '</title></script><script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)' x='",
  '--><!-- ]]> <![CDATA[ <plaintext>',
  '*/ export const x = 1; /*',
  '**// */*/ //',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is one where it breaks out
  '`${process.exit(9)}` ${1:x} $0 }',
  '\\ \\\' \\" \\u0022 \\x22 \\',
  "'; throw 1; '",
  'a\u2028b\u2029c\u0085d',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a snippet's
  '$TM_FILENAME ${2|a,b|} ${TM_SELECTED_TEXT}',
  '__proto__ constructor',
];
const quoted = (text: string): string => JSON.stringify(text);

/** The same pack with `text` wherever a pack may say what it likes. */
function built(text: string): ReadonlyMap<string, string> {
  const says = quoted(text);
  const value = quoted(oneLine(text));
  const both = `{ en: ${says}, zh: ${says} }`;
  const { dictionary } = readVariables(
    'variables.yml',
    `client_name:\n  role: recipient\n  label: ${both}\n  example: { en: ${value}, zh: ${value} }\nrows:\n  type: list\n  role: reference\n  label: ${both}\n  fields:\n    number:\n      type: text\n      label: ${both}\n  example: { en: [{ number: ${value} }], zh: [{ number: ${value} }] }\n`,
  );
  const letter = `---\ntitle: ${says}\nlang: en\nstage: final\ntone: decisive\nchannel: email\nvariables:\n  required: [client_name, rows]\nsubject: ${quoted(`{{ client_name }} ${plain(text)}`)}\nattachments: [${says}]\n---\n\n{{ client_name }} **{{ client_name }}** \`{{ client_name }}\`\n\n{% for row in rows %}\n- {{ row.number }}\n{% endfor %}\n\n~~~\n${plain(text)}\n~~~\n`;
  const template = parseTemplate('en/final/email.md', letter);
  expect(template.faults).toEqual([]);
  const settings: PackSource['settings'] = {
    id: 'sample',
    title: { en: text, zh: text },
    version: '1.2.3',
    date: '2025-03-01',
    windows: [],
  };
  return buildOutputs(
    { settings, dictionary: dictionary!, letters: [{ id: 'final/email', template }] },
    { runtimeSource: 'var dunmarkRuntime={open:(pack)=>({letters:pack.letters,render(){},check(){}})};' },
  );
}
/** An example has to be a value. */
const oneLine = (text: string): string => text.replace(/[\u2028\u2029\u0085]/g, ' ');
/** In fixed text of a template a brace may begin a tag. */
const plain = (text: string): string => oneLine(text).replaceAll('{', '( ');

const HARMLESS = built('harmless');
const isSame = <Read>(path: string, attack: string, read: (text: string) => Read) =>
  expect(read(built(attack).get(path)!)).toEqual(read(HARMLESS.get(path)!));

/** Elements, attributes and comments of a page. */
function skeleton(source: string): readonly string[] {
  const walk = (node: Dom.Node): readonly string[] => [
    node.nodeName === '#text' ? '' : node.nodeName,
    ...('attrs' in node ? node.attrs.map(({ name }) => `@${name}`) : []),
    ...('childNodes' in node ? node.childNodes.flatMap(walk) : []),
  ];
  return walk(parse(source)).filter(Boolean);
}

/** A module without what its comments and its one string say: that must be the same whatever a pack says. */
const bare = (source: string): string =>
  source
    .replace(/\/\*[\s\S]*?\*\//g, '/**/')
    .replace(/JSON\.parse\("(?:[^"\\\n\u2028\u2029]|\\.)*"\)/, 'JSON.parse("")');

/** JSON with the names of its keys and the kinds of its values. */
const shape = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(shape)
    : value && typeof value === 'object'
      ? Object.entries(value).map(([key, each]) => [key, shape(each)])
      : typeof value;

/** Tab stops and variables of a snippet: `$1`, `${1`, `$NAME`, `${NAME`; what a backslash escapes is none. */
const stops = (source: string): readonly string[] =>
  Object.values(JSON.parse(source) as Record<string, Snippet>).flatMap(
    ({ body }) =>
      body
        .join('\n')
        .replace(/\\[\\$}]/g, '')
        .match(/\$\{?\w+|\}/g) ?? [],
  );

describe.each(ATTACKS)('%j in a pack', (attack) => {
  it('is text in pages, modules, snippets and JSON', () => {
    const files = built(attack);
    expect([...files.keys()]).toEqual([...HARMLESS.keys()]);
    isSame('html/en/final/email.html', attack, skeleton);
    isSame('module/index.js', attack, bare);
    isSame('module/index.d.ts', attack, bare);
    isSame('dunmark.code-snippets', attack, stops);
    isSame('pack.json', attack, (text) => shape((JSON.parse(text) as { variables: unknown }).variables));
    expect(files.get('module/index.js')).not.toMatch(/<\/script|<!--/i);
    expect(files.get('module/index.d.ts')).not.toMatch(/[\u2028\u2029]/);
    const { variables, pack } = JSON.parse(files.get('pack.json')!);
    expect([pack.title.en, variables.client_name.label.zh, variables.client_name.example.en]).toEqual([
      attack,
      attack,
      oneLine(attack),
    ]);
  });
});

it('the book is set from data; nothing in it is read as Typst', () => {
  const sources = Object.entries(JSON.parse(typstText()) as Readonly<Record<string, string>>);
  expect(sources.length).toBeGreaterThan(5);
  for (const [name, text] of sources) expect([name, /\beval\s*\(/.test(text)]).toEqual([name, false]);
});
