/** What keeps a hit silent, one defence at a time, in the order they stand. */
import { describe, expect, it } from 'vitest';
import { type EngineOptions, engine, letter, lexicon, marked } from './engine.js';

/** Lints the text without its marks and expects exactly the marks. */
function check(expected: string, options: EngineOptions): void {
  const body = expected.replace(/\[\[|\]\]/g, '');
  const findings = engine(options).lintBody(body);
  expect(marked(letter(body), findings)).toBe(expected);
}

const hope = lexicon('hope', ['hope~', '希望'], { except: ['new hope', '新希望'] });

describe('hits', () => {
  it.each([
    ['We [[hope]] to hear from you.'],
    ['We are [[hoping]] for it, and [[HOPED]] before.'],
    ['我们[[希望]]付款。'],
    ['Mr Hopeful and the hopeless'],
    ['We [[ho&#112;e]] so.'],
    ['A line that ends in\n[[hope]] goes on.'],
    ['- first\n- we [[hope]]\n\n| a | b |\n|---|---|\n| [[hope]] | {{ amount_due }} |'],
  ])('%s', (text) => check(text, { lexicons: [hope] }));
});

describe('silence', () => {
  it.each([
    ['code and link targets', 'See `hope` and [terms](https://hope.example/hope).'],
    ['a quoted mail', '> We hope to pay soon.\n\nWe saw that.'],
    ['HTML comments', '<!-- hope -->\n\nText.'],
    ['an exception', 'New Hope owes us. 新希望集团欠款。'],
    ['a variable', 'Dear {{ client_name }}.'],
    ['a negator in the clause', 'We do not hope for payment. We never hope. 我们不希望付款。'],
    ['what the other side said', 'You wrote “we hope to pay”. Your email says you hope to pay on Monday.'],
    ['a document title', '《希望与合同》已寄出。'],
    ['a proper name', 'The vessel Hope Star left the port, and Captain Hope signed.'],
    ['a name in a greeting', 'Dear Mr Thomas Hope,'],
    ['a name in a signature', 'Grace Hope, Credit Controller, Hope Estates Ltd'],
    ['words cited from them', 'In your letter you “hope to pay soon” and “ask us, hoping so, to wait”.'],
  ])('%s', (_what, text) => check(text, { lexicons: [hope] }));

  it('a name the project allows, wherever it stands', () => {
    check('Hope Trading Ltd owes us, hope trading ltd pays; we [[hope]].', {
      lexicons: [hope],
      scope: { names: ['Hope Trading Ltd'] },
    });
  });
});

describe('negation stays in its clause', () => {
  it.each([
    ['You have not paid, so we [[hope]].'],
    ['It was not paid and we [[hope]].'],
    ['You did not pay but we [[hope]].'],
    ['We not only ask, we [[hope]].'],
    ['We do not just [[hope]].'],
    ['Not one of the many earlier letters made us [[hope]].'],
    ['我们不得不[[希望]]。'],
    ['未付款，我们[[希望]]协商。'],
  ])('%s', (text) => check(text, { lexicons: [hope] }));

  it('reaches five words, or eight Han characters, and no further', () => {
    check('We do not on any one day hope. Not on any one fine day [[hope]].', { lexicons: [hope] });
    check('我们不能一直就这样地希望。我们不能一直就这样子地[[希望]]。', { lexicons: [hope] });
  });

  it('unless the entry says it does not silence', () => {
    check('We cannot help but [[hope]].', {
      lexicons: [lexicon('hope', [{ pattern: 'hope', negatable: false }])],
    });
  });
});

describe('no proper name is', () => {
  it.each([
    ['[[Hope]] it comes.'],
    ['Dear Ann, [[Hope]] it comes.'],
    ['We [[HOPE]] it comes.'],
    ['We Kindly [[Hope]] You Will Pay It.'],
    ['The vessel left.\n[[Hope]] it comes.'],
  ])('%s', (text) => check(text, { lexicons: [hope] }));
});

describe('no citation is', () => {
  it.each([
    ['You know we “[[hope]]” for it.'],
    ['We “[[hope]] to be paid soon” by you.'],
    ['You pay. We “[[hope]] to be paid soon”.'],
    ['You know we “[[hope]] to be paid soon.'],
  ])('%s', (text) => check(text, { lexicons: [hope] }));
});

describe('quoted speech ends', () => {
  it.each([
    ['You wrote “we hope”; we [[hope]] as well.'],
    ['You wrote that you hope; we [[hope]].'],
    ['You wrote that you hope. We [[hope]].'],
  ])('%s', (text) => check(text, { lexicons: [hope] }));
});

