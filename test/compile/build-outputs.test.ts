/** Every file of a build: there, whole, the same each time, and nowhere else than in its folder. */

import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { BUILD_TARGETS, type BuildTarget, buildOutputs } from '../../src/compile/build-outputs.js';
import { compileLetter } from '../../src/compile/compile-letter.js';
import { openPack } from '../../src/compile/open-pack.js';
import { CONTEXTS } from '../../src/compile/ops.js';
import { compilePack } from '../../src/compile/pack-json.js';
import { renderLetter } from '../../src/compile/render-letter.js';
import { stableJson, stableLine } from '../../src/compile/stable-json.js';
import { FILTERS } from '../../src/model/liquid.js';
import { data, names, pack } from './sample-pack.js';
import { divider, out, p, template } from './trees.js';

const runtimeSource = 'var dunmarkRuntime={open:()=>({})};';
const build = (targets: readonly BuildTarget[] = BUILD_TARGETS) =>
  buildOutputs(pack, { targets, runtimeSource });
const files = build();
const file = (path: string): string => files.get(path) ?? expect.fail(`no ${path}`);

describe('a build', () => {
  it('writes a file for each letter and one for each kind', () => {
    expect([...files.keys()]).toEqual([
      'dunmark.code-snippets',
      'html/en/final-call/e-mail.html',
      'html/en/final/email.html',
      'html/zh/final/email.html',
      'module/index.d.ts',
      'module/index.js',
      'pack.json',
      'text/en/final-call/e-mail.txt',
      'text/en/final/email.txt',
      'text/zh/final/email.txt',
    ]);
  });

  it.each<[BuildTarget, RegExp]>([
    ['json', /^pack\.json$/],
    ['html', /^html\//],
    ['text', /^text\//],
    ['snippets', /^dunmark\.code-snippets$/],
    ['module', /^module\//],
  ])('of %s alone writes nothing else', (target, expected) => {
    const paths = [...build([target]).keys()];
    expect(paths.length).toBeGreaterThan(0);
    for (const path of paths) expect(path).toMatch(expected);
  });

  it('gives the same bytes whatever the order of the letters and variables', () => {
    const turned = { ...pack, letters: pack.letters.toReversed(), dictionary: new Map([...names].reverse()) };
    expect([...buildOutputs(turned, { runtimeSource })]).toEqual([...files]);
  });

  it.each([...files])('ends %s in one line end, and has no other', (_path, contents) => {
    expect(contents).toMatch(/[^\n]\n$/);
    expect(contents).not.toContain('\r');
  });

  it.each([
    '../evil',
    'final/../../evil',
    '/etc/passwd',
    'final',
    'final/email/x',
    'Final/email',
    'final/e mail',
    'final\\email',
    'final/email.md',
    '',
    './x',
    'c:/x',
    'final/email\n',
    '-/x',
  ])('refuses the id %j', (id) => {
    const letters = [{ id, template: template({ body: [] }, []) }];
    expect(() => buildOutputs({ ...pack, letters }, { runtimeSource })).toThrow(
      expect.objectContaining({ name: 'OutputPathError' }),
    );
  });

  it('refuses two letters that would be one file', () => {
    const letters = [pack.letters[0]!, pack.letters[0]!];
    expect(() => buildOutputs({ ...pack, letters }, { runtimeSource })).toThrow(/two letters/);
  });

  it('refuses an example that is no value of its type', () => {
    const dictionary = new Map(
      [...names].map(([name, v]) => [
        name,
        name === 'final_deadline' ? { ...v, example: { en: 'soon', zh: 'soon' } } : v,
      ]),
    );
    expect(() => buildOutputs({ ...pack, dictionary }, { runtimeSource })).toThrow(/final_deadline/);
  });
});

describe('pack.json', () => {
  const schema = JSON.parse(
    readFileSync(new URL('../../schema/compiled-pack.schema.json', import.meta.url), 'utf8'),
  );
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
  const validate = ajv.compile(schema);
  const json = JSON.parse(file('pack.json'));

  it('is what its schema says', () => {
    validate(json);
    expect(validate.errors).toBeNull();
  });

  it('is not, when something is wrong with it', () => {
    expect(validate({ ...json, format: 2 })).toBe(false);
    expect(validate({ ...json, letters: [{ ...json.letters[0], html: [{ op: 'eval', text: 'x' }] }] })).toBe(
      false,
    );
  });

  it('holds what the pack and its letters say of themselves', () => {
    expect(json.pack).toEqual({
      id: 'sample',
      title: { en: 'Sample', zh: '示例' },
      version: '1.2.3',
      date: '2025-03-01',
      windows: [
        { stage: 'formal', from: 15, to: 30 },
        { stage: 'final', from: 31, to: null },
      ],
    });
    expect(json.letters.map((letter: { id: string; lang: string }) => `${letter.id} ${letter.lang}`)).toEqual(
      ['final-call/e-mail en', 'final/email en', 'final/email zh'],
    );
    expect(json.letters[1]).toMatchObject({
      stage: 'final',
      tone: 'decisive',
      channel: 'email',
      attachments: ['Statement of account'],
    });
    expect(Object.keys(json.variables)).toEqual([...names.keys()].sort());
    expect(json.variables.invoices.fields.map((field: { name: string }) => field.name)).toEqual([
      'number',
      'amount',
    ]);
  });

  it('read back prints the same letters', () => {
    const open = openPack(json);
    for (const { id, template: read } of pack.letters) {
      const letter = compileLetter(id, read, names);
      const again = open.letter(id, letter.lang);
      for (const target of ['html', 'text', 'markdown'] as const)
        expect(renderLetter(again, data, { target, dictionary: open.dictionary })).toEqual(
          renderLetter(letter, data, { target }),
        );
    }
  });

  it.each([
    ['final/mail', 'en', 'There is no letter "final/mail"; did you mean "final/email"?'],
    ['nothing', 'en', 'There is no letter "nothing".'],
    ['final/email', 'fr', 'The letter "final/email" is not in "fr", only in "en" and "zh".'],
    ['__proto__', 'en', 'There is no letter "__proto__".'],
  ])('read back has no %s in %s', (id, lang, message) => {
    expect(() => openPack(json).letter(id, lang)).toThrow(
      expect.objectContaining({ name: 'UnknownLetterError', message }),
    );
  });

  it('of another format is not read', () => {
    expect(() => openPack({ ...json, format: 2 })).toThrow(TypeError);
  });

  it('describes a variable nobody described', () => {
    const letter = compileLetter(
      'a/b',
      template({ body: [p(out('stranger')), divider] }, ['stranger']),
      new Map(),
    );
    expect(compilePack(pack.settings, [letter], new Map()).variables.stranger).toMatchObject({
      type: 'text',
      role: 'other',
    });
  });

  it('has a schema that explains each property and knows every context and filter', () => {
    const bare: string[] = [];
    const walk = (node: unknown, at: string): void => {
      if (typeof node !== 'object' || node === null) return;
      for (const [key, value] of Object.entries(node)) {
        if (key === 'properties')
          for (const [name, property] of Object.entries(value as Record<string, Record<string, unknown>>))
            if (!property.title || !property.description || !property.examples) bare.push(`${at}/${name}`);
        walk(value, `${at}/${key}`);
      }
    };
    walk(schema, '');
    expect(bare).toEqual([]);
    expect(schema.$defs.slotOp.properties.context.enum).toEqual([...CONTEXTS]);
    expect(schema.$defs.filter.properties.name.enum).toEqual([...FILTERS]);
  });
});

describe('the page of a letter', () => {
  const page = file('html/en/final/email.html');

  it('is a valid document', () => {
    const errors: string[] = [];
    parse(page, { onParseError: ({ code }) => errors.push(code) });
    expect(errors).toEqual([]);
    expect(page).toContain('<html lang="en">');
    expect(file('html/zh/final/email.html')).toContain('<html lang="zh-CN">');
  });

  it.each([
    [
      'a value in the body',
      '<strong><span class="value" title="amount due · amount_due">USD 12,500.00</span></strong>',
    ],
    [
      'a value in the subject',
      'Final demand: invoice <span class="value" title="invoice number · invoice_number">2025-0118</span>',
    ],
    ['a column of a list', '<span class="value" title="number · invoices.number">2025-0121</span>'],
    ['an escaped value', '>Ms &lt;Brandt&gt; &amp; Co</span>'],
    ['an escaped label', 'title="final deadline */ $1 · final_deadline"'],
    ['the lines of a value', '>HSBC<br>\nHSBCHKHH</span>'],
    ['the title', '<title>Final demand: invoice 2025-0118, USD 12,500.00</title>'],
  ])('marks %s', (_name, expected) => expect(page).toContain(expected));

  it('leaves link targets unmarked', () => {
    expect(page).toContain('<a href="https://pay.example/1">online</a>');
  });
});

describe('the text of a letter', () => {
  it('reads as its receiver would see it, the subject on top', () => {
    expect(file('text/en/final/email.txt')).toBe(`Subject: Final demand: invoice 2025-0118, USD 12,500.00

Dear Ms <Brandt> & Co,

Invoice 2025-0118 for USD 12,500.00 costs $5 } a day \\ more. We wrote on 1 March and 8 March.

Invoice          Amount
---------  ------------
2025-0118  USD 8,500.00
2025-0121  USD 4,000.00

1. Pay by 2 April 2025.
2. Or online <https://pay.example/1>.

Pay to:
HSBC
HSBCHKHH
`);
  });
});

describe('JSON', () => {
  it.each<[unknown, string]>([
    [{ b: 1, a: undefined, c: [] }, '{"b":1,"c":[]}\n'],
    [{ b: { d: 1, c: 2 }, a: [3, { f: 4, e: 5 }] }, '{"a":[3,{"e":5,"f":4}],"b":{"c":2,"d":1}}\n'],
    ['x', '"x"\n'],
  ])('of %j has sorted keys', (value, expected) => expect(stableJson(value)).toBe(expected));

  it('stands on one line where it has room, and nowhere else', () => {
    const laid = (value: unknown, depth: number): string => {
      const line = JSON.stringify(value);
      if (typeof value !== 'object' || value === null || line.length + 2 * depth <= 110) return line;
      const pad = `\n${'  '.repeat(depth + 1)}`;
      const end = `\n${'  '.repeat(depth)}`;
      if (Array.isArray(value))
        return `[${value.map((held) => pad + laid(held, depth + 1)).join(',')}${end}]`;
      const members = Object.entries(value).map(
        ([key, held]) => `${pad}${JSON.stringify(key)}: ${laid(held, depth + 1)}`,
      );
      return `{${members.join(',')}${end}}`;
    };
    fc.assert(
      fc.property(fc.jsonValue({ depthSize: 'large', maxDepth: 9 }), (value) => {
        const sorted = JSON.parse(stableLine(value));
        expect(sorted).toEqual(JSON.parse(JSON.stringify(value)));
        expect(stableJson(value)).toBe(`${laid(sorted, 0)}\n`);
      }),
      { numRuns: 500 },
    );
    const just = ['x'.repeat(104)];
    for (const value of [[just], [[...just, 1]], [[[]], just]])
      expect(stableJson(value)).toBe(`${laid(value, 0)}\n`);
  });

  it('is broken into lines where it is long, and still means the same', () => {
    const value = { list: Array.from({ length: 9 }, (_, i) => ({ name: 'x'.repeat(20), i })), 'a "b"': {} };
    expect(JSON.parse(stableJson(value))).toEqual(value);
    expect(
      Math.max(
        ...stableJson(value)
          .split('\n')
          .map((line) => line.length),
      ),
    ).toBeLessThan(112);
  });
});
