/** A new letter is typed sign by sign: what is offered at each stop. */
import { describe, expect, it } from 'vitest';
import { completions } from '../../src/service/complete.js';
import { deskOf } from './desk.js';
import { offeredAt, packWith } from './offered.js';
import { applied } from './shipped.js';

const LETTERS = {
  en: '---\ntitle: Last notice\nlang: en\nstage: final\ntone: decisive\nchannel: email\nsubject: "Invoice {{ invoice_number }}"\nvariables:\n  required: [client_name, invoice_number]\n  optional:\n    - pay_by\n---\n\nDear {{ client_name }},\n\nPay now. We',
  zh: '---\ntitle: 最后催告\nlang: zh\nstage: final\ntone: decisive\nchannel: letter\nsubject: "发票 {{ invoice_number }}"\nvariables:\n  required:\n    - client_name\n    - invoice_number\n---\n\n{{ client_name }}：\n\n请付款。请',
};

/** What may be offered at the end of what has been typed. */
function mayOffer(typed: string): RegExp {
  const row = typed.slice(typed.lastIndexOf('\n') + 1);
  const isBody = typed.indexOf('\n---', 3) > 0;
  if (/^-{0,3}$/.test(typed)) return /^key$/;
  if (/^-{1,3}$/.test(row)) return /^$/;
  if (/\{\{[^{}]*$/.test(row)) return /^(?:variable)?$/;
  if (isBody) return /^(?:phrase)?$/;
  if (/^\s+-/.test(row) || /\[[^\]]*$/.test(row)) return /^variable$/;
  if (/^(?:lang|stage|tone|channel):/.test(row)) return /^value$/;
  return /:/.test(row) ? /^$/ : /^(?:key)?$/;
}

describe.each(['en', 'zh'] as const)('typing a letter: %s', (lang) => {
  const whole = LETTERS[lang];
  it.each(['\n', '\r\n'])(
    'offers what may stand there, and never a key twice (%j)',
    (newline) => {
      for (let length = 0; length <= whole.length; length++) {
        const typed = whole.slice(0, length);
        const text = typed.replaceAll('\n', newline);
        const { desk, offset } = deskOf(packWith(`${lang}/final/new.md`, `${text}|`));
        const all = completions(desk, offset);
        expect([...new Set(all.map(({ kind }) => kind))].join('+'), JSON.stringify(typed)).toMatch(
          mayOffer(typed),
        );
        for (const { kind, label, edit } of all) {
          if (kind !== 'key' || label === '---') continue;
          const after = applied(text, [edit]);
          expect(
            after.match(new RegExp(`^ *${label}:`, 'gm')),
            `${JSON.stringify(typed)} ${label}`,
          ).toHaveLength(1);
        }
      }
    },
    60_000,
  );
});

describe('a file with nothing in it', () => {
  const asked = (text: string, trigger?: string, path = 'notes.md') => {
    const { desk, offset } = deskOf({ [path]: text });
    return completions(desk, offset, trigger);
  };

  it.each(['|', '-|', '--|', '---|', '\n|', '-|-'])('is begun in %j, in a pack or in none', (text) => {
    for (const { taken } of [offeredAt({ 'notes.md': text }), offeredAt(packWith('en/final/new.md', text))])
      expect(taken('---')).toMatch(/^---\ntitle: [\s\S]*\n---\n\n?\$0$/);
  });

  it('is not begun by a dash where nobody said that it is a letter', () => {
    expect(asked('-|', '-')).toEqual([]);
    expect(asked('Dear |')).toEqual([]);
  });

  it.each([
    ['    -|', ' pay_by'],
    ['    - |', 'pay_by'],
    ['    - client_name\n    -|', ' pay_by'],
  ])('offers variables to %j', (rows, wanted) => {
    const { named } = offeredAt(packWith('en/final/new.md', `---\nvariables:\n  required:\n${rows}\n---\n`));
    expect(named('pay_by').edit.text).toBe(wanted);
  });
});
