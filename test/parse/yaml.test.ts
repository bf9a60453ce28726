/** YAML as people get it wrong: one fault, on the spot, with a fix that reads well, and the rest of the file still read. */
import { describe, expect, it } from 'vitest';
import { readYaml } from '../../src/parse/yaml.js';
import { fixed, told, unmarked } from './marked.js';

interface Expected {
  readonly code?: string;
  /** After the first fix; the text then has one fault less. */
  readonly fixed?: string;
  readonly safe?: boolean;
  /** What is read in spite of the fault. */
  readonly data?: unknown;
}

function check(marked: string, expected: Expected, offset = 0): void {
  const { source, spans } = unmarked(marked);
  const padding = '#'.repeat(offset);
  const yaml = readYaml(source, offset);
  const whole = padding + source;
  expect(told(whole, yaml.faults)).toEqual(
    expected.code ? spans.map(({ start, end }) => `${expected.code}@${source.slice(start, end)}`) : [],
  );
  expect(yaml.faults.map((fault) => fault.span.start - offset)).toEqual(spans.map(({ start }) => start));
  const [fault] = yaml.faults;
  const after = fault && fixed(whole, fault)?.slice(offset);
  expect(after).toBe(expected.fixed);
  if (after !== undefined) expect(readYaml(after).faults).toHaveLength(yaml.faults.length - 1);
  if (expected.safe !== undefined) expect(fault?.fixes[0]?.safe).toBe(expected.safe);
  if ('data' in expected) expect(yaml.data).toEqual(expected.data);
}