describe('a phone script', () => {
  const answer = '- “We hope to pay.” – We [[hope]] so.\n- We [[hope]], they say “we [[hope]]”.';
  it('puts answers into the client’s mouth', () => {
    const { lint } = engine({ lexicons: [hope] });
    const source = letter(answer.replace(/\[\[|\]\]/g, '')).replace('channel: email', 'channel: phone');
    expect(marked(source, lint(source))).toBe(answer);
  });
});

describe('conditions', () => {
  const soon = lexicon('soon', [
    { pattern: 'soon', needs: ['pay'], unless: ['value:date', 'value:deadline'] },
  ]);
  it.each([
    ['Please pay [[soon]].'],
    ['Call us soon.'],
    ['Please pay soon, by 14 March 2025.'],
    ['Please pay soon: {{ final_deadline }}.'],
    ['Please pay [[soon]]. By 14 March 2025.'],
  ])('on the sentence: %s', (text) => check(text, { lexicons: [soon] }));

  const friday = lexicon('friday', [{ pattern: 'by friday', unlessLetter: ['fact:deadline'] }]);
  it.each([['Pay [[by Friday]].'], ['Pay by Friday.\n\nThe last day is {{ final_deadline }}.']])(
    'on the letter: %s',
    (text) => check(text, { lexicons: [friday], facts: [deadlineFact] }),
  );

  it('an entry’s empty list lifts its file’s condition', () => {
    const open = lexicon('open', ['hope', { pattern: 'hope so', unless: [] }], { unless: ['pay'] });
    check('We hope for payment. We [[hope so]] for payment.', { lexicons: [open] });
  });

  it('a longer entry whose condition fails does not hide a shorter one', () => {
    const both = lexicon('both', ['hope', { pattern: 'hope soon', needs: ['pay'] }]);
    check('We [[hope]] soon.', { lexicons: [both] });
  });
});

const deadlineFact = {
  role: 'deadline' as const,
  words: { en: { entries: ['by <date>'], except: [] }, zh: { entries: [], except: [] } },
  proof: { en: { bad: [], good: [] }, zh: { bad: [], good: [] } },
};

describe('one finding per place', () => {
  it('a rule that another names does not silence it by being longer', () => {
    const short = lexicon('short', ['hope'], { over: ['long'] });
    const long = lexicon('long', ['we hope so']);
    expect(
      engine({ lexicons: [short, long] })
        .lintBody('We hope so.')
        .map((f) => f.rule),
    ).toEqual(['short']);
  });

  const well = lexicon('pleasantry', ['hope you are well'], { over: ['hope'] });
  it('the rule that names the other speaks', () => {
    const findings = engine({ lexicons: [hope, well] }).lintBody('We hope you are well. We hope.');
    expect(findings.map((f) => f.rule)).toEqual(['pleasantry', 'hope']);
  });
  it('the longer phrase speaks where neither names the other', () => {
    const wide = lexicon('wide', ['sincerely hope to']);
    expect(
      engine({ lexicons: [hope, wide] })
        .lintBody('We sincerely hope to.')
        .map((f) => f.rule),
    ).toEqual(['wide']);
  });
  it('the longest entry of one rule is reported once', () => {
    check('We [[sincerely hope]] so.', { lexicons: [lexicon('hope', ['hope', 'sincerely hope'])] });
  });
});

describe('severity', () => {
  const rule = lexicon('hope', ['hope', { pattern: 'hope so', severity: { final: 'info' } }], {
    severity: { formal: 'warning', final: 'error' },
  });
  const severities = (body: string, stage: string, levels = {}) =>
    engine({ lexicons: [rule], scope: { levels } })
      .lintBody(body, stage)
      .map((f) => f.severity);

  it('is the stage’s', () => {
    expect(severities('We hope.', 'final')).toEqual(['error']);
    expect(severities('We hope.', 'formal')).toEqual(['warning']);
    expect(severities('We hope.', 'reminder')).toEqual([]);
  });
  it('is the entry’s where it says so', () => expect(severities('We hope so.', 'final')).toEqual(['info']));
  it('may make one entry look where its rule does not, and keep one from looking', () => {
    const entries = [{ pattern: 'hope', severity: { reminder: 'info' as const, formal: 'off' as const } }];
    const { lintBody } = engine({
      lexicons: [lexicon('hope', entries, { severity: { formal: 'error', final: 'error' } })],
    });
    const at = (stage: string) => lintBody('We hope.', stage).map((finding) => finding.severity);
    expect([at('reminder'), at('formal'), at('final')]).toEqual([['info'], [], ['error']]);
  });
  it('is the project’s before both, but does not make a rule look where it never does', () => {
    expect(severities('We hope so.', 'final', { hope: 'warning' })).toEqual(['warning']);
    expect(severities('We hope.', 'final', { hope: 'off' })).toEqual([]);
    expect(severities('We hope.', 'reminder', { hope: 'error' })).toEqual([]);
    expect(severities('We hope.', 'reminder', { hope: { reminder: 'info' } })).toEqual(['info']);
  });
});
