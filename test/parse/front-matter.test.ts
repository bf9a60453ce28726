/** Front matter: each mistake is one fault on its key or value, and whatever is right is handed out with its place. */
import { describe, expect, it } from 'vitest';
import type { Field } from '../../src/model/template.js';
import { readFrontMatter } from '../../src/parse/front-matter.js';
import { fixed, told, unmarked } from './marked.js';

const HEAD = `title: Final demand by email
lang: en
stage: final
tone: decisive
channel: email
variables:
  required: [client_name, amount_due]
subject: "Invoice {{ invoice_number }}"
`;

function read(yaml: string) {
  const source = `---\n${yaml}---\n\nBody.\n`;
  const start = 4 + yaml.length;
  return { source, ...readFrontMatter(source, yaml, 4, { start, end: start + 3 }) };
}

/** The head with `from` replaced by `to`, where `to` marks the place of the fault. */
function check(from: string, to: string, codes: string | readonly string[], mended?: string): void {
  const { source: yaml, spans } = unmarked(HEAD.replace(from, () => to));
  const { source, faults } = read(yaml);
  expect(told(source, faults)).toEqual(
    [codes].flat().map((code, i) => `${code}@${spans[i] ? yaml.slice(spans[i].start, spans[i].end) : '---'}`),
  );
  for (const [i, { start }] of spans.entries()) expect(faults[i]!.span.start).toBe(start + 4);
  const after = faults[0] && fixed(source, faults[0]);
  const head = after?.slice(4, after.indexOf('\n---', 4) + 1);
  expect(head).toBe(mended === undefined ? undefined : HEAD.replace(from, () => mended));
  if (
    head !== undefined &&
    faults.length === 1 &&
    !/^yaml-(?:unquoted-tag|second-colon)$/.test(faults[0]!.code)
  )
    expect(told(head, read(head).faults)).toEqual([]);
}

