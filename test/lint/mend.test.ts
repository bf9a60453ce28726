/** Words and sentences taken out so that what is left still reads as a letter; then nothing fixable is left. */
import { describe, expect, it } from 'vitest';
import { fixAll } from '../../src/lint/apply-fixes.js';
import type { LexiconFix } from '../../src/model/lexicon.js';
import { engine, letter, lexicon } from './engine.js';

function check(before: string, fix: LexiconFix, after: string, pattern = 'sorry (to bother you)?'): void {
  const { lint } = engine({ lexicons: [lexicon('sorry', [pattern], { fixes: [fix] })] });
  const fixed = fixAll(letter(before), lint);
  expect(fixed.text).toBe(letter(after));
  expect(fixed.findings.filter((finding) => finding.fixes.some((each) => each.safe))).toEqual([]);
}

const remove: LexiconFix = { kind: 'delete', safe: true };
const sentence: LexiconFix = { kind: 'delete-sentence', safe: true };
const replace: LexiconFix = { kind: 'replace', text: 'regretfully', safe: true };

describe('deleting words', () => {
  it.each([
    ['We are sorry again.', 'We are again.'],
    ['Sorry to bother you, the invoice is open.', 'The invoice is open.'],
    ['The invoice is open, sorry.', 'The invoice is open.'],
    ['The invoice, sorry, is open.', 'The invoice, is open.'],
    ['- 抱歉，款项未到。', '- 款项未到。'],
    ['## 抱歉，款项未到。', '## 款项未到。'],
    ['款项未到，抱歉。', '款项未到。'],
    ['- We are\n  sorry again.', '- We are\n  again.'],
    ['Sorry {{ amount_due }} is open.', '{{ amount_due }} is open.'],
  ])('%s', (before, after) => check(before, remove, after, '(sorry (to bother you)?|抱歉)'));
});

describe('deleting words that are all of a sentence', () => {
  it.each([
    ['One. Sorry to bother you. Two.', 'One. Two.'],
    ['Sorry to bother you!\n\nTwo.', 'Two.'],
  ])('%s takes its full stop too', (before, after) => check(before, remove, after));
});

describe('deleting words of a subject', () => {
  it.each([
    ['抱歉，货款未到', '货款未到'],
    ['Sorry to bother you, the invoice is open', 'The invoice is open'],
    ['>-\n  It is\n  sorry to see', '>-\n  It is\n  to see'],
    ['>-\n  Sorry\n  to see it open', '>-\n  To see it open'],
  ])('%j leaves good YAML', (before, after) => {
    const { lint } = engine({
      lexicons: [lexicon('sorry', ['sorry (to bother you)?', '抱歉'], { fixes: [remove] })],
    });
    const of = (subject: string) => letter('Pay.').replace('subject: S', `subject: ${subject}`);
    const fixed = fixAll(of(before), lint);
    expect(fixed.text).toBe(of(after));
    expect(fixed.findings).toEqual([]);
  });
});

describe('deleting a sentence', () => {
  it.each([
    ['in the middle', 'One. We are sorry. Two.', 'One. Two.'],
    ['at the start', 'We are sorry. Two.', 'Two.'],
    ['at the end', 'One. We are sorry.', 'One.'],
    ['a paragraph of its own', 'One.\n\nWe are sorry.\n\nTwo.\n', 'One.\n\nTwo.\n'],
    ['the last paragraph', 'One.\n\nWe are sorry.\n', 'One.\n'],
    ['with a variable', 'One. We are sorry, {{ client_name }}. Two.', 'One. Two.'],
    ['in a cell beside others', '| a |\n|---|\n| One. We are sorry. |\n', '| a |\n|---|\n| One. |\n'],
    ['over a line break', 'One. We are\nsorry. Two.', 'One. Two.'],
  ])('%s', (_what, before, after) => check(before, sentence, after));

  it('is not offered where the sentence leads on to what stands below', () => {
    const { lintBody } = engine({ lexicons: [lexicon('sorry', ['sorry'], { fixes: [sentence] })] });
    expect(lintBody('We are sorry; pay to this account:\n\nIBAN')[0]?.fixes).toEqual([]);
    expect(lintBody('We are sorry.\n\nIBAN')[0]?.fixes).toHaveLength(1);
  });

  it('is not offered where the rest of a table’s row would go with it', () => {
    const { lintBody } = engine({ lexicons: [lexicon('sorry', ['sorry'], { fixes: [sentence] })] });
    expect(lintBody('| a | b |\n|---|---|\n| We are sorry. | EUR 5 |')[0]?.fixes).toEqual([]);
  });

  it.each([
    '**We are sorry.** Pay.',
    '**We are** sorry. Pay.',
    '[We are sorry](https://a.b). Pay.',
    'Pay. *We are sorry.* Now.',
  ])('leaves no mark without its twin or its words: %s', (text) => {
    const { lintBody } = engine({
      lexicons: [lexicon('sorry', ['(we are)? sorry'], { fixes: [remove, sentence] })],
    });
    for (const { edits } of lintBody(text)[0]!.fixes) {
      const [{ start, end, text: by }] = edits as [(typeof edits)[0]];
      const source = letter(text);
      expect(source.slice(0, start) + by + source.slice(end)).not.toMatch(
        /\*{2,}$|\*\* |\*\*\*|\[\]|\[[^\]]*$|\* *\*/,
      );
    }
  });

  it('is not proposed where a fact would go with it', () => {
    const facts = [
      {
        role: 'amount',
        words: { en: { entries: ['<money>'], except: [] }, zh: { entries: [], except: [] } },
        proof: { en: { bad: [], good: [] }, zh: { bad: [], good: [] } },
      },
    ] as const;
    const offered = (text: string, by?: string) =>
      engine({
        facts,
        lexicons: [
          lexicon('hope', ['we hope'], {
            fixes: [
              by
                ? { kind: 'replace-sentence', text: by, safe: false }
                : { kind: 'delete-sentence', safe: false },
            ],
          }),
        ],
      }).lintBody(text)[0]!.fixes.length;
    expect(offered('It is late. We hope you pay. Call us.')).toBe(1);
    expect(offered('It is late. We hope you pay USD 5,000. Call us.')).toBe(0);
    expect(offered('It is late. We hope you pay USD 5,000. Call us.', 'Pay now.')).toBe(0);
    expect(offered('It is late. We hope you pay USD 5,000. Call us.', 'Pay {{ amount_due }}.')).toBe(1);
  });

  it('is not offered where it would tear a block tag', () => {
    const { lintBody } = engine({ lexicons: [lexicon('sorry', ['sorry'], { fixes: [sentence] })] });
    const [finding] = lintBody('We are sorry{% if amount_due %} today. Or not{% endif %}.');
    expect(finding?.fixes).toEqual([]);
  });
});

