/** What is offered while a letter is written: `|` is the cursor. */
import { describe, expect, it } from 'vitest';
import { completions } from '../../src/service/complete.js';
import { type DeskOptions, deskOf } from './desk.js';
import { letterOf, offeredAt, packWith } from './offered.js';

const PATH = 'en/formal/new.md';
const at = (text: string, options?: DeskOptions, path = PATH) => offeredAt(packWith(path, text), options);

/** Taking `label` makes of the letter's body `wanted`. */
function check(body: string, label: string, wanted: string): void {
  const taken = at(letterOf(body)).taken(label);
  expect(taken.slice(taken.indexOf('---\n\n') + 5), body).toBe(wanted);
}

describe('the body', () => {
  it.each([
    ['Hi {{|}} you', 'due_date', 'Hi {{ due_date }} you'],
    ['Hi {{ du|}} you', 'due_date', 'Hi {{ due_date }} you'],
    ['Hi {{ | }} you', 'due_date', 'Hi {{ due_date }} you'],
    ['Hi {{ d|ue }} you', 'due_date', 'Hi {{ due_date }} you'],
    ['Hi {{ | you', 'due_date', 'Hi {{ due_date }} you'],
    ['Hi {{|} you', 'due_date', 'Hi {{ due_date }} you'],
    ['𠮷 {{ cl|', 'client_name', '𠮷 {{ client_name }}'],
    ['Hi {{ due_date \\||}}', 'date', 'Hi {{ due_date | date }}'],
    ['Hi {{ due_date \\| date: "|" }}', 'short', 'Hi {{ due_date | date: "short" }}'],
    ['{% if |', 'due_date', '{% if due_date %}'],
    ['{% if due_date | %}', 'and', '{% if due_date and %}'],
    ['{% for i | %}', 'in', '{% for i in  %}'],
    ['{% if due_date %}\n{% |', 'endif', '{% if due_date %}\n{% endif %}'],
    ['{% if due_date %}\n{%|}', 'else', '{% if due_date %}\n{% else %}'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: stops of a snippet
    ['{%|}', 'if', '{% if ${1:variable} %}\n$0\n{% endif %}'],
    ['{% for i in invoices %}{{ i.|', 'i.amount', '{% for i in invoices %}{{ i.amount }}'],
    ['<!-- dunmark-disable-next-line hope|', 'hope-wording', '<!-- dunmark-disable-next-line hope-wording'],
    ['<!-- du| -->', 'dunmark-disable-next-line', '<!-- dunmark-disable-next-line  -->'],
  ])('%j + %s', check);

  it('declares a variable that was not on the list', () => {
    const { taken, named } = at(letterOf('Hi {{ | }}'));
    expect(taken('invoice_number')).toContain('required: [client_name, due_date, invoice_number]');
    expect(named('due_date').more).toBeUndefined();
    expect(at(letterOf('{% if |')).taken('payment_link')).toContain('\n  optional: [payment_link]');
  });

  it('puts first what the letter still waits for', () => {
    const { labels } = at(letterOf('Dear {{ client_name }}, {{ | }}'));
    expect(labels.slice(0, 2)).toEqual(['due_date', 'client_name']);
  });

  it('offers only lists to a loop, and columns only inside it', () => {
    const loop = at(letterOf('{% for i in |'));
    expect(loop.labels).toContain('invoices');
    expect(loop.labels).not.toContain('due_date');
    expect(at(letterOf('{% for i in invoices %}{% endfor %}{{ |')).labels).not.toContain('i.amount');
    expect(at(letterOf('{% for i in invoices %}{{ |')).labels).toEqual(
      expect.arrayContaining(['i', 'forloop.last']),
    );
  });

  it.each([
    'Dear |',
    'a `{{ x }}` |',
    '{{ "|" }}',
    '<!-- dunmark-disable-next-line hope-wording -- because |',
    '{{ due_date }}| is late',
  ])('offers nothing in %j', (body) => {
    expect(at(letterOf(body)).all.filter(({ kind }) => kind !== 'phrase')).toEqual([]);
  });

  it('knows subject and attachments as well', () => {
    const { taken } = at(letterOf('x', { subject: '"About {{|}}"' }));
    expect(taken('due_date')).toContain('subject: "About {{ due_date }}"');
    expect(at(letterOf('x', { attachments: '["Invoice {{ |"]' })).labels).toContain('invoice_number');
    expect(at(letterOf('x', { subject: '{{ |' })).taken('due_date')).toContain('subject: {{ due_date }}\n');
  });

  it('puts the rule that finds something below first', () => {
    const { labels } = at(letterOf('<!-- dunmark-disable-next-line | -- why -->\nWe hope you will pay.'));
    expect(labels.slice(0, 3)).toContain('hope-wording');
  });

  it('keeps the line ends of the file', () => {
    const { taken } = at(letterOf('{%|').replaceAll('\n', '\r\n'));
    expect(taken('if')).toMatch(/%\}\r\n\$0\r\n\{% endif %\}$/);
  });
});

