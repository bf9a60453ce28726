/** Phrases: one move a file, every phrase with its place, ids once. */
import { describe, expect, it } from 'vitest';
import { readPhrases } from '../../src/parse/phrase-file.js';
import { told, unmarked } from './marked.js';

const ONE = `  - id: deadline-funds
    en: "Funds must reach us by {{ final_deadline }}."
    zh: 请于 {{ final_deadline }} 前付清。
    stages: [formal, final]
    channels: [email]
`;
const FILE = `move: deadline\nphrases:\n${ONE}`;

describe('phrases', () => {
  it('are read with their places', () => {
    const source = `${FILE}    tags: [direct]\n    market: us\n    cause: tactic\n    say-instead-of: [hope-wording]\n    note: { en: Once., zh: 一次。 }\n`;
    const { phrases, faults } = readPhrases('phrases/deadline.yml', source);
    expect(faults).toEqual([]);
    const [phrase] = phrases!.phrases;
    expect(phrase).toMatchObject({
      id: 'deadline-funds',
      move: 'deadline',
      text: { en: 'Funds must reach us by {{ final_deadline }}.', zh: '请于 {{ final_deadline }} 前付清。' },
      stages: ['formal', 'final'],
      tags: ['direct'],
      market: 'us',
      cause: 'tactic',
      sayInsteadOf: [{ rule: 'hope-wording' }],
      note: { en: 'Once.' },
    });
    const { en, zh } = phrase!.places;
    expect(source.slice(en.start, en.end)).toBe('"Funds must reach us by {{ final_deadline }}."');
    expect(source.slice(zh.start, zh.end)).toBe('请于 {{ final_deadline }} 前付清。');
  });

  it.each<[string, string]>([
    ['unknown-value', FILE.replace('move: deadline', 'move: ⟦dead-line⟧')],
    ['unknown-value', FILE.replace('formal, final', 'formal, ⟦finale⟧')],
    ['missing-key', FILE.replace(/ {4}zh.*\n/, '').replace('id: deadline-funds', '⟦id: deadline-funds⟧')],
    ['unknown-key', `${FILE}    ⟦say_instead_of⟧: [hope-wording]\n`],
    ['bad-form', FILE.replace('deadline-funds', '⟦Deadline Funds⟧')],
    ['bad-form', FILE.replace('[email]', '⟦[]⟧')],
    ['bad-form', 'move: deadline\nphrases: ⟦[]⟧\n'],
    ['bad-form', `${FILE}    note: ⟦Once.⟧\n`],
    ['move-differs-from-file', FILE.replace('move: deadline', 'move: ⟦closing⟧')],
    ['duplicate-item', FILE + ONE.replace('deadline-funds', '⟦deadline-funds⟧')],
  ])('%s in %j', (code, marked) => {
    const { source, spans } = unmarked(marked);
    const { faults } = readPhrases('phrases/deadline.yml', source);
    expect(told(source, faults)).toEqual(
      spans.map(({ start, end }) => `${code}@${source.slice(start, end)}`),
    );
    expect(faults[0]!.span.start).toBe(spans[0]!.start);
  });
});
