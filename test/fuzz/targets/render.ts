/** Filling in: refuses by name or prints; no value becomes an element, an attribute or another value. */
import fc from 'fast-check';
import { type DefaultTreeAdapterTypes as Dom, parseFragment } from 'parse5';
import { compileLetter } from '../../../src/compile/compile-letter.js';
import type { CompiledLetter } from '../../../src/compile/compiled-letter.js';
import { RefusalError } from '../../../src/compile/data-error.js';
import { exampleData } from '../../../src/compile/example-data.js';
import { TARGETS } from '../../../src/compile/ops.js';
import { renderLetter } from '../../../src/compile/render-letter.js';
import { defaultDictionary as dictionary } from '../../../src/generated/defaults.js';
import { parseTemplate } from '../../../src/parse/template.js';
import { PACK } from '../corpus.js';
import { LETTER_TOKENS } from '../dictionary.js';
import { mutated } from '../mutate.js';
import { hold, target } from '../target.js';
import { anything, record, words } from '../values.js';

const sources = [...PACK].filter(([path]) => path.endsWith('.md')).map(([, text]) => text);

/** The letter, unless it cannot be compiled for a reason that is told. */
function compiled(text: string): CompiledLetter | undefined {
  const template = parseTemplate('en/final/email.md', text);
  if (!template.readable) return undefined;
  try {
    return compileLetter('final/email', template, dictionary);
  } catch (error) {
    if (error instanceof Error && error.name === 'UnsafeLinkError') return undefined;
    throw error;
  }
}

/** What is printed, or `undefined` when the values are refused by name. */
function printed(letter: CompiledLetter, data: unknown, to: (typeof TARGETS)[number]): string | undefined {
  try {
    const { subject, body } = renderLetter(letter, data, { target: to, dictionary });
    hold(!subject.includes('\n'), () => 'a subject of two lines');
    return `${subject}\n\n${body}`;
  } catch (error) {
    if (error instanceof RefusalError) return undefined;
    throw error;
  }
}

export const render = target({
  name: 'render',
  inputs: fc.record({
    text: mutated(sources, LETTER_TOKENS),
    data: fc.array(
      fc.tuple(fc.constantFrom(...dictionary.keys(), '__proto__', 'constructor', 'nobody'), anything),
      { maxLength: 12 },
    ),
    whole: anything,
  }),
  pace: 120,
  check({ text, data, whole }) {
    const letter = compiled(text);
    if (!letter) return;
    const examples = exampleData(letter);
    for (const to of TARGETS) {
      printed(letter, whole, to);
      const values = record([...Object.entries(examples), ...data]);
      const out = printed(letter, values, to);
      hold(out === printed(letter, values, to), () => `printed twice it differs for ${to}`);
      hold(
        out === undefined || !/\[object |undefined|NaN/.test(strange(out, text, values)),
        () => `prints “${out!.slice(0, 200)}”`,
      );
    }
    hold(
      ({} as { polluted?: unknown }).polluted === undefined,
      () => 'the prototype of all objects was changed',
    );
  },
});

/** What the letter and the values say themselves is theirs to say. */
const strange = (out: string, text: string, values: unknown): string =>
  /\[object |undefined|NaN/.test(text + JSON.stringify(values)) ? '' : out;

const TEXTS = [...dictionary.values()]
  .filter(({ type }) => type === 'text' || type === 'multiline')
  .map(({ name }) => name);

/** Letters whose shape hangs on what is said: their trees may differ. */
const COMPARES = /==|!=|contains|[<>]=?[^\n]*%\}|size|truncate|replace|\bdefault\b|forloop/;

export const html = target({
  name: 'html',
  inputs: fc.record({ text: mutated(sources, LETTER_TOKENS), value: words, other: words }),
  pace: 120,
  check({ text, value, other }) {
    if (COMPARES.test(text)) return;
    const letter = compiled(text);
    if (!letter) return;
    const ill = withTexts(letter, (i) => (i % 2 ? value : other));
    const body = bodyOf(letter, ill);
    const plain = bodyOf(
      letter,
      withTexts(letter, () => 'harmless'),
    );
    if (body === undefined || plain === undefined) return;
    const [got, wanted] = [shape(parseFragment(body)), shape(parseFragment(plain))];
    hold(got === wanted, () => `elements differ: ${firstDifference(got, wanted)}`);
  },
});

const bodyOf = (letter: CompiledLetter, data: unknown): string | undefined => {
  try {
    return renderLetter(letter, data, { target: 'html', dictionary }).body;
  } catch (error) {
    if (error instanceof RefusalError) return undefined;
    throw error;
  }
};

const withTexts = (letter: CompiledLetter, value: (i: number) => string): Record<string, unknown> => {
  const own = new Set(letter.variables.map(({ variable }) => variable.name));
  const data: Record<string, unknown> = { ...exampleData(letter) };
  TEXTS.filter((name) => own.has(name)).forEach((name, i) => {
    data[name] = value(i);
  });
  return data;
};

/** Elements and the names of their attributes, in order and nested. */
function shape(node: Dom.Node): string {
  if (node.nodeName === '#text') return '';
  const own =
    'attrs' in node ? `${node.nodeName}[${node.attrs.map(({ name }) => name).join()}]` : node.nodeName;
  return 'childNodes' in node ? `${own}(${node.childNodes.map(shape).join('')})` : own;
}

const firstDifference = (a: string, b: string): string => {
  let at = 0;
  while (a[at] === b[at]) at++;
  return `${a.slice(Math.max(0, at - 40), at + 40)} / ${b.slice(Math.max(0, at - 40), at + 40)}`;
};
