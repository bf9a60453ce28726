/** Word files: what is written short is read in full, and what proves nothing or names nothing is told. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { STAGES } from '../../src/model/stage.js';
import { readClasses } from '../../src/parse/classes-file.js';
import { readFacts } from '../../src/parse/facts-file.js';
import { readLexicon } from '../../src/parse/lexicon-file.js';
import { readVerbs } from '../../src/parse/verbs-file.js';
import { fixed, told, unmarked } from './marked.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '../../lexicons');
const both = (word: string) => `{ en: ${word}, zh: ${word} }`;
const HEAD = `id: hope-wording
group: tone
severity: { formal: error, final: error }
title: ${both('T')}
why: ${both('W')}
message: ${both('M')}
hint: ${both('H')}
`;
const EN = `en:
  entries:
    - we hope~
    - { pattern: hopefully, severity: info, negatable: false, unless-letter: [fact:deadline], allow-in: [mediation], fix: { kind: delete } }
  except: [Good Hope]
  fixes: [{ kind: replace-sentence, text: 'Pay, now.', safe: true }]
  bad: [{ stage: formal, text: 'We [[hope]] so.' }]
  good: [We pay., { situation: mediation, text: We hope. }]
`;

const READERS = { lexicon: readLexicon, facts: readFacts, classes: readClasses, verbs: readVerbs } as const;

/** The faults of a marked source; nothing but faults may come of it. */
function check(kind: keyof typeof READERS, code: string, marked: string, mended?: string): void {
  const { source, spans } = unmarked(marked);
  const { faults, ...rest } = READERS[kind]('file.yml', source);
  expect(rest).toEqual({});
  expect(told(source, faults)).toEqual(spans.map(({ start, end }) => `${code}@${source.slice(start, end)}`));
  expect(faults.map(({ span }) => span.start)).toEqual(spans.map(({ start }) => start));
  if (mended !== undefined) expect(fixed(source, faults[0]!)).toBe(mended);
}

describe('a lexicon', () => {
  it('is read in full', () => {
    const source = `${HEAD}unless: [value:date]\nover: [wish-wording]\nsources: [Practice]\n${EN}`;
    const { lexicon, faults } = readLexicon('hope-wording.yml', source);
    expect(faults).toEqual([]);
    const { en, zh } = lexicon!.words;
    const at = (text: string) => ({ start: source.indexOf(text), end: source.indexOf(text) + text.length });
    expect(lexicon).toMatchObject({
      id: 'hope-wording',
      severity: { formal: 'error', final: 'error' },
      unless: ['value:date'],
      over: ['wish-wording'],
      sources: ['Practice'],
    });
    expect(en.entries[0]).toEqual({ pattern: 'we hope~', span: at('we hope~') });
    expect(en.entries[1]).toEqual({
      pattern: 'hopefully',
      severity: { formal: 'info', final: 'info' },
      negatable: false,
      unlessLetter: ['fact:deadline'],
      allowIn: ['mediation'],
      fix: { kind: 'delete', safe: false },
      span: at(EN.split('\n')[3]!.slice(6)),
    });
    expect(en.fixes).toEqual([{ kind: 'replace-sentence', text: 'Pay, now.', safe: true }]);
    expect(en.except).toEqual(['Good Hope']);
    expect(lexicon!.proof.en).toEqual({
      bad: [{ stage: 'formal', text: 'We [[hope]] so.' }],
      good: [{ text: 'We pay.' }, { situation: 'mediation', text: 'We hope.' }],
    });
    expect(zh).toEqual({ entries: [], fixes: [], except: [] });
  });

  it('with one word for its severity looks everywhere', () => {
    const { lexicon } = readLexicon('x.yml', HEAD.replace('{ formal: error, final: error }', 'warning') + EN);
    expect(Object.keys(lexicon!.severity)).toEqual([...STAGES, 'outside']);
  });

  it.each<[string, string, string?]>([
    ['missing-one-of', `⟦id: hope-wording⟧\n${HEAD.slice(HEAD.indexOf('group'))}`],
    ['unknown-value', HEAD.replace('tone', '⟦tones⟧') + EN],
    ['unknown-value', HEAD.replace('final: error', 'final: ⟦fatal⟧') + EN],
    ['unknown-key', HEAD.replace('final: error', '⟦last⟧: error') + EN],
    ['bad-form', HEAD.replace('{ formal: error, final: error }', '⟦[error]⟧') + EN],
    ['unknown-value', HEAD.replace('{ formal: error, final: error }', '⟦eror⟧') + EN],
    ['missing-key', HEAD.replace(`message: ${both('M')}`, '⟦message⟧: { en: M }') + EN],
    ['unknown-key', `${HEAD}en:\n  entries: [a]\n  ⟦exept⟧: [b]\n`],
    ['bad-form', `${HEAD}en:\n  entries: ⟦[]⟧\n`],
    ['bad-form', `${HEAD}en:\n  entries: ⟦we hope⟧\n`, `${HEAD}en:\n  entries: [we hope]\n`],
    ['empty', `${HEAD}en:\n  entries: [a, ⟦""⟧]\n`],
    ['missing-key', `${HEAD}en:\n  entries:\n    - ⟦{ needs: [pay] }⟧\n`],
    ['missing-key', `${HEAD}en:\n  entries: [a]\n  fixes: [⟦{ kind: replace }⟧]\n`],
    [
      'bad-form',
      `${HEAD}en:\n  entries: [a]\n  fixes: [{ kind: delete, safe: ⟦yes⟧ }]\n`,
      `${HEAD}en:\n  entries: [a]\n  fixes: [{ kind: delete, safe: true }]\n`,
    ],
    [
      'unknown-value',
      `${HEAD}needs: [pay, ⟦fact:dead-line⟧]\n${EN}`,
      `${HEAD}needs: [pay, fact:deadline]\n${EN}`,
    ],
    ['unknown-value', `${HEAD}en:\n  entries: [{ pattern: a, unless: [⟦fact:price⟧] }]\n`],
    ['bad-form', `${HEAD}needs: [⟦Pay Now⟧]\n${EN}`, `${HEAD}needs: [pay-now]\n${EN}`],
    ['unknown-value', `${HEAD}allow-in: [⟦mediations⟧]\n${EN}`, `${HEAD}allow-in: [mediation]\n${EN}`],
    ['duplicate-item', `${HEAD}over: [a, b, ⟦a⟧]\n${EN}`],
    ['proof-marks', `${HEAD}en:\n  entries: [a]\n  bad: [⟦We hope.⟧]\n`],
    ['proof-marks', `${HEAD}en:\n  entries: [a]\n  bad: [⟦'We [[hope.'⟧]\n`],
    ['proof-marks', `${HEAD}en:\n  entries: [a]\n  bad: [⟦'We [[]] hope.'⟧]\n`],
    ['proof-marks', `${HEAD}en:\n  entries: [a]\n  good: [⟦'We [[hope]].'⟧]\n`],
    ['unknown-value', `${HEAD}en:\n  entries: [a]\n  good: [{ stage: ⟦last⟧, text: b }]\n`],
  ])('%s in %j', (code, marked, mended) => check('lexicon', code, marked, mended));

  it('whose reading was mended on the way is still there', () => {
    const { lexicon, faults } = readLexicon('x.yml', `${HEAD}en:\n  entries:\n    - {{ x }}\n`);
    expect(faults.map(({ code }) => code)).toEqual(['yaml-unquoted-tag']);
    expect(lexicon!.words.en.entries[0]!.pattern).toBe('{{ x }}');
  });
});

