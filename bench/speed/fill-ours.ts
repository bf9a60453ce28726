/** Our printers for the driver in bench/peers/speed/fill.mjs, bundled before they are measured. */
import { readFileSync } from 'node:fs';
import { compileLetter } from '../../src/compile/compile-letter.js';
import { exampleData } from '../../src/compile/example-data.js';
import { renderLetter } from '../../src/compile/render-letter.js';
import { defaultDictionary } from '../../src/generated/defaults.js';
import { parseTemplate } from '../../src/parse/template.js';
import { fillLetter, type Target } from './fill-letter.js';

export const plain = fillLetter;

/** A letter of the shipped pack, with its dates, amounts and subject, which are checked and spelled for each row. */
export function shipped(target: Target): {
  readonly print: (row: unknown) => string;
  readonly rows: readonly unknown[];
} {
  const path = 'pack/en/final/email.md';
  const letter = compileLetter(
    'final/email',
    parseTemplate(path, readFileSync(path, 'utf8')),
    defaultDictionary,
  );
  const example = exampleData(letter);
  const rows = Array.from({ length: 1000 }, (_, number) => ({
    ...example,
    invoice_number: `INV-${number}`,
    client_name: `Client <${number}> & Co`,
    amount_due: { amount: 1000.5 + number, currency: 'USD' },
    due_date: `2026-0${1 + (number % 6)}-${10 + (number % 18)}`,
  }));
  return {
    rows,
    print: (row) => {
      const { subject, body } = renderLetter(letter, row, { target, dictionary: defaultDictionary });
      return `${subject}\n${body}`;
    },
  };
}
