/** Renaming a variable across a pack, and the item of a loop within it. */
import { describe, expect, it } from 'vitest';
import { definition, references } from '../../src/service/definition.js';
import { prepareRename, rename } from '../../src/service/rename.js';
import { type DeskOptions, deskOf } from './desk.js';
import { changed, foundIn, shippedDesk, shippedFiles } from './shipped.js';

const variables = `client_name:
  role: recipient
  label: { en: Client, zh: 客户 }
  example: A
"amount_due": # the sum
  role: amount
  type: money
  label: { en: Sum, zh: 金额 }
  example: USD 1.00
rows:
  type: list
  label: { en: Rows, zh: 明细 }
  example: [a]
`;
const letter = (lang: string, body: string) =>
  `---\ntitle: T\nlang: ${lang}\nstage: final\ntone: decisive\nchannel: email\nvariables:\n  required: ["client_name", amount_due]\n  optional:\n    - rows\nsubject: 'It''s {{ amount_due }} 𝒳 {{ amount_due | money }}'\nattachments: ["{{ amount_due }}"]\n---\n\n${body}\n`;
const files = {
  'pack.yml': 'id: p\ntitle: { en: P, zh: 包 }\nversion: "1.0.0"\ndate: "2026-01-01"\nstages: tight\n',
  'variables.yml': variables,
  'phrases/deadline.yml': `move: deadline
phrases:
  - id: a
    en: "Pay {{ amount_due }}."
    zh: &same 请付{{ amount_due }}。
    stages: [final]
    channels: [email]
`,
  'playbook.yml': `clauses:
  - id: c
    title: { en: C, zh: 条 }
    en: |
      Sum: {{ amount_due }}.
    zh: 金额{{ amount_due }}。
`,
  'en/final/email.md': letter(
    'en',
    'Dear {{ client_name }}, **{{ amount_due }}** {% if amount_due %}x{% endif %}.\r\n\r\n{% for row in rows %}\r\n- {{ row }} {{ amount_due }}\r\n{% endfor %}\r\n\r\n`{{ amount_due }}` <!-- {{ amount_due }} -->',
  ),
  'zh/final/email.md': letter('zh', '{{ client_name }}：𠮷{{ amount_due }}元。'),
};

/** What becomes of the files when the variable at the cursor is renamed; the cursor stands behind `before`. */
function renamed(
  path: keyof typeof files | string,
  before: string,
  to: string,
  own: Record<string, string> = {},
) {
  const all: Record<string, string> = { ...files, ...own };
  const at = all[path]!.indexOf(before) + before.length;
  const { desk, offset } = deskOf({ ...escaped(all), [path]: mark(all[path]!, at) });
  const edits = rename(desk, offset, to);
  return edits && 'refused' in edits ? edits.refused : edits && changed(all, edits);
}
const pipes = (text: string) => text.replaceAll('|', '\\|');
const escaped = (all: Record<string, string>) =>
  Object.fromEntries(Object.entries(all).map(([path, text]) => [path, pipes(text)]));
const mark = (text: string, at: number) => `${pipes(text.slice(0, at))}|${pipes(text.slice(at))}`;

