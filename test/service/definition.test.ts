/** Where a name leads, and every place that holds it. */
import { describe, expect, it } from 'vitest';
import { definition, references } from '../../src/service/definition.js';
import { prepareRename, rename } from '../../src/service/rename.js';
import { deskOf } from './desk.js';
import { shippedDesk } from './shipped.js';
import { escaped, files, letter } from './variable-files.js';

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
