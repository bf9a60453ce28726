import { describe, expect, it } from 'vitest';
import { explainLetter } from '../../src/project/explain-letter.js';
import { readLetter } from '../../src/project/pack.js';
import { engine } from '../../src/workspace/engine.js';
import { file, message } from './files.js';

function explain(text: string, levels: Record<string, 'off'> = {}) {
  const { linter, defaults } = engine();
  const scope = {
    pack: defaults.settings,
    dictionary: defaults.dictionary,
    levels,
    names: [],
    locale: 'en' as const,
  };
  const found = explainLetter(linter.read(readLetter(file('a.md', text)), scope), linter, scope);
  return { ...found, look: (id: string) => found.rules.find(({ rule }) => rule.id === id)?.look };
}

describe('explainLetter', () => {
  it('names the facts where they stand', () => {
    const { facts, letter, window } = explain(message());
    const [amount] = new Map(facts).get('amount')!;
    expect(letter.template.source.slice(amount!.span.start, amount!.span.end)).toBe('{{ amount_due }}');
    expect(amount).toMatchObject({ by: 'variable', text: 'amount_due' });
    expect(new Map(facts).has('consequence')).toBe(false);
    expect(window).toMatchObject({ from: 0, to: 7 });
  });

  it('says why a rule did not speak', () => {
    const { look } = explain(message('Please pay soon.'), { 'missing-amount': 'off' });
    expect(look('vague-time')).toBe('found');
    expect(look('missing-amount')).toBe('off');
    expect(look('missing-consequence')).toBe('other-stage');
    expect(look('missing-reference')).toBe('clean');
    expect(look('duplicate-id')).toBeUndefined();
  });

  it('knows a rule that was silenced', () => {
    const directive = '<!-- dunmark-disable-next-line vague-time -- agreed by phone -->\nPlease pay soon.';
    expect(explain(message(directive)).look('vague-time')).toBe('silenced');
  });

  it('does not claim that rules looked at what cannot be read', () => {
    expect(explain('---\nstage: reminder\n').look('missing-amount')).toBe('unreadable');
  });
});