describe('rename', () => {
  it('follows a variable through entry, lists, tags, phrases and clauses of both languages', () => {
    const expected = Object.fromEntries(
      Object.entries(files).map(([path, text]) => [
        path,
        text.replaceAll('amount_due', 'total').replace('<!-- {{ total }} -->', '<!-- {{ amount_due }} -->'),
      ]),
    );
    for (const [path, before] of [
      ['en/final/email.md', '**{{ amo'],
      ['en/final/email.md', "'It''s {{ amount_due"],
      ['zh/final/email.md', '𠮷{{ '],
      ['zh/final/email.md', 'name", amount'],
      ['variables.yml', '"amount'],
      ['phrases/deadline.yml', '请付{{ am'],
      ['playbook.yml', 'Sum: {{ am'],
    ] as const)
      expect(renamed(path, before, 'total'), `${path} ${before}`).toEqual(expected);
  });

  it('keeps the item of a loop within its loop', () => {
    const twice =
      '{% for row in rows %}{{ row }}{% endfor %}{% for row in rows %}{{ row.a }}{{ client_name }}{% endfor %}';
    const out = renamed('en/final/email.md', 'endfor %}{% for ro', 'line', {
      'en/final/email.md': letter('en', twice),
    });
    expect(out).toMatchObject({
      'en/final/email.md': letter(
        'en',
        '{% for row in rows %}{{ row }}{% endfor %}{% for line in rows %}{{ line.a }}{{ client_name }}{% endfor %}',
      ),
      'zh/final/email.md': files['zh/final/email.md'],
    });
  });

  it('leaves what an inner loop of the same name hides', () => {
    const nested = '{% for a in rows %}{% for a in a %}{{ a }}{% endfor %}{{ a }}{% endfor %}';
    const out = renamed('en/final/email.md', 'endfor %}{{ a', 'b', {
      'en/final/email.md': letter('en', nested),
    });
    expect(out).toMatchObject({
      'en/final/email.md': letter(
        'en',
        '{% for b in rows %}{% for a in b %}{{ a }}{% endfor %}{{ b }}{% endfor %}',
      ),
    });
  });

  it.each<[string, string, string, string, RegExp]>([
    ['a name that is none', 'en/final/email.md', '**{{ amo', 'Amount', /cannot be the name/],
    ['an underscore at the end', 'en/final/email.md', '**{{ amo', 'amount_', /cannot be the name/],
    ['a word of Liquid', 'en/final/email.md', '**{{ amo', 'true', /something else/],
    ['a name of the dictionary', 'en/final/email.md', '**{{ amo', 'rows', /is taken/],
    ['the item of a loop', 'en/final/email.md', '**{{ amo', 'row', /item of a loop in en\/final\/email\.md/],
    ['an item under the name of its list', 'en/final/email.md', '- {{ ro', 'rows', /is taken/],
    ['an item that would hide a variable', 'en/final/email.md', '- {{ ro', 'amount_due', /is taken/],
  ])('refuses %s', (_, path, before, to, why) => {
    const out = renamed(path, before, to);
    expect(out).toMatch(why);
  });

  it('refuses where a file that names it cannot be read or changed', () => {
    expect(
      renamed('en/final/email.md', '**{{ amo', 'total', { 'zh/final/email.md': '---js\n{{ amount_due }}' }),
    ).toMatch(/zh\/final\/email\.md names “amount_due” and cannot be read/);
    const alias = files['phrases/deadline.yml']
      .replace('"Pay {{ amount_due }}."', '&a "Pay {{ amount_due }}."')
      .replace('&same 请付{{ amount_due }}。', '*a');
    expect(renamed('en/final/email.md', '**{{ amo', 'total', { 'phrases/deadline.yml': alias })).toMatch(
      /by hand/,
    );
  });

  it('leaves the shipped dictionary alone and says how to have an own', () => {
    const own = {
      'pack.yml': files['pack.yml'],
      'en/final/email.md': letter('en', 'Dear {{ client_na|me }} {{ stranger }}').replace(
        '| money',
        '\\| money',
      ),
    };
    const { desk, offset } = deskOf(own, { locale: 'zh' });
    expect(prepareRename(desk, offset)).toEqual({ refused: expect.stringContaining('variables.yml') });
    const stranger = deskOf({
      'en/final/email.md': letter('en', 'Dear {{ strang|er }}').replaceAll('| money', '\\| money'),
    });
    expect(rename(stranger.desk, stranger.offset, 'someone')).toEqual(
      new Map([['en/final/email.md', [expect.objectContaining({ text: 'someone' })]]]),
    );
  });

  it('offers the name under the cursor, nothing elsewhere', () => {
    const at = (marked: string, options?: DeskOptions) => {
      const { desk, offset } = deskOf(
        { ...escaped(files), 'en/final/email.md': letter('en', marked).replace('| money', '\\| money') },
        options,
      );
      const found = prepareRename(desk, offset);
      return found && !('refused' in found)
        ? [found.placeholder, desk.file.text.slice(found.span.start, found.span.end)]
        : found;
    };
    expect(at('{{ client_name| }}')).toEqual(['client_name', 'client_name']);
    expect(at('{% for row| in rows %}{% endfor %}')).toEqual(['row', 'row']);
    expect(at('Dear| {{ client_name }}')).toBeUndefined();
  });
});

