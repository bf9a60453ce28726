/** Plain text says each value exactly, whatever stands around it. */
import fc from 'fast-check';
import { compileLetter } from '../../../src/compile/compile-letter.js';
import { RefusalError } from '../../../src/compile/data-error.js';
import { renderLetter } from '../../../src/compile/render-letter.js';
import { parseTemplate } from '../../../src/parse/template.js';
import { HEAD, names } from '../../compile/letter-source.js';
import { hold, target } from '../target.js';
import { words } from '../values.js';

/** `@` is the value: between marks that no value can be taken for. */
const PLACES = [
  ...[
    'Dear ⟦@⟧,',
    '# About ⟦@⟧',
    '> ⟦@⟧ said',
    '- ⟦@⟧',
    '1. ⟦@⟧',
    '**⟦@⟧**',
    '*a* ⟦@⟧ _b_',
    '**x ⟦@⟧**',
    '⟦@⟧\\',
    'a `⟦@⟧` b',
  ],
  ...[
    '```\n⟦@⟧\n```',
    '| ⟦@⟧ | b |\n|---|---|\n| c | ⟦@⟧ |',
    '[⟦@⟧](https://a.example)',
    '> - ⟦@⟧',
    '{% if word %}⟦@⟧{% endif %}',
    '{% unless nobody %}\n\n⟦@⟧\n\n{% endunless %}',
  ],
];

export const text = target({
  name: 'text',
  inputs: fc.record({
    places: fc.array(fc.constantFrom(...PLACES), { minLength: 1, maxLength: 5 }),
    value: words,
    by: fc.constantFrom('word', 'wild', 'note'),
  }),
  pace: 800,
  check({ places, value, by }) {
    const body = places.join('\n\n').replaceAll('@', `{{ ${by} }}`);
    const template = parseTemplate('en/final/email.md', HEAD + body);
    hold(
      template.faults.length === 0,
      () => `the letter has faults: ${template.faults.map(({ code }) => code).join()}`,
    );
    const letter = compileLetter('final/email', template, names);
    const data = { word: 'x', wild: 'y', amount: 'USD 1.00', due: '2025-03-14', days: 3, [by]: value };
    try {
      const out = renderLetter(letter, data, { target: 'text', dictionary: names }).body;
      const wanted = places.join('').split('@').length - 1;
      const found = out.split(`⟦${value}⟧`).length - 1;
      hold(
        found === wanted,
        () => `“${value}” stands ${found} times, not ${wanted}, in ${JSON.stringify(out)}`,
      );
    } catch (error) {
      if (!(error instanceof RefusalError)) throw error;
    }
  },
});