describe('what YAML says', () => {
  it.each<[string, unknown]>([
    ['a: 1\nb: x\n', { a: 1, b: 'x' }],
    ['a: 1\r\nb: x\r\n', { a: 1, b: 'x' }],
    ['a: 012\n', { a: 12 }],
    ['a: 0o12\n', { a: 10 }],
    ['a: 2025-01-31\n', { a: '2025-01-31' }],
    ['a: no\nb: on\nc: true\n', { a: 'no', b: 'on', c: true }],
    ['a: 1_000\n', { a: '1_000' }],
    ['a: 12:30:45\n', { a: '12:30:45' }],
    ['a: ~\nb:\n', { a: null, b: null }],
    ['1: x\ntrue: y\nnull: z\n', { '1': 'x', true: 'y', null: 'z' }],
    ['<<: { a: 1 }\nb: 2\n', { '<<': { a: 1 }, b: 2 }],
    ['a: |\n  one\n  two\n', { a: 'one\ntwo\n' }],
    ['# only a comment\n', null],
    ['', null],
    ['---\na: 1\n', { a: 1 }],
    ['a: "#{{ x }}"\n', { a: '#{{ x }}' }],
    ['a: x # {{ y }}\n', { a: 'x' }],
  ])('%j', (source, data) => check(source, { data }));

  it('maps have no prototype, and a key of any name is only a key', () => {
    const { data, faults } = readYaml('__proto__: { polluted: 1 }\nconstructor: x\nhasOwnProperty: y\n');
    expect(faults).toEqual([]);
    expect(Object.getPrototypeOf(data)).toBe(null);
    expect(Object.keys(data as object)).toEqual(['__proto__', 'constructor', 'hasOwnProperty']);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

describe('a value that wanted quotes', () => {
  const tag = 'yaml-unquoted-tag';
  const value = 'yaml-unquoted-value';
  const colon = 'yaml-second-colon';
  it.each<[string, Expected]>([
    [
      'subject: ⟦{{ x }}⟧\nb: 1\n',
      { code: tag, fixed: 'subject: "{{ x }}"\nb: 1\n', safe: true, data: { subject: '{{ x }}', b: 1 } },
    ],
    ['subject: ⟦{{ x }} text: more⟧\n', { code: tag, fixed: 'subject: "{{ x }} text: more"\n', safe: true }],
    ['subject: ⟦{{ x }}: more⟧\n', { code: tag, fixed: 'subject: "{{ x }}: more"\n', safe: true }],
    [
      'subject: ⟦Final: {{x}}⟧\n',
      { code: colon, fixed: 'subject: "Final: {{x}}"\n', safe: true, data: { subject: 'Final: {{x}}' } },
    ],
    ['subject: ⟦{% if x %}a{% endif %}⟧\n', { code: tag, fixed: 'subject: "{% if x %}a{% endif %}"\n' }],
    ['subject: ⟦{{ x }}⟧ # c\r\nb: 1\r\n', { code: tag, fixed: 'subject: "{{ x }}" # c\r\nb: 1\r\n' }],
    ['subject: ⟦{{ x | append: "a" }}⟧\n', { code: tag, fixed: `subject: '{{ x | append: "a" }}'\n` }],
    [
      `subject: ⟦{{ x | append: "it's" }}⟧\n`,
      { code: tag, fixed: `subject: "{{ x | append: \\"it's\\" }}"\n` },
    ],
    [
      'subject: ⟦{{ x }}\n  and {{ y }}⟧\nb: 1\n',
      {
        code: tag,
        data: { subject: '{{ x }} and {{ y }}', b: 1 },
        fixed: 'subject: "{{ x }}\n  and {{ y }}"\nb: 1\n',
      },
    ],
    ['a: [b, ⟦{{ x }}⟧]\n', { code: tag, fixed: 'a: [b, "{{ x }}"]\n', data: { a: ['b', '{{ x }}'] } }],
    ['a:\n  - ⟦{{ x }}⟧\n  - y\n', { code: tag, fixed: 'a:\n  - "{{ x }}"\n  - y\n' }],
    ['title: ⟦Re: overdue⟧\n', { code: colon, fixed: 'title: "Re: overdue"\n', safe: true }],
    ['title: ⟦@home⟧\n', { code: value, fixed: 'title: "@home"\n' }],
    ['title: ⟦`code`⟧\n', { code: value, fixed: 'title: "`code`"\n' }],
    ['title: ⟦[URGENT] pay⟧\n', { code: value, fixed: 'title: "[URGENT] pay"\n' }],
    ['title: ⟦- dash⟧\n', { code: value, fixed: 'title: "- dash"\n', safe: false }],
    [
      'title: ⟦*important*⟧\nb: 1\n',
      { code: 'yaml-special', fixed: 'title: "*important*"\nb: 1\n', data: { title: '*important*', b: 1 } },
    ],
    ['title: ⟦&Co⟧\n', { code: 'yaml-special', fixed: 'title: "&Co"\n' }],
    ['title: ⟦!important⟧\n', { code: 'yaml-special', fixed: 'title: "!important"\n' }],
    ['title: ⟦!!js/function "x"⟧\n', { code: 'yaml-special', fixed: `title: '!!js/function "x"'\n` }],
    [
      'title: Invoice ⟦#{{ n }}⟧\n',
      { code: 'yaml-cut-by-hash', fixed: 'title: "Invoice #{{ n }}"\n', data: { title: 'Invoice #{{ n }}' } },
    ],
    [
      't: { en: ⟦Dear Sir, pay, now⟧, zh: x }\n',
      {
        code: 'yaml-cut-by-comma',
        safe: true,
        fixed: 't: { en: "Dear Sir, pay, now", zh: x }\n',
        data: { t: { en: 'Dear Sir, pay, now', zh: 'x' } },
      },
    ],
    [
      't: { a: ⟦1,5⟧, b: ⟦2,5⟧ }\n',
      { code: 'yaml-cut-by-comma', data: { t: { a: '1,5', b: '2,5' } }, fixed: 't: { a: "1,5", b: 2,5 }\n' },
    ],
    ['t: { a }\n', { data: { t: { a: null } } }],
    [
      'subject: Reminder ⟦# {{ n }}⟧\nb: 1\n',
      {
        code: 'yaml-cut-by-hash',
        fixed: 'subject: "Reminder # {{ n }}"\nb: 1\n',
        safe: true,
        data: { subject: 'Reminder # {{ n }}', b: 1 },
      },
    ],
    [
      'subject: Reminder ⟦# ask Ann⟧\n',
      { code: 'yaml-cut-by-hash', fixed: 'subject: "Reminder # ask Ann"\n', safe: false },
    ],
    [
      'title: Notice ⟦# for {{ n }}⟧\n',
      { code: 'yaml-cut-by-hash', fixed: 'title: "Notice # for {{ n }}"\n', safe: true },
    ],
    [
      'title: Notice ⟦#urgent⟧\n',
      { code: 'yaml-cut-by-hash', fixed: 'title: "Notice #urgent"\n', safe: true },
    ],
    [
      'subject: ⟦“Second notice: {{ x }}”⟧\nb: 1\n',
      {
        code: 'yaml-curly-quotes',
        fixed: 'subject: "Second notice: {{ x }}"\nb: 1\n',
        safe: true,
        data: { subject: 'Second notice: {{ x }}', b: 1 },
      },
    ],
    ['title: ⟦“T”⟧\n', { code: 'yaml-curly-quotes', fixed: 'title: "T"\n', data: { title: 'T' } }],
    ['title: ⟦‘Ann’s’⟧\n', { code: 'yaml-curly-quotes', fixed: 'title: "Ann’s"\n' }],
    [
      'title: ⟦“Ann\'s "T"”⟧\n',
      { code: 'yaml-curly-quotes', fixed: 'title: "Ann\'s \\"T\\""\n', data: { title: 'Ann\'s "T"' } },
    ],
    ['title: “A” and “B”\n', { data: { title: '“A” and “B”' } }],
    ['title: “A” and B\n', { data: { title: '“A” and B' } }],
    ['title: "“A”"\n', { data: { title: '“A”' } }],
    ['title: Notice # ours\n', { data: { title: 'Notice' } }],
    ['tone: friendly   # warm\n', { data: { tone: 'friendly' } }],
    ['subject: "Notice" # ours\n', { data: { subject: 'Notice' } }],
    ['title: Invoice ⟦#5 is due⟧\n', { code: 'yaml-cut-by-hash', fixed: 'title: "Invoice #5 is due"\n' }],
    [
      "title: ⟦'it's late'⟧\n",
      { code: 'yaml-inner-quote', fixed: `title: "it's late"\n`, safe: true, data: { title: "it's late" } },
    ],
    ['title: ⟦"the "best" offer"⟧\n', { code: 'yaml-inner-quote', fixed: `title: 'the "best" offer'\n` }],
    ['title: ⟦"Final" demand⟧\n', { code: 'yaml-inner-quote', fixed: `title: '"Final" demand'\n` }],
  ])('%j', (marked, expected) => check(marked, expected));

  it('each of several, at its own place, and everything is read', () => {
    const source = 'a: {{ x }} y\nb: {{ z }}\nc: Re: q\nd: [1, {{ v }}]\n';
    const { faults, data, place } = readYaml(source);
    expect(told(source, faults).sort()).toEqual(
      [`${tag}@{{ x }} y`, `${tag}@{{ z }}`, `${colon}@Re: q`, `${tag}@{{ v }}`].sort(),
    );
    expect(data).toEqual({ a: '{{ x }} y', b: '{{ z }}', c: 'Re: q', d: [1, '{{ v }}'] });
    for (const key of ['a', 'b', 'c']) {
      const { value: at } = place([key])!;
      expect(source.slice(at.start, at.end)).toBe((data as Record<string, string>)[key]);
    }
  });
});

describe('a line that is not YAML', () => {
  it.each<[string, Expected]>([
    [
      '⟦stage:⟧final\nlang: en\n',
      {
        code: 'yaml-colon',
        fixed: 'stage: final\nlang: en\n',
        safe: true,
        data: { stage: 'final', lang: 'en' },
      },
    ],
    ['lang: en\n⟦stage:⟧final\n', { code: 'yaml-colon', fixed: 'lang: en\nstage: final\n', safe: true }],
    ['lang: en\nstage⟦：⟧final\n', { code: 'yaml-colon', fixed: 'lang: en\nstage: final\n', safe: true }],
    [
      'lang: en\n⟦subject:⟧"Invoice {{ x }}"\n',
      { code: 'yaml-colon', fixed: 'lang: en\nsubject: "Invoice {{ x }}"\n', safe: true },
    ],
    [
      "⟦subject:⟧'Final'\nlang: en\n",
      {
        code: 'yaml-colon',
        fixed: "subject: 'Final'\nlang: en\n",
        safe: true,
        data: { subject: 'Final', lang: 'en' },
      },
    ],
    ['⟦"subject":⟧"a"\nlang: en\n', { code: 'yaml-colon', fixed: '"subject": "a"\nlang: en\n', safe: true }],
    [
      '⟦list:⟧[x, y]\nb: 1\n',
      { code: 'yaml-colon', fixed: 'list: [x, y]\nb: 1\n', data: { list: ['x', 'y'], b: 1 } },
    ],
    ['{ "a":"b", "c":"d" }\n', { data: { a: 'b', c: 'd' } }],
    ['{\n"a":"b"\n⟦"c":"d"⟧\n}\n', { code: 'yaml-syntax' }],
    ['stage⟦：⟧ final\nlang: en\n', { code: 'yaml-colon', fixed: 'stage: final\nlang: en\n', safe: true }],
    ['⟦\t⟧stage: final\nlang: en\n', { code: 'yaml-tab', fixed: 'stage: final\nlang: en\n', safe: false }],
    [
      'a:\n⟦\t⟧b: 1\n\tc:\n\t\td: 2\n',
      { code: 'yaml-tab', fixed: 'a:\n  b: 1\n  c:\n    d: 2\n', data: { a: { b: 1, c: { d: 2 } } } },
    ],
    ['a:\r\n⟦\t⟧b: 1\r\n', { code: 'yaml-tab', fixed: 'a:\r\n  b: 1\r\n' }],
    [
      'title: ⟦"Final demand⟧\nb: 1\n',
      {
        code: 'yaml-unclosed',
        fixed: 'title: "Final demand"\nb: 1\n',
        safe: false,
        data: { title: 'Final demand', b: 1 },
      },
    ],
    ["title: ⟦'Final demand⟧\nb: 1\n", { code: 'yaml-unclosed', fixed: "title: 'Final demand'\nb: 1\n" }],
    [
      'a: ⟦[x, y⟧\nb: 1\n',
      { code: 'yaml-unclosed', fixed: 'a: [x, y]\nb: 1\n', data: { a: ['x', 'y'], b: 1 } },
    ],
    ['a: ⟦{ x: 1⟧\nb: 1\n', { code: 'yaml-unclosed', fixed: 'a: { x: 1}\nb: 1\n' }],
    ['a: x\n⟦  ⟧b: y\n', { code: 'yaml-indent', fixed: 'a: x\nb: y\n', data: { a: 'x', b: 'y' } }],
    ['a:\n  - b\n⟦ ⟧- c\n', { code: 'yaml-indent' }],
    ['a: "C:⟦\\q⟧"\n', { code: 'yaml-escape', fixed: 'a: "C:\\\\q"\n' }],
    ['a: 1\n⟦plain words⟧\nb: 1\n', { code: 'yaml-no-colon' }],
    ['a: 1\n⟦---⟧\nb: 2\n', { code: 'yaml-one-document' }],
    ['⟦%YAML 1.1⟧\n---\na: 012\n', { code: 'yaml-one-document', data: undefined }],
    ['a: 1\nb: 2\n⟦a⟧: 3\na: 4\n', { code: 'yaml-duplicate-key', data: { a: 1, b: 2 } }],
    ['⟦[a]⟧: 1\n', { code: 'yaml-odd-key', data: {} }],
    ['? ⟦{ a: 1 }⟧\n: 1\n', { code: 'yaml-odd-key', data: {} }],
  ])('%j', (marked, expected) => check(marked, expected));

  it.each([
    ['subject:{{ n }} overdue\nb: 1\n', 'subject: "{{ n }} overdue"\nb: 1\n'],
    ['b: 1\nsubject:{{ n }}\n', 'b: 1\nsubject: "{{ n }}"\n'],
    ['b: 1\nsubject:"Final" demand\n', `b: 1\nsubject: '"Final" demand'\n`],
    ["b: 1\nsubject:'it's'\n", `b: 1\nsubject: "it's"\n`],
    ['b: 1\n"subject":{{ n }}\n', 'b: 1\n"subject": "{{ n }}"\n'],
  ])('with two faults is right once both are mended: %j', (source, mended) => {
    let text = source;
    for (let pass = 0; pass < 3; pass++) {
      const [fault] = readYaml(text).faults;
      const next = fault ? fixed(text, fault) : text;
      if (fault) expect(next).not.toBe(text);
      text = next ?? text;
    }
    expect(text).toBe(mended);
    expect(readYaml(text).faults).toEqual([]);
  });

  it('is placed in the source, wherever the text begins in it', () =>
    check('stage: ⟦{{ x }}⟧\n', { code: 'yaml-unquoted-tag', fixed: 'stage: "{{ x }}"\n' }, 40));
});

describe('places', () => {
  const source = 'a: "x"\nlist:\n  - one\n  - two\nmap: { b: 1 }\nempty:\ntext: |\n  line\n';
  it.each<[ReadonlyArray<string | number>, string | undefined, string]>([
    [['a'], 'a', '"x"'],
    [['list'], 'list', '- one\n  - two'],
    [['list', 1], undefined, 'two'],
    [['map', 'b'], 'b', '1'],
    [['empty'], 'empty', ''],
    [['text'], 'text', '|\n  line'],
  ])('%j', (path, key, value) => {
    const place = readYaml(source).place(path)!;
    expect(place.key && source.slice(place.key.start, place.key.end)).toBe(key);
    expect(source.slice(place.value.start, place.value.end)).toBe(value);
  });
  it('are right behind tabs that were read as spaces', () => {
    const tabbed = '\ta: x\n\tb: y\n';
    const { key, value } = readYaml(tabbed).place(['b'])!;
    expect([tabbed.slice(key!.start, key!.end), tabbed.slice(value.start, value.end)]).toEqual(['b', 'y']);
  });
  it('there is none for what is not there', () => {
    for (const path of [['b'], ['list', 2], ['a', 'x'], ['__proto__'], ['list', 'length']])
      expect(readYaml(source).place(path)).toBeUndefined();
  });
});

describe('aliases, where they are understood', () => {
  const read = (source: string) => readYaml(source, 0, { aliases: true });
  it('share what the anchor holds', () => {
    const { data, faults, place } = read('a: &x { en: one, zh: two }\nb: *x\n');
    expect(faults).toEqual([]);
    expect(data).toEqual({ a: { en: 'one', zh: 'two' }, b: { en: 'one', zh: 'two' } });
    expect(place(['b', 'en'])).toEqual(place(['a', 'en']));
  });
  it.each([
    ['that nothing is called', 'a: ⟦*x⟧\n'],
    ['of itself', 'a: &x [⟦*x⟧]\n'],
    ['before the anchor', 'a: [⟦*x⟧]\nb: &x 1\n'],
  ])('not one %s', (_name, marked) => {
    const { source, spans } = unmarked(marked);
    const { faults } = read(source);
    expect(faults.map(({ code, span }) => [code, span])).toEqual([['yaml-special', spans[0]]]);
  });
  it('do not multiply', () => {
    const levels = Array.from({ length: 12 }, (_, i) =>
      i
        ? `l${i}: &l${i} [${Array(9)
            .fill(`*l${i - 1}`)
            .join(', ')}]`
        : 'l0: &l0 [x, x, x]',
    );
    const { data, faults } = read(`${levels.join('\n')}\n`);
    expect(faults.map(({ code }) => code)).toContain('yaml-special');
    expect(JSON.stringify(data).length).toBeLessThan(20_000);
  });
});