describe('the shipped pack', () => {
  it('lints the same after a rename, and is the same after renaming back', () => {
    const before = foundIn(shippedFiles);
    for (const name of ['invoice_number']) {
      const there = shippedDesk('variables.yml', `\n${name}`);
      const out = changed(shippedFiles, rename(there.desk, there.offset, 'renamed_thing') as never);
      expect(foundIn(out)).toEqual(before);
      const back = shippedDesk('variables.yml', '\nrenamed_thing', out);
      expect(changed(out, rename(back.desk, back.offset, name) as never)).toEqual(shippedFiles);
    }
  });
});

describe('definition and references', () => {
  const at = (own: Record<string, string>) => {
    const { desk, offset } = deskOf({ ...escaped(files), ...own });
    const text = (path: string) =>
      path === desk.file.path ? desk.file.text : (files as Record<string, string>)[path]!;
    const shown = ({ path, span }: { path: string; span: { start: number; end: number } }) =>
      `${path} ${text(path).slice(span.start, span.end)}`;
    return {
      definition: definition(desk, offset).map(shown),
      all: references(desk, offset, { declaration: true }).map(({ path }) => path),
      uses: references(desk, offset, { declaration: false }).length,
    };
  };
  it('leads from a use to its entry and lists every place', () => {
    const found = at({
      'zh/final/email.md': letter('zh', '{{ amount_d|ue }}').replace('| money', '\\| money'),
    });
    expect(found.definition).toEqual(['variables.yml amount_due']);
    expect(found.all).toHaveLength(found.uses + 1);
    expect([...new Set(found.all)].sort()).toEqual(
      Object.keys(files)
        .filter((path) => path !== 'pack.yml')
        .sort(),
    );
  });
  it('leads to the declaration where the dictionary has no entry', () =>
    expect(
      at({ 'zh/final/email.md': `---\nlang: zh\nvariables:\n  required: [other]\n---\n{{ oth|er }}` })
        .definition,
    ).toEqual(['zh/final/email.md other']));
  it('leads from an item to its loop', () =>
    expect(
      at({ 'zh/final/email.md': '---\nlang: zh\n---\n{% for a in rows %}{{ |a }}{% endfor %}' }),
    ).toMatchObject({
      definition: ['zh/final/email.md a'],
      uses: 1,
    }));
  it('leads from an id to the letters, the reader’s language first', () => {
    const { desk, offset } = shippedDesk('pack.yml', 'template: final/');
    expect(definition({ ...desk, locale: 'zh' }, offset).map(({ path }) => path)).toEqual([
      `zh/${idAt(desk.file.text, offset)}.md`,
      `en/${idAt(desk.file.text, offset)}.md`,
    ]);
    const phone = at({
      'zh/final/phone.md': letter('zh', '见 `final/em|ail`').replace('| money', '\\| money'),
    });
    expect(phone.definition).toEqual(['en/final/email.md ', 'zh/final/email.md ']);
  });
  it('leads from a rule of the house to its words', () => {
    const config = (marked: string) => {
      const { desk, offset } = deskOf({
        'sub/dunmark.yml': `lexicons: [words/hope-wording.yml, ../up/emotion.yml]\n${marked}\n`,
      });
      return definition(desk, offset).map(({ path }) => path);
    };
    expect(config('rules: { hope-wo|rding: off }')).toEqual(['sub/words/hope-wording.yml']);
    expect(config('overrides: [{ files: [a], rules: { hope-|wording: off } }]')).toEqual([
      'sub/words/hope-wording.yml',
    ]);
    expect(config('rules: { emo|tion: off }')).toEqual([]);
    expect(config('rules: { too-l|ong: off }')).toEqual([]);
  });
  it('never throws on what is broken', () => {
    for (const text of ['---\n: [{{ a|', '{% for | in', '---\nsubject: "{% for x in y %}{{ |x }}"\n---\n'])
      for (const path of [
        'en/final/email.md',
        'variables.yml',
        'phrases/a.yml',
        'playbook.yml',
        'dunmark.yml',
      ]) {
        const { desk, offset } = deskOf({ 'pack.yml': 'id: [', [path]: text });
        expect(() => [
          definition(desk, offset),
          rename(desk, offset, 'b'),
          prepareRename(desk, offset),
        ]).not.toThrow();
      }
  });
});
const idAt = (text: string, offset: number) => /^\S+/.exec(text.slice(text.lastIndexOf(' ', offset) + 1))![0];