describe('sentences', () => {
  const phrases = (body: string, head = {}, path = PATH) =>
    at(letterOf(body, head), {}, path).all.filter(({ kind }) => kind === 'phrase');

  it('suit the stage and the channel and bring their variables', () => {
    const found = phrases('Dear {{ client_name }},\n\n|');
    expect(found.length).toBeGreaterThan(20);
    const offered = at(letterOf('|'));
    const one = offered.all.find(({ kind, more }) => kind === 'phrase' && more)!;
    expect(one).toMatchObject({ detail: expect.any(String), filter: expect.stringContaining(one.edit.text) });
    expect(offered.taken(one.label)).toContain(one.edit.text);
    expect(phrases('|', { stage: 'reminder' }).map(({ edit }) => edit.text)).not.toEqual(
      found.map(({ edit }) => edit.text),
    );
  });

  it('are in the language of the letter', () => {
    const found = phrases('尊敬的客户：\n\n|', { lang: 'zh' }, 'zh/formal/new.md');
    expect(found.length).toBeGreaterThan(20);
    for (const { edit } of found) expect(edit.text).toMatch(/\p{Script=Han}/u);
  });

  const triggered = (body: string, trigger: string, lang = 'en') => {
    const { desk, offset } = deskOf(packWith(`${lang}/formal/new.md`, letterOf(body, { lang })));
    return completions(desk, offset, trigger);
  };

  it.each([
    ['Dear you,\n\n|', true],
    ['Dear you.\n\nPaid it. If you|', true],
    ['Paid it. Invoi|', true],
    ['- |', true],
    ['{% if due_date %}|', true],
    ['We wrote on {{ due_date }}. |', true],
    ['```\na\n```\n\n|', true],
    ['It was |', false],
    ['It was sent on {{ due_date }} |', false],
    ['{{ due_date }}|', false],
    ['Please pay |the invoice.', false],
    ['Dear |x', false],
    ['Terms of 2.5 % apply, |x', false],
    ['Invoice no. |', false],
    ['Costs, e.g. |', false],
    ['USD 1.|', false],
    ['```\n|', false],
    ['```\nx. |\n```', false],
    ['    code |', false],
    ['\\| a \\| b |', false],
    ['\\| a \\| b \\|\n\\| --- \\| --- \\|\n|', false],
    ['a \\| b\n--- \\| ---\n{% for i in invoices %}\n|', false],
    ['|Dear you', false],
    ['# |', false],
    ['<!-- |', false],
    ['<!-- a\nb. |', false],
  ])('may begin at %j: %s', (body, may) => {
    for (const ends of ['\n', '\r\n']) {
      const { all } = at(letterOf(body).replaceAll('\n', ends));
      expect(all.some(({ kind }) => kind === 'phrase')).toBe(may);
    }
  });

  it.each([
    ['第一句。|', true],
    ['请付款！|', true],
    ['已逾期；|', true],
    ['请贵司，|', false],
    ['请于|本周付款。', false],
  ])('in Chinese, may begin at %j: %s', (body, may) => {
    expect(phrases(body, { lang: 'zh' }, 'zh/formal/new.md').length > 0).toBe(may);
  });

  it.each([
    ['Dear |', ' ', 'en', false],
    ['Paid.|', '.', 'en', false],
    ['Dear you,|', ',', 'en', false],
    ['Please pay the\n |', ' ', 'en', false],
    ['Paid it. |', ' ', 'en', true],
    ['- |', ' ', 'en', true],
    ['请 |', ' ', 'zh', false],
    ['第一句。 |', ' ', 'zh', true],
  ])('are offered unasked at %j, %j, only where one begins', (body, trigger, lang, may) => {
    expect(triggered(body, trigger, lang).length > 0).toBe(may);
  });

  it('are not offered twice', () => {
    const [first] = phrases('|');
    const again = phrases(`${first!.edit.text}\n\n|`);
    expect(again.map(({ edit }) => edit.text)).not.toContain(first!.edit.text);
  });
});

