/** One letter to fill in a hundred thousand times, its rows, and the same letter as a template of other engines. */
import { compileLetter } from '../../src/compile/compile-letter.js';
import { renderLetter } from '../../src/compile/render-letter.js';
import type { Dictionary, Variable } from '../../src/model/variable.js';
import { parseTemplate } from '../../src/parse/template.js';
import { particular } from './particulars.js';
import { chance } from './random.js';

export type Target = 'html' | 'text';
export type Row = Readonly<Record<string, string | readonly string[]>>;

const ALWAYS =
  'client_name invoice_number amount_due contract_number due_date days_overdue final_deadline action_date next_action sender_name sender_company'.split(
    ' ',
  );
const PERHAPS = ['promised_date', 'last_contact_date'];
const LIST = 'evidence_list';

const SOURCE = `---
title: To be filled in
lang: en
stage: final
tone: decisive
channel: email
variables:
  required: [${[...ALWAYS, LIST].join(', ')}]
  optional: [${PERHAPS.join(', ')}]
---

Dear {{ client_name }},

Invoice {{ invoice_number }} for **{{ amount_due }}** under contract {{ contract_number }} was due on {{ due_date }} and is {{ days_overdue }} days overdue.

{% if promised_date %}
On {{ last_contact_date }} you named {{ promised_date }} as the date of payment.
{% endif %}

The full amount must be in our account by {{ final_deadline }}. If it is not, on {{ action_date }} we will {{ next_action }}.

{% for document in evidence_list %}
- {{ document }}
{% endfor %}

Yours sincerely,

{{ sender_name }}\\
{{ sender_company }}
`;

const variable = (name: string): readonly [string, Variable] => [
  name,
  {
    name,
    type: name === LIST ? 'list' : 'text',
    role: 'other',
    label: { en: name, zh: name },
    example: { en: name, zh: name },
  },
];

const dictionary: Dictionary = new Map([...ALWAYS, ...PERHAPS, LIST].map(variable));

/** The letter made ready, as a mail merge has it. */
export function fillLetter(target: Target): (row: Row) => string {
  const letter = compileLetter('bench/fill', parseTemplate('fill.md', SOURCE), dictionary);
  return (row) => renderLetter(letter, row, { target, dictionary }).body;
}

/** Rows with everything in them that has to be escaped in HTML. Dates and amounts are text: not every engine formats. */
export function rows(count: number): readonly Row[] {
  return Array.from({ length: count }, (_, number) => {
    const by = chance(number);
    const value = (name: string): string => `${name} <${by.below(1e6)}> & Co`;
    const names = by.below(3) ? ALWAYS : [...ALWAYS, ...PERHAPS];
    return {
      ...Object.fromEntries(names.map((name) => [name, value(name)])),
      [LIST]: Array.from({ length: 1 + by.below(3) }, () => particular('en', by)),
    };
  });
}

export interface Syntax {
  readonly slot: (name: string) => string;
  readonly when: (name: string, inside: string) => string;
  readonly each: (list: string, item: string, inside: string) => string;
}

const token = (name: string): string => `zz${name.replaceAll('_', '')}zz`;

/** Our own print of the letter, with another engine's tags where the values stood. */
export function templateFor({ slot, when, each }: Syntax, target: Target): string {
  const print = fillLetter(target);
  const values = Object.fromEntries([...ALWAYS, ...PERHAPS].map((name) => [name, token(name)]));
  const { [PERHAPS[0]!]: _promised, [PERHAPS[1]!]: _contact, ...without } = values;
  const one = print({ ...values, [LIST]: [token('document')] });
  const two = print({ ...values, [LIST]: [token('document'), token('document')] });
  const optional = added(print({ ...without, [LIST]: [token('document')] }), one);
  const item = added(one, two);
  let text = one.replace(optional, () => '\u0001').replace(item, () => '\u0002');
  text = text
    .replace('\u0001', () => when(PERHAPS[0]!, optional))
    .replace('\u0002', () => each(LIST, 'document', item));
  for (const name of [...ALWAYS, ...PERHAPS, 'document'])
    text = text.replaceAll(token(name), () => slot(name));
  return text;
}

/** What the longer text has more, at one place. */
function added(shorter: string, longer: string): string {
  let at = 0;
  while (shorter[at] === longer[at]) at++;
  return longer.slice(at, at + longer.length - shorter.length);
}
