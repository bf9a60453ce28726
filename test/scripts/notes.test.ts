/** Which examples a page shows, and how long ones are cut: the same every time, and without losing what is found. */
import { describe, expect, it } from 'vitest';
import { ruleNotes, rules } from '../../scripts/docs/catalogue.js';
import { choose } from '../../scripts/notes/choose.js';
import { excerpt } from '../../scripts/notes/excerpt.js';
import { visible } from '../../scripts/notes/visible.js';
import { unmark } from '../rules/proof-letter.js';

const marked = (text: string) => {
  const { source, marks } = unmark(text);
  return { text: source, marks };
};
const words = ({ text, marks }: ReturnType<typeof marked>) =>
  marks.map(({ start, end }) => text.slice(start, end));

describe('choose', () => {
  const cases = Array.from({ length: 24 }, (_, i) => ({
    text: `Case ${i} ${'x'.repeat((i * 7) % 50)}`,
    words: [i % 4 ? `word ${i % 9}` : 'hope'],
  }));

  it('takes from the whole list, in its order, no two about the same words', () => {
    const chosen = choose(cases, 'en');
    expect(chosen).toHaveLength(6);
    expect(choose([...cases], 'en')).toEqual(chosen);
    const places = chosen.map((one) => cases.indexOf(one));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBeLessThan(4);
    expect(places.at(-1)).toBeGreaterThanOrEqual(20);
    expect(new Set(chosen.flatMap((one) => one.words)).size).toBe(6);
  });

  it('prefers sentences to letters where there are some', () => {
    const letter = { text: 'Dear Sir,\n\nplease pay.', words: [] };
    const three = cases.slice(0, 3);
    expect(choose([letter, ...three], 'en')).toEqual(three);
    expect(choose([letter, ...three.slice(1)], 'en')).toContain(letter);
  });
});

describe('excerpt', () => {
  it('leaves a short text alone', () => {
    const text = marked('Please\n\n[[pay]].');
    expect(excerpt(text)).toEqual(text);
  });

  it('keeps the lines around what is found, and its place', () => {
    const long = marked(
      `${'a\n'.repeat(9)}before\nfind [[this]] and [[that]]\nafter\n${'b\n'.repeat(9)}c [[too]]`,
    );
    const cut = excerpt(long);
    expect(cut.text).toBe('before\nfind this and that\nafter\n…\nb\nc too');
    expect(words(cut)).toEqual(['this', 'that', 'too']);
  });

  it('drops the keys every letter has, but not a marked one', () => {
    const letter = '---\ntitle: T\nlang: en\n[[stage: fnal]]\ntone: x\n---\n';
    expect(excerpt(marked(letter), true).text).toBe('---\nstage: fnal\ntone: x\n---');
    const title = marked('---\n[[title]]: 3\nlang: en\n---\n');
    expect(words(excerpt(title, true))).toEqual(['title']);
  });

  it('cuts a line nobody would read to its end', () => {
    const { text, marks } = excerpt(marked(`[[${'pay '.repeat(99)}]]now`));
    expect(text).toHaveLength(121);
    expect(marks).toEqual([{ start: 0, end: 120 }]);
  });
});

describe('visible', () => {
  it('names what nobody sees where that is the point, and refuses it elsewhere', () => {
    const shown = visible(marked('INV[[\u200b]]-1 [[\u00a0]]x'))!;
    expect(shown.text).toBe('INV⟨U+200B⟩-1 ⟨U+00A0⟩x');
    expect(words(shown)).toEqual(['⟨U+200B⟩', '⟨U+00A0⟩']);
    expect(visible(marked('\u202eINV [[x]]'))).toBeUndefined();
    expect(visible(marked('请付款。　谢谢 👨‍👩‍👧'))).toBeDefined();
  });
});

describe('notes', () => {
  it.each(rules.map(({ id }) => id))('%s has examples and has been heard', (id) => {
    const { bad, good, said } = ruleNotes[id]!;
    expect(bad.en.length + bad.zh.length).toBeGreaterThan(0);
    expect(good.en.length + good.zh.length).toBeGreaterThan(0);
    // What silences nothing is found by the linter itself once every rule has spoken.
    expect(Object.keys(said).length > 0).toBe(id !== 'unused-directive');
  });
});
