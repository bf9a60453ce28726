/** What of a letter folds. */
import { describe, expect, it } from 'vitest';
import { folding } from '../../src/service/folding.js';
import { deskOf } from './desk.js';

const HEAD = '---\ntitle: T\nlang: en\nsubject: "{% if a %}x{% endif %}"\n---\n';

/** Kinds and texts of what folds, line breaks shown as `/`. */
const folds = (body: string) => {
  const { desk } = deskOf({ 'en/final/email.md': `${HEAD}${body}|` });
  return folding(desk).map(
    ({ kind, span }) => `${kind}: ${desk.file.text.slice(span.start, span.end).replaceAll(/\r?\n/g, '/')}`,
  );
};

describe('folding', () => {
  const front = `front-matter: ${HEAD.trimEnd().replaceAll('\n', '/')}`;
  it.each<[string, string, readonly string[]]>([
    ['front matter alone', 'Hello.', [front]],
    ['a block of several lines', '{% if a %}\nx\n{% endif %}\n', [front, 'block: {% if a %}/x/{% endif %}']],
    ['none in one line', '{% if a %}x{% endif %} <!-- note -->', [front]],
    [
      'each branch by itself',
      '{% if a %}\nx\n{% else %}\ny\n{% endif %}\n',
      [front, 'block: {% if a %}/x/', 'block: {% else %}/y/{% endif %}'],
    ],
    [
      'loops within',
      '{% for a in b %}\n{% if c %}\n一\n{% endif %}\n{% endfor %}\n',
      [
        front,
        'block: {% for a in b %}/{% if c %}/一/{% endif %}/{% endfor %}',
        'block: {% if c %}/一/{% endif %}',
      ],
    ],
    ['comments of several lines', '<!-- a\nb -->\n', [front, 'comment: <!-- a/b -->']],
    ['no tags in comments', '<!--\n{% if a %}\n-->\n{% endif %}\n', [front, 'comment: <!--/{% if a %}/-->']],
    ['an unclosed block', '{% if a %}\nx\n', [front]],
    ['Windows lines', '{% if a %}\r\n𝒳\r\n{% endif %}\r\n', [front, 'block: {% if a %}/𝒳/{% endif %}']],
  ])('%s', (_, body, expected) => expect(folds(body)).toEqual(expected));

  it('leaves YAML to its indentation', () => {
    const { desk } = deskOf({ 'pack.yml': 'id: a\nstages:\n  - x|' });
    expect(folding(desk)).toEqual([]);
  });
});
