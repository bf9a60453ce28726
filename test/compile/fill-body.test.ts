/** The tree that is set on paper says what the plain text says, and knows where each value came from. */
import { describe, expect, it } from 'vitest';
import { compileLetter } from '../../src/compile/compile-letter.js';
import { exampleData } from '../../src/compile/example-data.js';
import { type FilledBlock, fillBody, filling } from '../../src/compile/fill-body.js';
import type { FilledRun } from '../../src/compile/fill-runs.js';
import { localeOf } from '../../src/compile/locale.js';
import { goodValues, renderLetter } from '../../src/compile/render-letter.js';
import { defaultDictionary } from '../../src/generated/defaults.js';
import { loadPack } from '../../src/index.js';
import { parseTemplate } from '../../src/parse/template.js';
import { shippedFiles } from '../pack/shipped-files.js';

/** Each block begins a line. */
function* runsIn(node: unknown): Generator<FilledRun> {
  if (typeof node !== 'object' || node === null) return;
  if ('kind' in node) yield { break: true };
  if ('text' in node || 'break' in node) yield node as FilledRun;
  else for (const each of Object.values(node)) yield* runsIn(each);
}
const words = (blocks: readonly FilledBlock[]): string =>
  [...runsIn(blocks)].map((run) => ('text' in run ? run.text : '\n')).join('');
const said = (blocks: readonly FilledBlock[]): string => words(blocks).trim();
/** Without the marks that plain text draws lists, tables and lines with. */
const bare = (text: string): string =>
  text
    .replace(/^ *(?:- (?=\S)|\d+\. )/gm, '')
    .replace(/^-+(?: +-+)*$/gm, '')
    .replace(/\s/g, '');

const pack = loadPack(shippedFiles(), 'templates');

it.each(pack.letters)('$lang $id says on paper what it says in a mail', ({ id, lang: _lang, template }) => {
  const letter = compileLetter(id, template, pack.dictionary);
  const data = exampleData(letter);
  const values = goodValues(letter, data, pack.dictionary);
  const { body } = renderLetter(letter, data, { target: 'text' });
  const filled = fillBody(template.body, filling(letter, values, localeOf(letter)));
  expect(bare(words(filled))).toBe(bare(body));
});

describe('a body filled in', () => {
  const fill = (source: string, data: object) => {
    const head =
      '---\ntitle: A\nlang: en\nstage: final\ntone: decisive\nchannel: letter\nvariables:\n  optional: [evidence_list]\n---\n\n';
    const template = parseTemplate('a.md', `${head}${source}\n`);
    const letter = compileLetter('a', template, defaultDictionary);
    const values = goodValues(letter, data, defaultDictionary);
    return fillBody(template.body, filling(letter, values, 'en-GB'));
  };
  const invoices = [
    { number: 'A-1', date: '2026-06-15', due_date: '2026-07-15', amount: 'EUR 1.00' },
    { number: 'A-2', date: '2026-06-15', due_date: '2026-07-15', amount: 'EUR 2.00' },
  ];

  it('names the variable of each value, a column by its list', () => {
    const table = '| No. |\n| --: |\n{% for i in invoices %}\n| {{ i.number }} |\n{% endfor %}';
    expect(fill(`To **{{ client_name }}**\n\n${table}`, { client_name: 'Ms A', invoices })).toEqual([
      { kind: 'paragraph', runs: [{ text: 'To ' }, { text: 'Ms A', slot: 'client_name', strong: true }] },
      {
        kind: 'table',
        head: [[{ text: 'No.' }]],
        rows: [[[{ text: 'A-1', slot: 'invoices.number' }]], [[{ text: 'A-2', slot: 'invoices.number' }]]],
        align: ['right'],
      },
    ]);
  });

  it('leaves out what prints nothing, with the space and the line it stood on', () => {
    const source =
      '{% if promised_date %}Promised.{% endif %} Due.\n\n{% if promised_date %}Gone{% endif %}\n\n' +
      'a\\\n{% if promised_date %}b{% endif %}\n\n{% for d in evidence_list %}\n- {{ d }}\n{% endfor %}';
    expect(fill(source, {})).toEqual([
      { kind: 'paragraph', runs: [{ text: 'Due.' }] },
      { kind: 'paragraph', runs: [{ text: 'a' }] },
    ]);
  });

  it('lets a value and its sentence share a full stop, and keeps the lines of a value', () => {
    expect(said(fill('We wrote to {{ client_company }}.', { client_company: 'Acme B.V.' }))).toBe(
      'We wrote to Acme B.V.',
    );
    expect(fill('{{ bank_details }}', { bank_details: 'a\nb' })).toEqual([
      {
        kind: 'paragraph',
        runs: [{ text: 'a', slot: 'bank_details' }, { break: true }, { text: 'b', slot: 'bank_details' }],
      },
    ]);
  });

  it('prints the address of a link, once', () => {
    expect(said(fill('See [the terms](https://a.example/t).', {}))).toBe(
      'See the terms <https://a.example/t>.',
    );
    expect(said(fill('[https://a.example](https://a.example)', {}))).toBe('https://a.example');
  });
});
