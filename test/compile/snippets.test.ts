/** Snippets as VS Code reads them: expanded by a reader of its grammar, they are the letter with blanks. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildOutputs } from '../../src/compile/build-outputs.js';
import { escapeSnippet, type Snippet, snippets } from '../../src/compile/snippets.js';
import { letterOf } from './fill.js';
import { pack } from './sample-pack.js';
import {
  br,
  compare,
  dictionary,
  each,
  fields,
  is,
  item,
  type LetterParts,
  link,
  ol,
  out,
  p,
  strong,
  text,
  when,
} from './trees.js';

interface Expanded {
  /** What stands in the editor; a tab stop shows its words. */
  readonly text: string;
  /** Number → words, in the order of the text. */
  readonly stops: ReadonlyArray<readonly [number: number, words: string | undefined]>;
}

/** Tab stops, placeholders and escapes, as VS Code's documentation gives the grammar. */
function expand(body: readonly string[]): Expanded {
  const source = body.join('\n');
  const words = new Map<number, string>();
  const stops: Array<[number, string | undefined]> = [];
  const pieces: Array<string | number> = [];
  let plain = '';
  let at = 0;
  const escaped = (): string => {
    const next = source[at + 1];
    const isEscape = next === '$' || next === '}' || next === '\\';
    at += isEscape ? 2 : 1;
    return isEscape ? next : '\\';
  };
  while (at < source.length) {
    const stop = /^\$(?:(\d+)|\{(\d+)(:|\}))/.exec(source.slice(at));
    if (source[at] === '\\') plain += escaped();
    else if (stop) {
      const number = Number(stop[1] ?? stop[2]);
      at += stop[0].length;
      let label: string | undefined;
      if (stop[3] === ':') {
        label = '';
        while (at < source.length && source[at] !== '}') {
          if (source[at] === '\\') label += escaped();
          else label += source[at++];
        }
        at += 1;
        words.set(number, label);
      }
      stops.push([number, label]);
      pieces.push(plain, number);
      plain = '';
    } else plain += source[at++];
  }
  pieces.push(plain);
  const shown = pieces.map((piece) => (typeof piece === 'number' ? `<${words.get(piece)}>` : piece));
  return { text: shown.join(''), stops };
}

const names = dictionary({
  name: 'text',
  note: { type: 'text', label: { en: 'a $1 } \\ label', zh: '备注' } },
  pay: 'url',
  rows: { type: 'list', fields: fields({ a: 'text', b: 'money' }) },
});
const snippet = (parts: Partial<LetterParts>): Snippet =>
  snippets([letterOf({ body: [], ...parts }, names)])[`final/email (${parts.lang ?? 'en'})`]!;

/** What stands in the editor, and the numbers of the stops. */
function check(parts: Partial<LetterParts>, editor: string, numbers: readonly number[]): void {
  const { text: shown, stops } = expand(snippet(parts).body);
  expect(shown).toBe(editor);
  expect(stops.map(([number]) => number)).toEqual(numbers);
}

describe('a snippet', () => {
  it.each<[string, Partial<LetterParts>, string, number[]]>([
    ['fixed text', { body: [p(`a $5 } \\ b $${'{'}1:x} $name`)] }, `a $5 } \\\\ b $${'{'}1:x} $name`, []],
    ['a variable', { body: [p('Dear ', out('name'), ',')] }, 'Dear <name>,', [1]],
    ['a label that needs escapes', { body: [p(out('note'), ' $2 }')] }, '<a $1 } \\ label> $2 }', [1]],
    [
      'the same variable twice',
      { body: [p(out('name'), ' and ', out('pay'), out('name'), '0')] },
      '<name> and <<pay>><name>0',
      [1, 2, 1],
    ],
    [
      'the subject first',
      { subject: ['Due: ', out('pay')], body: [p(out('name'), out('pay'))] },
      'Subject: Due: <pay>\n\n<name><<pay>>',
      [1, 2, 1],
    ],
    ['filters', { body: [p(out('name', ['upcase']))] }, '<name>', [1]],
    [
      'an if: its first branch',
      { body: [p(when(is('note'), [text('yes '), out('name')], [text('no')]))] },
      'yes <name>',
      [1],
    ],
    [
      'a test that would fail',
      { body: [p(when(compare('name', '==', 'x'), [text('yes')], [text('no')]))] },
      'yes',
      [],
    ],
    [
      'a loop: one row',
      { body: [ol(1, each('r', 'rows', item(p(out('r.a'), ': ', out('r.b'), ' ', out('forloop.index')))))] },
      '1. <a>: <b> 1',
      [1, 2],
    ],
    ['marks', { body: [p(strong(out('name')))] }, '**<name>**', [1]],
    [
      'a link: its words before its target',
      { body: [p(link([out('pay')], 'pay ', out('name')))] },
      '[pay <name>](<pay>)',
      [1, 2],
    ],
    ['a hard break: two spaces', { body: [p('a', br, 'b\\', br, 'c')] }, 'a  \nb\\\\  \nc', []],
    ['a Chinese letter', { lang: 'zh', body: [p(out('note'))] }, '<备注>', [1]],
  ])('of %s', (_name, parts, editor, numbers) => check(parts, editor, numbers));

  it('is found by a prefix, in Markdown and in plain text', () => {
    expect(snippet({ title: 'Final' })).toMatchObject({
      prefix: 'dun-final-email',
      scope: 'markdown,plaintext',
      description: 'Final',
    });
    expect(snippet({ lang: 'zh' }).prefix).toBe('dun-final-email-zh');
  });

  it('has words for each number once, at its first place', () => {
    const file = buildOutputs(pack, { targets: ['snippets'], runtimeSource: '' }).get(
      'dunmark.code-snippets',
    )!;
    for (const { body } of Object.values(JSON.parse(file) as Record<string, Snippet>)) {
      const seen = new Set<number>();
      for (const [number, words] of expand(body).stops) {
        expect(words === undefined, `stop ${number}`).toBe(seen.has(number));
        if (!seen.has(number)) expect(number).toBe(seen.size + 1);
        seen.add(number);
      }
      expect(seen.size).toBeGreaterThan(3);
    }
  });
});

it('text that is escaped stands for itself', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('$', '{', '}', '\\', '1', ':', 'a', '|')), (parts) => {
      const given = parts.join('');
      expect(expand([escapeSnippet(given)])).toEqual({ text: given, stops: [] });
    }),
  );
});
