/** The tables of docs/accuracy.md say what was measured, and stand where they belong. */
import { describe, expect, it } from 'vitest';
import type { CorpusLetter } from '../../bench/accuracy/corpus.js';
import { withBlock } from '../../bench/accuracy/document.js';
import { peerTable } from '../../bench/accuracy/peer-table.js';
import { belowGoal, worstFirst } from '../../bench/accuracy/worst.js';

const label = (rule: string, span?: { start: number; end: number }) => ({
  rules: [rule],
  span,
  optional: false,
});
const letter = (path: string, labels: CorpusLetter['labels']): CorpusLetter => ({
  part: 'aside',
  lang: 'en',
  path,
  source: '',
  labels,
});
const LETTERS = [
  letter('faulty.md', [label('hope', { start: 0, end: 4 }), label('no-date')]),
  letter('right.md', []),
];

describe('the table of tools', () => {
  const cells = (findings: Readonly<Record<string, ReadonlyArray<readonly [number, number]>>>) => {
    const found = Object.entries(findings).map(
      ([path, spans]) => [path, spans.map(([start, end]) => ({ span: { start, end } }))] as const,
    );
    const [, , ...rows] = peerTable('aside', LETTERS, [{ name: 'tool', findings: new Map(found) }]).split(
      '\n',
    );
    return rows;
  };

  it('counts words pointed at; what is missing is beyond a tool without our rules', () => {
    expect(cells({ 'faulty.md': [[2, 9]], 'right.md': [] })).toEqual([
      '| tool, en | 1 | 1 | 1.000 | 0.500 | 0 | 1.000 | 0 of 1 |',
    ]);
  });

  it('counts what touches nothing, and right letters that are blamed', () => {
    expect(cells({ 'faulty.md': [[7, 9]], 'right.md': [[0, 1]] })).toEqual([
      '| tool, en | 1 | 0 | 0.000 | 0.000 | 2 | 0.000 | 1 of 1 |',
    ]);
  });

  it('has no precision for a tool that says nothing, and no row for one that cannot read the language', () => {
    expect(cells({ 'faulty.md': [], 'right.md': [] })[0]).toContain('| – |');
    expect(cells({})).toEqual([]);
  });
});

describe('a block of the document', () => {
  const text = 'before\n<!-- own:start -->\nold\n<!-- own:end -->\nafter';

  it('is replaced between its marks', () => {
    expect(withBlock(text, 'own', 'new')).toBe(
      'before\n<!-- own:start -->\n\nnew\n\n<!-- own:end -->\nafter',
    );
    expect(withBlock(withBlock(text, 'own', 'new'), 'own', 'new')).toBe(withBlock(text, 'own', 'new'));
  });

  it('must be there', () => {
    expect(() => withBlock(text, 'peers', 'new')).toThrow('has lost <!-- peers:start -->');
  });
});

describe('rules in order of need', () => {
  const rules = new Map([
    ['fine', { found: 9, missed: 0, false: 0 }],
    ['half', { found: 3, missed: 3, false: 0 }],
    ['deaf', { found: 0, missed: 2, false: 0 }],
    ['loud', { found: 8, missed: 0, false: 1 }],
  ]);

  it('begins with the least right and leaves the faultless out', () => {
    expect(worstFirst(rules).map(([rule]) => rule)).toEqual(['deaf', 'half', 'loud']);
  });

  it('calls out those below the goal only when their cases can tell', () => {
    expect(belowGoal(rules)).toEqual(['half', 'loud']);
  });
});