describe('facts, classes and verbs', () => {
  it('are read', () => {
    const { facts } = readFacts(
      'x.yml',
      "role: deadline\nen:\n  entries: [by <date>]\n  bad: ['Pay [[by 1 May]].']\n",
    );
    expect(facts).toEqual({
      role: 'deadline',
      words: { en: { entries: ['by <date>'], except: [] }, zh: { entries: [], except: [] } },
      proof: { en: { bad: [{ text: 'Pay [[by 1 May]].' }], good: [] }, zh: { bad: [], good: [] } },
    });
    const { classes } = readClasses('x.yml', 'pay: { en: [pay~], zh: [付款] }\n');
    expect(classes).toEqual([{ id: 'pay', words: { en: ['pay~'], zh: ['付款'] } }]);
    const { verbs } = readVerbs('x.yml', 'pay: [pays, paid]\n');
    expect([...verbs!]).toEqual([['pay', ['pays', 'paid']]]);
  });
  it.each<[keyof typeof READERS, string, string]>([
    ['facts', 'unknown-value', 'role: ⟦deadlines⟧\nen: { entries: [a] }\n'],
    ['facts', 'missing-one-of', '⟦role: deadline⟧\n'],
    ['facts', 'bad-form', 'role: deadline\nen: { entries: [⟦{ pattern: a }⟧] }\n'],
    ['facts', 'proof-marks', 'role: deadline\nen:\n  entries: [a]\n  bad: [⟦Pay.⟧]\n'],
    ['classes', 'bad-key', '⟦Pay⟧: { en: [a], zh: [b] }\n'],
    ['classes', 'missing-key', '⟦pay⟧: { en: [a] }\n'],
    ['verbs', 'bad-form', 'pay: ⟦paid⟧\n'],
    ['verbs', 'bad-form', 'pay: [⟦Paid!⟧]\n'],
  ])('%s: %s in %j', (kind, code, marked) => check(kind, code, marked));
});

describe('the shipped word files', () => {
  const others = new Set([
    'values.yml',
    'stage-names.yml',
    'channel-names.yml',
    'fix-titles.yml',
    'firmness.yml',
    'common-words.yml',
    'placeholders.yml',
  ]);
  const kindOf = (path: string) =>
    path.startsWith('facts/')
      ? 'facts'
      : path === 'classes.yml' || path.startsWith('classes/')
        ? 'classes'
        : path === 'verbs.yml'
          ? 'verbs'
          : 'lexicon';
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('.yml') && !others.has(path),
  );
  it.each(files)('%s has no fault and goes by its own name', (path) => {
    const kind = kindOf(path.replaceAll('\\', '/'));
    const source = readFileSync(join(root, path), 'utf8');
    const read = READERS[kind](path, source);
    expect(told(source, read.faults)).toEqual([]);
    const id = 'lexicon' in read ? read.lexicon?.id : 'facts' in read ? read.facts?.role : undefined;
    if (id !== undefined) expect(path).toMatch(new RegExp(`(?:^|/)${id}\\.yml$`));
  });
});
