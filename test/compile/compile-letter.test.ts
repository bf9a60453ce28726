/** What a compiled letter says of itself and of the variables it takes. */
import { describe, expect, it } from 'vitest';
import { compileLetter } from '../../src/compile/compile-letter.js';
import { renderLetter } from '../../src/compile/render-letter.js';
import { parseTemplate } from '../../src/parse/template.js';
import { dictionary } from './trees.js';

const names = dictionary({
  client_name: 'text',
  amount_due: 'money',
  due_date: 'date',
  payment_link: 'url',
  note: 'text',
  headline: 'multiline',
});

const letterOf = (body: string, head = '') =>
  compileLetter(
    'final/email',
    parseTemplate(
      'en/final/email.md',
      `---\ntitle: T\nlang: en\nstage: final\ntone: decisive\nchannel: email\n${head}---\n\n${body}\n`,
    ),
    names,
  );

/** Each variable with its marks: `!` required, `s` in the subject, `u` a link target. */
function check(body: string, head: string, expected: readonly string[]): void {
  const { variables } = letterOf(body, head);
  const marked = variables.map(
    ({ variable, required, inSubject, asUrl }) =>
      `${variable.name}${required ? '!' : ''}${inSubject ? 's' : ''}${asUrl ? 'u' : ''}`,
  );
  expect(marked).toEqual(expected);
}

const DECLARED = 'variables:\n  required: [client_name]\n  optional: [note]\n';

describe('the variables of a letter', () => {
  it.each<[string, string, string, string[]]>([
    ['as declared', '{{ client_name }}', DECLARED, ['client_name!', 'note']],
    ['declared, not used', 'x', DECLARED, ['client_name!', 'note']],
    ['used, not declared', '{{ client_name }} {{ amount_due }}', '', ['amount_due!', 'client_name!']],
    [
      'not declared and asked for by if',
      '{% if payment_link %}{{ payment_link }}{% endif %}',
      '',
      ['payment_link'],
    ],
    [
      'asked for, though declared required',
      '{% if client_name %}x{% endif %}',
      DECLARED,
      ['client_name!', 'note'],
    ],
    ['in the subject', 'x', `${DECLARED}subject: "S {{ client_name }}"\n`, ['client_name!s', 'note']],
    [
      'in a branch of the subject',
      'x',
      `${DECLARED}subject: "S {% if note %}{{ note }}{% endif %}"\n`,
      ['client_name!', 'notes'],
    ],
    [
      'as an argument in the subject',
      'x',
      `${DECLARED}subject: "S {{ client_name | append: note }}"\n`,
      ['client_name!s', 'notes'],
    ],
    [
      'only asked for in the subject',
      'x',
      `${DECLARED}subject: "S {% if note %}x{% endif %}"\n`,
      ['client_name!', 'note'],
    ],
    ['as a link', '[x]({{ client_name }})', DECLARED, ['client_name!u', 'note']],
    ['as a link deep in the letter', '> - **[x]({{ client_name }})**', DECLARED, ['client_name!u', 'note']],
    ['as a link in a table', '| a |\n|---|\n| [x]({{ note }}) |', DECLARED, ['client_name!', 'noteu']],
    ['as a link in a branch', '{% if note %}[x]({{ note }}){% endif %}', DECLARED, ['client_name!', 'noteu']],
    ['as a part of a link', '[x](https://a.example/{{ client_name }})', DECLARED, ['client_name!', 'note']],
  ])('%s', (_name, body, head, expected) => check(body, head, expected));
});

describe('the facts of a letter', () => {
  it('are those of its front matter, as far as they are given', () => {
    expect(letterOf('x').facts).toEqual({ title: 'T', stage: 'final', tone: 'decisive', channel: 'email' });
    expect(
      letterOf('x', 'cause: inability\nmarket: us\ntier: A\nattachments: [Statement]\nsituation: mediation\n')
        .facts,
    ).toMatchObject({
      cause: 'inability',
      market: 'us',
      tier: 'A',
      attachments: ['Statement'],
      situation: 'mediation',
    });
  });

  it.each([
    ['', 'Due 15 July 2026.'],
    ['market: us\n', 'Due July 15, 2026.'],
    ['market: uk\n', 'Due 15 July 2026.'],
  ])('decide how a date is spelled unless somebody asks otherwise: %j', (head, expected) => {
    const letter = letterOf('Due {{ due_date }}.', `${head}variables:\n  required: [due_date]\n`);
    const print = (options: { readonly locale?: 'en-GB' }) =>
      renderLetter(letter, { due_date: '2026-07-15' }, { target: 'text', dictionary: names, ...options })
        .body;
    expect(print({})).toBe(expected);
    expect(print({ locale: 'en-GB' })).toBe('Due 15 July 2026.');
  });

  it('is plain JSON, whole', () => {
    const letter = letterOf('Dear {{ client_name }}, {% for x in note %}{{ x }}{% endfor %}', DECLARED);
    expect(JSON.parse(JSON.stringify(letter))).toEqual(letter);
  });
});