describe('replacing', () => {
  it.each([
    ['We are sorry.', 'We are regretfully.'],
    ['Sorry, we are.', 'Regretfully, we are.'],
  ])('%s', (before, after) => check(before, replace, after));

  it.each([
    ['Sorry for this', '{{ amount_due }} is open', 0],
    ['"Sorry for this"', '{{ amount_due }} is open', 1],
    ["'Sorry for this'", "what's open", 0],
    ['We are sorry', '{{ amount_due }}', 1],
  ])('in the subject %s, by %s, is offered where YAML can hold it', (subject, text, offered) => {
    const { lint } = engine({ lexicons: [lexicon('sorry', ['sorry'], { fixes: [{ ...replace, text }] })] });
    const source = letter('Pay.').replace('subject: S', `subject: ${subject}`);
    expect(lint(source)[0]?.fixes).toHaveLength(offered);
  });

  it('a mend is offered once, an entry’s own first', () => {
    const entry = { pattern: 'sorry', fix: sentence };
    const { lintBody } = engine({
      lexicons: [lexicon('sorry', [entry], { fixes: [{ ...sentence, safe: false }] })],
    });
    expect(lintBody('One. We are sorry.')[0]?.fixes.map((fix) => fix.safe)).toEqual([true]);
  });

  it('a mend that changes nothing is not offered', () => {
    const { lintBody } = engine({
      lexicons: [lexicon('sorry', ['sorry'], { fixes: [{ ...replace, text: 'sorry' }] })],
    });
    expect(lintBody('We are sorry.').map(({ rule, fixes }) => [rule, fixes])).toEqual([['sorry', []]]);
  });

  it.each([
    ['final', 'final_deadline'],
    ['follow-up', 'pay_by'],
  ])('names the deadline of a %s letter', (stage, name) => {
    const fix: LexiconFix = { kind: 'replace', text: 'by {{ {deadline} }}', safe: false };
    const severity = { final: 'error', 'follow-up': 'error' } as const;
    const { lintBody } = engine({ lexicons: [lexicon('soon', ['soon'], { fixes: [fix], severity })] });
    const [mend] = lintBody('Pay soon.', stage)[0]!.fixes;
    expect(mend).toMatchObject({
      title: `Replace with “by {{ ${name} }}”`,
      edits: [{ text: `by {{ ${name} }}` }, { text: `[${name}]` }],
    });
  });

  it('declares the variables it writes, and is not offered where the pack lacks one of them', () => {
    const by = (name: string): LexiconFix => ({ kind: 'replace', text: `by {{ ${name} }}`, safe: true });
    const { lint } = engine({
      lexicons: [lexicon('soon', ['soon'], { fixes: [by('final_deadline'), by('nobody_knows')] })],
    });
    const source = letter('Pay soon.').replace(/required: \[.*\]/, 'required: [amount_due]');
    expect(lint(source)[0]?.fixes).toHaveLength(1);
    const { text } = fixAll(source, lint);
    expect(text).toContain('required: [amount_due, final_deadline]');
    expect(text).toContain('Pay by {{ final_deadline }}.');
  });

  it('unsafe mends are offered, never applied', () => {
    const { lint } = engine({
      lexicons: [lexicon('sorry', ['sorry'], { fixes: [{ ...replace, safe: false }] })],
    });
    const source = letter('We are sorry.');
    expect(fixAll(source, lint).text).toBe(source);
    expect(lint(source)[0]?.fixes[0]).toMatchObject({ title: 'Replace with “regretfully”', safe: false });
  });
});

describe('many fixes at once', () => {
  it('touching ones wait for the next pass', () => {
    check('Sorry sorry sorry to bother you. Sorry. End.', sentence, 'End.');
  });
  it('keeps line endings', () => {
    const { lint } = engine({ lexicons: [lexicon('sorry', ['sorry'], { fixes: [sentence] })] });
    const source = letter('One.\n\nWe are sorry.\n\nTwo.\n').replaceAll('\n', '\r\n');
    expect(fixAll(source, lint).text).toBe(letter('One.\n\nTwo.\n').replaceAll('\n', '\r\n'));
  });
});