describe('a mistake', () => {
  it.each<[string, string, string | readonly string[], string?]>([
    ['stage: final', 'stage: ⟦fnal⟧', 'unknown-value', 'stage: final'],
    ['stage: final', 'stage: ⟦finall⟧', 'unknown-value', 'stage: final'],
    ['stage: final', 'stage: ⟦最后⟧', 'unknown-value'],
    ['stage: final', '⟦stge⟧: final', 'unknown-key', 'stage: final'],
    ['stage: final', '⟦Stage⟧: final', 'unknown-key', 'stage: final'],
    ['stage: final', '⟦stage⟧:', 'empty'],
    ['stage: final', 'stage: ⟦""⟧', 'unknown-value'],
    ['stage: final', 'stage: ⟦3⟧', 'bad-form'],
    ['stage: final\n', '', 'missing-key'],
    ['title: Final demand by email\n', '', 'missing-key'],
    ['title: Final demand by email\nlang: en\n', '', ['missing-key', 'missing-key']],
    ['title: Final demand by email', 'title: ⟦2025⟧', 'bad-form', 'title: "2025"'],
    ['title: Final demand by email', 'title: ⟦012⟧', 'bad-form', 'title: "012"'],
    ['title: Final demand by email', 'title: ⟦true⟧', 'bad-form', 'title: "true"'],
    ['title: Final demand by email', '⟦title⟧: "  "', 'empty'],
    ['title: Final demand by email', 'title: ⟦[a]⟧', 'bad-form'],
    ['title: Final demand by email', 'title: ⟦Re: pay⟧', 'yaml-second-colon', 'title: "Re: pay"'],
    ['lang: en', 'lang: ⟦english⟧', 'unknown-value'],
    ['lang: en', 'lang: ⟦no⟧', 'unknown-value'],
    ['tone: decisive', 'tone: ⟦Decisive⟧', 'bad-form', 'tone: decisive'],
    ['tone: decisive', 'tone: ⟦very firm⟧', 'bad-form', 'tone: very-firm'],
    ['channel: email', 'channel: ⟦e-mail⟧', 'unknown-value', 'channel: email'],
    ['channel: email', 'channel: email\n⟦colour⟧: red', 'unknown-key'],
    ['channel: email', 'channel: email\n⟦__proto__⟧: x', 'unknown-key'],
    ['channel: email', 'channel: email\n⟦constructor⟧: x', 'unknown-key'],
    ['channel: email', 'channel: email\n⟦channel⟧: phone', 'yaml-duplicate-key'],
    ['channel: email', 'channel: email\nsituation: ⟦dispute⟧', 'unknown-value'],
    [
      'channel: email',
      'channel: email\nsituation: ⟦payment-plans⟧',
      'unknown-value',
      'channel: email\nsituation: payment-plan',
    ],
    ['channel: email', 'channel: email\ncause: ⟦unkown⟧', 'unknown-value', 'channel: email\ncause: unknown'],
    [
      'channel: email',
      'channel: email\nmarket: ⟦Middle East⟧',
      'bad-form',
      'channel: email\nmarket: middle-east',
    ],
    ['channel: email', 'channel: email\ntier: ⟦D⟧', 'unknown-value'],
    ['channel: email', 'channel: email\ntier: ⟦a⟧', 'unknown-value', 'channel: email\ntier: A'],
    [
      'channel: email',
      'channel: email\nattachments: ⟦Statement⟧',
      'bad-form',
      'channel: email\nattachments: [Statement]',
    ],
    [
      'channel: email',
      'channel: email\nattachments:\n  - ⟦Note: paid⟧',
      'bad-form',
      'channel: email\nattachments:\n  - "Note: paid"',
    ],
    ['[client_name, amount_due]', '⟦client_name, amount_due⟧', 'bad-form', '[client_name, amount_due]'],
    ['[client_name, amount_due]', '[client_name, ⟦amountDue⟧]', 'bad-name', '[client_name, amount_due]'],
    [
      '[client_name, amount_due]',
      '[⟦client_name invoice_number⟧, amount_due]',
      'bad-name',
      '[client_name, invoice_number, amount_due]',
    ],
    ['[client_name, amount_due]', '[⟦客户称呼⟧, amount_due]', 'bad-name'],
    ['[client_name, amount_due]', '[⟦Client Name⟧]', 'bad-name', '[client_name]'],
    ['[client_name, amount_due]', '[⟦"{{ client_name }}"⟧]', 'bad-name', '[client_name]'],
    ['[client_name, amount_due]', '[⟦{{ client_name }}⟧]', 'yaml-unquoted-tag', '["{{ client_name }}"]'],
    ['[client_name, amount_due]', '[⟦_name⟧]', 'bad-name', '[name]'],
    ['[client_name, amount_due]', '[a, ⟦7⟧]', 'bad-name'],
    ['  required: [client_name, amount_due]', '  ⟦requird⟧: [a]', 'unknown-key', '  required: [a]'],
    ['variables:\n  required: [client_name, amount_due]', '⟦variables⟧:\n  optional: [a]', 'missing-key'],
    ['\n  required: [client_name, amount_due]', ' ⟦[a, b]⟧', 'bad-form'],
    [
      '"Invoice {{ invoice_number }}"',
      '⟦Invoice: {{ invoice_number }}⟧',
      'yaml-second-colon',
      '"Invoice: {{ invoice_number }}"',
    ],
    ['"Invoice {{ invoice_number }}"', '⟦7⟧', 'bad-form', '"7"'],
  ])('%j → %j', check);

  it.each([
    ['nothing', ''],
    ['a comment', '# later\n'],
    ['words', 'just words\n'],
    ['a list', '- title\n- lang\n'],
  ])('is told once of front matter that holds %s', (_name, yaml) => {
    const { source, faults } = read(yaml);
    expect(told(source, faults)).toEqual(['no-keys@---']);
  });

  it('does not hide what is right beside it', () => {
    const { head, faults } = read(
      HEAD.replace('final', 'fnal').replace('[client_name,', '[Client,').replace('"Inv', 'Re: "Inv'),
    );
    expect(faults.map(({ code }) => code).sort()).toEqual(['bad-name', 'unknown-value', 'yaml-second-colon']);
    expect(head.stage).toBeUndefined();
    expect(head.tone?.value).toBe('decisive');
    expect(head.required?.value.map(({ value }) => value)).toEqual(['amount_due']);
    expect(head.subject?.value).toBe('Re: "Invoice {{ invoice_number }}"');
  });

  it('names the item, both names a comma should part, and the tone of the stage', () => {
    const { head, faults } = read(
      HEAD.replace('[client_name,', '[client_name due_date, 客户,')
        .replace('final', 'reminder')
        .replace(/tone:.*\n/, ''),
    );
    expect(head.required?.value.map(({ value }) => value)).toEqual(['client_name', 'due_date', 'amount_due']);
    expect(faults.map(({ data }) => data.value ?? data.example)).toEqual([
      'tone: friendly',
      'client_name due_date',
      '客户',
    ]);
  });

  it('says nothing of keys that a syntax error may only have hidden', () => {
    const { faults } = read('title:\n  - a\n - b\nlang: en\n');
    expect(faults.map(({ rule }) => rule)).toEqual(['parse-error']);
  });
});

describe('what is right', () => {
  it.each([
    HEAD,
    HEAD.replaceAll('\n', '\r\n'),
    HEAD.replace('stage: final', 'situation: mediation'),
    HEAD.replace(
      'stage: final',
      'stage: final\nsituation: mediation\ncause: tactic\nmarket: middle-east\ntier: B',
    ),
    HEAD.replace('tone: decisive', 'tone: house-style'),
    HEAD.replace(/subject.*\n/, ''),
    HEAD.replace(/subject.*\n/, 'subject: ""\n'),
    HEAD.replace('[client_name, amount_due]', '[]'),
    HEAD.replace('channel: email', 'channel: email\nattachments: [Statement, "{{ evidence_list }}"]'),
  ])('is silent on %j', (yaml) => {
    const { source, faults } = read(yaml);
    expect(told(source, faults)).toEqual([]);
  });

  it('every value has its place, and its key has one', () => {
    const { source, head } = read(HEAD);
    const place = ({ span, key }: Field<unknown>) => [
      source.slice(key.start, key.end),
      source.slice(span.start, span.end),
    ];
    expect(place(head.stage!)).toEqual(['stage', 'final']);
    expect(place(head.subject!)).toEqual(['subject', '"Invoice {{ invoice_number }}"']);
    expect(place(head.required!)).toEqual(['required', '[client_name, amount_due]']);
    expect(head.required!.value.map(({ span }) => source.slice(span.start, span.end))).toEqual([
      'client_name',
      'amount_due',
    ]);
  });

  it('its own place is from fence to fence, and a new line goes before the last', () => {
    const { source, head } = read(HEAD);
    expect(source.slice(head.span.start, head.span.end)).toBe(`---\n${HEAD}---`);
    expect(source.slice(head.insertAt)).toBe('---\n\nBody.\n');
  });
});
