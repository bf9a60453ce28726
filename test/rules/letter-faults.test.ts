/** Every fault that reading a letter can report has its words in both languages, and fills all their slots. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { law } from '../../src/generated/law.js';
import { parseErrors } from '../../src/generated/parse-errors.js';
import { placeholders } from '../../src/generated/placeholders.js';
import { printable } from '../../src/generated/printable.js';
import { readPhrases } from '../../src/parse/phrase-file.js';
import { phraseLetter } from '../../src/parse/phrase-letter.js';
import { parseTemplate } from '../../src/parse/template.js';
import { codeRules } from '../../src/rules/index.js';
import { readPrintable } from '../../src/text/printable.js';
import { letter } from '../parse/letter.js';

const rules = new Map(
  codeRules({ law, placeholders, parseErrors, isPrintable: readPrintable(printable) }).map((rule) => [
    rule.id,
    rule,
  ]),
);

/** At least one letter for each fault. */
const BODIES = [
  '{{ }}',
  '{{ a == b }}',
  '{{ a | }}',
  '{{ Client Name }}',
  '{{ "a }}',
  '{{ a ｜ b }}',
  '{{ a | monye }}',
  '{{ a | xyzzy }}',
  '{{ a | replace }}',
  '{{ a[0] }}',
  '{{ (1..2) }}',
  '{{ forloop.index }}',
  '{% for i in a %}{{ forloop.x }}{% endfor %}',
  '{% if (a) %}{% endif %}',
  '{% if a == blank %}{% endif %}',
  '{% if a = b %}{% endif %}',
  '{% if not a %}{% endif %}',
  '{% if a | size %}{% endif %}',
  '{% for a %}{% endfor %}',
  '{% for A in b %}{% endfor %}',
  '{% for a in b limit:1 %}{% endfor %}',
  '{% include "a" %}',
  '{% assign a = 1 %}',
  '{% case a %}',
  '{% raw %}',
  '{% comment %}',
  '{% elseif a %}',
  '{% xyzzy %}',
  '{% if a %}',
  '{% endif %}',
  '{% else %}',
  '{% if a %}{% else %}{% else %}{% endif %}',
  '{% if a %}b\n\nc{% endif %}',
  '`{% if a %}b{% endif %}`',
  '<b>',
  '![a](b)',
  '<!-- a --> b',
  '<!-- a',
  '<!-- dunmark a -->',
  '| a |\n|---|\n| b | c |',
  '{{ a',
  '{% if a',
  '{{ a %}',
  'a }}',
  `{{ a${' | strip'.repeat(30)} }}`,
  `{% if a${' and a'.repeat(30)} %}{% endif %}`,
  `${'{% if a %}'.repeat(20)}${'{% endif %}'.repeat(20)}`,
  'a'.repeat(33_000),
  'a\n'.repeat(1001),
  '> '.repeat(9),
  '- a\n'.repeat(301),
  '>a\n'.repeat(601),
  'a\n---\n'.repeat(21),
  '*a '.repeat(201),
  '['.repeat(201),
  '<a '.repeat(201),
  '`a '.repeat(401),
  '|'.repeat(1001),
];
const FILES = [
  '',
  'a',
  '\n---\na: 1\n---\n',
  '---\na: 1',
  '---js\n---\n',
  '----\na: 1\n---\n',
  '---\ra: 1\r---\r',
  '\0',
  `${'a'.repeat(1_100_000)}`,
  `---\n#${'a'.repeat(17_000)}\n---\n`,
  `---\n${'\n'.repeat(1100)}---\n`,
];

/** Codes of this rule written in the reader's source, beside those of YAML files, which another test holds. */
function written(): string[] {
  const folder = join(dirname(fileURLToPath(import.meta.url)), '../../src/parse');
  const mine =
    /^(?:liquid|tag|mark|html|mask|split|guard|body|block|uses|directives|container|field)[a-z-]*\.ts$/;
  const code = readdirSync(folder)
    .filter((file) => mine.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n');
  const calls = code.matchAll(/(?:parseError|tooComplex|unbalanced|\.fail)\(\s*'([a-z-]+)'/g);
  const named = code.matchAll(/'(liquid-[a-z-]+)'|code: '([a-z-]+)'/g);
  return [...new Set([...calls, ...named].map((match) => match[1] ?? match[2]!))].sort();
}

/** What only a phrase can do wrong. */
function longPhrase() {
  const source = `move: opening\nphrases:\n  - id: a\n    en: ${'a'.repeat(3000)}\n    zh: b\n    stages: [final]\n    channels: [email]\n`;
  const { phrases } = readPhrases('phrases/opening.yml', source);
  return phraseLetter('phrases/opening.yml', source, phrases!.phrases[0]!, {
    lang: 'en',
    stage: 'final',
    channel: 'email',
  });
}

describe('the words of a fault', () => {
  const faults = [
    ...[...BODIES.map((body) => letter(body)), ...FILES].flatMap(
      (source) => parseTemplate('x.md', source).faults,
    ),
    ...longPhrase().faults,
  ];

  it.each(faults.map((fault) => [`${fault.rule}: ${fault.code}`, fault] as const))('%s', (_name, fault) => {
    const rule = rules.get(fault.rule)!;
    const message = rule.messages[fault.code];
    expect(message).toBeDefined();
    const titles = fault.fixes.map(({ title }) => rule.titles?.[title]);
    expect(titles).not.toContain(undefined);
    for (const text of [message!.message, message!.hint, ...titles.map((title) => title!)])
      for (const said of [text.en, text.zh])
        for (const [, slot] of said.matchAll(/\{([a-z][A-Za-z]*)\}/g))
          expect(Object.keys(fault.data)).toContain(slot);
  });

  it('are seen for every code there is', () => {
    const seen = new Set(faults.map(({ code }) => code));
    expect(written().filter((code) => !seen.has(code))).toEqual([]);
    expect(written().length).toBeGreaterThan(50);
  });

  it.each(['unbalanced-braces', 'input-too-complex'])('of %s are all needed', (id) => {
    const seen = new Set(faults.filter(({ rule }) => rule === id).map(({ code }) => code));
    expect(Object.keys(rules.get(id)!.messages).filter((code) => !seen.has(code))).toEqual([]);
  });
});
