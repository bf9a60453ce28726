/** The playbook: every letter it names has its place, every clause its two, ids stand once. */
import { describe, expect, it } from 'vitest';
import { lettersOf } from '../../src/model/playbook.js';
import { readPlaybook } from '../../src/parse/playbook-file.js';
import { told, unmarked } from './marked.js';

const CAUSE = `causes:
  process:
    title: { en: Process, zh: 流程 }
    signs: [{ en: They name a step., zh: 说得出环节。 }]
    answer: { en: Send the papers., zh: 补齐单据。 }
    letters: [follow-up/process-email]
`;
const MARKET = `markets:
  jp:
    title: { en: Japan, zh: 日本 }
    notes: [{ en: Ask first., zh: 先询问。 }]
    letters: [reminder/jp-email, formal/jp-letter]
`;
const LIST = `checklists:
  - id: evidence
    title: { en: Evidence, zh: 证据 }
    items: [{ en: Contract, zh: 合同 }]
`;
const CLAUSE = `clauses:
  - id: payment-term
    title: { en: Term, zh: 期限 }
    en: "The Buyer pays within 30 days."
    zh: 买方应于30日内付款。
`;

describe('the playbook', () => {
  it('is read with the places of letters and clauses', () => {
    const source = CAUSE + MARKET + LIST + CLAUSE;
    const { playbook, faults } = readPlaybook('playbook.yml', source);
    expect(faults).toEqual([]);
    const at = ({ start, end }: { start: number; end: number }) => source.slice(start, end);
    expect(lettersOf(playbook!).map(({ id, span }) => [id, at(span)])).toEqual([
      ['follow-up/process-email', 'follow-up/process-email'],
      ['reminder/jp-email', 'reminder/jp-email'],
      ['formal/jp-letter', 'formal/jp-letter'],
    ]);
    const [clause] = playbook!.clauses;
    expect([at(clause!.places.en), at(clause!.places.zh)]).toEqual([
      '"The Buyer pays within 30 days."',
      '买方应于30日内付款。',
    ]);
    expect(playbook!.checklists[0]!.items).toEqual([{ en: 'Contract', zh: '合同' }]);
  });

  it('may be empty', () => {
    const { playbook, faults } = readPlaybook('playbook.yml', '');
    expect([playbook!.questions, faults]).toEqual([[], []]);
  });

  it.each<[string, string]>([
    ['unknown-key', '⟦clause⟧:\n  - id: a\n'],
    ['bad-form', CAUSE.replace('follow-up/process-email', '⟦process-email⟧')],
    ['missing-key', LIST.replace('id: evidence', '⟦id: evidence⟧').replace(/ {4}items.*\n/, '')],
    ['duplicate-item', LIST + LIST.replace('checklists:\n', '').replace('evidence', '⟦evidence⟧')],
    ['duplicate-item', CLAUSE + CLAUSE.replace('clauses:\n', '').replace('payment-term', '⟦payment-term⟧')],
  ])('%s in %j', (code, marked) => {
    const { source, spans } = unmarked(marked);
    const { faults } = readPlaybook('playbook.yml', source);
    expect(told(source, faults)).toEqual(
      spans.map(({ start, end }) => `${code}@${source.slice(start, end)}`),
    );
    expect(faults[0]!.span.start).toBe(spans[0]!.start);
  });
});