describe('the front matter', () => {
  it('offers the keys that are not there, in their order', () => {
    const { labels, taken, named } = at('---\ntitle: x\nlang: en\nst|\n---\n');
    expect(labels.slice(0, 3)).toEqual(['stage', 'tone', 'channel']);
    expect(labels).not.toContain('title');
    // biome-ignore lint/suspicious/noTemplateCurlyInString: stops of a snippet
    expect(taken('stage')).toBe('---\ntitle: x\nlang: en\nstage: ${1:formal}\n---\n');
    expect(named('variables').edit.text).toBe('variables:\n  required: [$0]');
    expect(named('channel').documentation).toContain('`phone`');
  });

  it('speaks the language of the reader', () => {
    const { named } = at('---\n|\n---\n', { locale: 'zh' });
    expect(named('channel')).toMatchObject({
      detail: '渠道',
      documentation: expect.stringContaining('发出'),
    });
    expect(at('---\nstage: |\n---\n', { locale: 'zh' }).named('final').detail).toBe('最后催告');
  });

  it.each([
    ['stage: |', ['pre-due', 'reminder', 'follow-up', 'formal', 'final']],
    ['stage:|', ['pre-due', 'reminder', 'follow-up', 'formal', 'final']],
    ['lang: |', ['en', 'zh']],
    ['channel: em|', ['email', 'letter', 'phone', 'message']],
    ['stage: final\ntone: |', ['decisive', 'friendly', 'concerned', 'formal']],
    ['tier: |', ['A', 'B', 'C']],
    ['debtor_type: |', ['company', 'sole-trader', 'consumer']],
    ['cause: |', ['process', 'tactic', 'dissatisfaction', 'inability', 'oversight', 'unknown']],
    ['variables: { | }', ['required', 'optional']],
    ['variables:\n  required: [a]\n  |', ['optional']],
  ])('offers the words of %j', (head, wanted) => {
    expect(at(`---\ntitle: x\n${head}\nsubject: "y\n---\n`).labels).toEqual(wanted);
  });

  it('knows markets and situations', () => {
    expect(at('---\nmarket: |\n---\n').named('jp').detail).toBe('Japan');
    expect(at('---\nsituation: |\n---\n').labels).toContain('broken-promise');
  });

  it.each(['[due_date, |]', '[due_date, |', '\n    - due_date\n    - |', '\n    - due_date\n    - cl|'])(
    'offers variables in the list %j, what the body uses first',
    (list) => {
      const { labels } = at(`---\nvariables:\n  required: ${list}\n---\n{{ client_name }} {{ due_date }}`);
      expect(labels[0]).toBe('client_name');
      expect(labels).not.toContain('due_date');
    },
  );

  it('writes a blank behind a colon, and none where there is one', () => {
    expect(at('---\nstage:|\n---\n').taken('final')).toBe('---\nstage: final\n---\n');
    expect(at('---\r\nstage: |\r\n---\r\n').taken('final')).toBe('---\r\nstage: final\r\n---\r\n');
  });

  it('begins an empty letter, by the folder it lies in', () => {
    const whole = at('|', {}, 'zh/final/new.md').taken('---');
    expect(whole).toMatch(/lang: \$\{2:zh\}\nstage: \$\{3:final\}\ntone: \$\{4:decisive\}/);
    expect(at('Dear |').all).toEqual([]);
  });
});
