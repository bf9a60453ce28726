/** A template is tried with the examples of its variables: their days must be possible beside one another. */
import { expect, it } from 'vitest';
import { defaultDictionary } from '../../src/generated/defaults.js';
import { compiledWords } from '../../src/generated/words.js';
import { createLinter } from '../../src/lint/linter.js';
import { loadWords } from '../../src/lint/words.js';
import { parseTemplate } from '../../src/parse/template.js';
import { rule } from '../../src/rules/impossible-deadline.js';
import { SCOPE } from './judge.js';

const linter = createLinter([rule], loadWords(compiledWords));

function found(examples: Readonly<Record<string, string>>, stage = 'final'): readonly string[] {
  const dictionary = new Map(
    [...defaultDictionary].map(([name, variable]) => {
      const day = examples[name];
      return [name, day ? { ...variable, example: { en: day, zh: day } } : variable];
    }),
  );
  const body =
    'It was due on {{ due_date }}. Pay by {{ final_deadline }}. If not, on {{ action_date }} we will {{ next_action }}.';
  const template = parseTemplate('letter.md', `---\nlang: en\nstage: ${stage}\n---\n\n${body}\n`);
  const scope = { ...SCOPE, dictionary };
  return linter
    .lint(linter.read(template, scope), scope)
    .filter((finding) => finding.rule === rule.id)
    .map(({ span, message }) => `${template.source.slice(span.start, span.end)} ${message}`);
}

// The letter is of Tuesday 18 August 2026, the debt of 15 July, the deadline of 26 August, the step of the 27th.
it.each([
  ['as shipped', {}, []],
  [
    'a deadline before the letter',
    { final_deadline: '2026-08-14' },
    [/^\{\{ final_deadline \}\} .*before the date/],
  ],
  [
    'a deadline before the due date',
    { final_deadline: '2026-07-10' },
    [/before the debt falls due on 2026-07-15/],
  ],
  ['two working days', { final_deadline: '2026-08-20' }, [/leaves 2 working days/]],
  ['three working days', { final_deadline: '2026-08-21' }, []],
  [
    'a step before the deadline',
    { action_date: '2026-08-25' },
    [/^\{\{ action_date \}\} .*deadline of 2026-08-26/],
  ],
])('%s', (_, examples, expected) => {
  const messages = found(examples);
  expect(messages).toHaveLength(expected.length);
  for (const [i, message] of messages.entries()) expect(message).toMatch(expected[i]!);
});

it('leaves the working days of earlier stages to the letter that is sent', () => {
  expect(found({ final_deadline: '2026-08-20' }, 'formal')).toEqual([]);
});
