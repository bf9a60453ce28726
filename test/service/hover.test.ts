/** What is told of the thing under the cursor `|`. */
import { describe, expect, it } from 'vitest';
import { hover } from '../../src/service/hover.js';
import { type DeskOptions, deskOf } from './desk.js';
import { letterOf, packWith } from './offered.js';

const PATH = 'en/final/new.md';

function told(files: Readonly<Record<string, string>>, options?: DeskOptions) {
  const { desk, offset } = deskOf(files, options);
  const found = hover(desk, offset);
  return found && { word: desk.file.text.slice(found.span.start, found.span.end), contents: found.contents };
}

/** The word that is told of, and parts of what is told. */
function check(path: string, text: string, word: string, ...parts: readonly string[]): void {
  const found = told(path.startsWith('dunmark') ? { [path]: text } : packWith(path, text));
  expect(found?.word, text).toBe(word);
  for (const part of parts) expect(found?.contents, text).toContain(part);
}

const letter = (body: string) => letterOf(body, { stage: 'final', tone: 'decisive' });

it.each([
  [
    PATH,
    letter('By {{ due|_date }}'),
    'due_date',
    '**Due date** · 付款日',
    'Type: date',
    '`2026-07-15`',
    'required in this letter',
    '`variables.yml`',
  ],
  [PATH, letter('{{ due_date \\| da|te }}'), 'date', 'Filter'],
  [PATH, letter('{% i|f due_date %}x{% endif %}'), 'if', 'Tag'],
  [PATH, letter('{% for i in invoices %}{{ i.am|ount }}{% endfor %}'), 'i.amount', 'Column of `invoices`'],
  [PATH, letter('{% for i in invoices %}{{ |i }}{% endfor %}'), 'i', 'One row of `invoices`'],
  [PATH, letter('{{ nob|ody }}'), 'nobody', 'Not in the dictionary'],
  [
    PATH,
    letter('We ho|pe you will pay.'),
    'We hope',
    '**Hope instead of a demand** `hope-wording`',
    'Write instead: ',
  ],
  [
    PATH,
    letter('<!-- dunmark-disable-next-line hope-w|ording -- x -->\nWe hope.'),
    'hope-wording',
    'names no duty',
  ],
  [
    PATH,
    letter('x').replace('stage: fi', 'stage: fi|'),
    'final',
    'From day 31',
    '`decisive`',
    'Three points',
  ],
  [PATH, letter('x').replace('dec', 'd|ec'), 'decisive', 'Short', 'Final demand'],
  [PATH, letter('x').replace('ema', 'e|ma'), 'email', 'Email'],
  [PATH, letter('x').replace('chan', 'ch|an'), 'channel', '**Channel**', '`phone`'],
  [PATH, letter('x').replace('due_', 'du|e_'), 'due_date', '付款日'],
  [
    PATH,
    letter('x {{ due_date }}').replace('stage:', 'subject: "{{ due|_date }}"\nstage:'),
    'due_date',
    '付款日',
  ],
  ['dunmark.yml', 'rules:\n  missing-dead|line: error', 'missing-deadline', 'No deadline', 'This is fine: '],
  ['dunmark.yml', 'rules:\n  x: er|ror', 'error', 'must be mended'],
  ['dunmark.yml', 'over|rides: []', 'overrides', 'Later entries win'],
  ['pack.yml', 'matrix:\n  A:\n    final: final/le|tter', 'final/letter', '`en` ', '`zh` '],
  ['pack.yml', 'sanc|tions: []', 'sanctions', 'mildest first'],
  [
    'variables.yml',
    'due_|date:\n  type: date\n  label: { en: Day, zh: 日 }\n  example: { en: "2026-01-01", zh: "2026-01-01" }',
    'due_date',
    '**Day** · 日',
  ],
  ['phrases/deadline.yml', 'phrases:\n  - say-instead-of: [hope-|wording]', 'hope-wording', 'names no duty'],
  ['phrases/deadline.yml', 'phrases:\n  - en: "by {{ due_da|te }}"', 'due_date', '付款日'],
])('%s: %j', check);

it('speaks the language of the reader, with examples in that of the letter', () => {
  const found = told(packWith('zh/final/new.md', letterOf('{{ cl|ient_name }}', { lang: 'zh' })), {
    locale: 'zh',
  });
  expect(found?.contents).toContain('**客户称呼** · Client');
  expect(found?.contents).toContain('示例：`周经理`');
});

it('tells of a thing only what is wrong with the thing itself', () => {
  const { desk, offset } = deskOf(packWith(PATH, letter('By {{ due|_date }}')));
  const around = desk.findings().filter(({ span }) => span.start <= offset && offset <= span.end);
  expect(around.length).toBeGreaterThan(0);
  for (const { rule } of around) expect(hover(desk, offset)!.contents).not.toContain(rule);
});

it('never repeats what the finding says', () => {
  const { desk, offset } = deskOf(packWith(PATH, letter('We ho|pe you will pay.')));
  const found = desk.findings().find(({ rule }) => rule === 'hope-wording');
  expect(found).toBeDefined();
  expect(hover(desk, offset)!.contents).not.toContain(found!.message);
});

it.each(['Dear |you', '|', '{{ "due_d|ate" }}', '{{ due_date }} |is late'])('tells nothing of %j', (body) => {
  const { desk, offset } = deskOf({ [PATH]: letter(body) });
  expect(hover({ ...desk, findings: () => [] }, offset)).toBeUndefined();
});

describe('a file from anybody', () => {
  const hostile =
    '[click](command:evil) <img src=x> http://evil.example www.evil.example ![x](y) `a` me@evil.example &lt;b&gt; <!-- \\';
  it.each([
    [
      'variables.yml',
      `x|x:\n  label: { en: ${JSON.stringify(hostile)}, zh: ${JSON.stringify(hostile)} }\n  example: ${JSON.stringify(hostile)}`,
    ],
    ['pack.yml', 'matrix:\n  A:\n    final: final/e|vil'],
  ])('forges nothing in %s', (path, text) => {
    const files = {
      ...packWith(path, text),
      'en/final/evil.md': letter('x').replace('A letter', JSON.stringify(hostile)),
    };
    const contents = told(files)!.contents.replace(/(`+)(?:(?!\1)[\s\S])+\1(?!`)/g, '');
    expect(contents).toContain('click');
    expect(contents).not.toMatch(/(?<!\\)[[\]<]|(?<!\\)!\[|http:\/\/|www\.|(?<!\\)@|(?<!\\)&lt;/);
  });
});
