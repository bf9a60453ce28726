/** Renaming a variable across a pack, and the item of a loop within it. */
import { describe, expect, it } from 'vitest';
import { prepareRename, rename } from '../../src/service/rename.js';
import { type DeskOptions, deskOf } from './desk.js';
import { changed, foundIn, shippedDesk, shippedFiles } from './shipped.js';
import { escaped, files, letter, mark } from './variable-files.js';

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
