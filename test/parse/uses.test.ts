/** Which variables a letter reads, where, and whether it prints them. */
import { describe, expect, it } from 'vitest';
import { parseTemplate } from '../../src/parse/template.js';
import { letter, told } from './letter.js';

describe('the uses of a letter', () => {
  it('count in raw HTML and in pictures too, whose own fault is told', () => {
    const { uses, faults } = parseTemplate(
      'x.md',
      letter('<div>\n{{ a }} {% if b %}\n</div>\n\n![{{ c }}](d)'),
    );
    expect(uses.map(({ name }) => name)).toEqual(['a', 'b', 'c']);
    expect(faults.map(({ code }) => code)).toEqual(['raw-html', 'image']);
  });

  it.each<[string, ...string[]]>([
    ['{{ a }} {{ b.c }} {{ "d" }}', 'a printed', 'b printed'],
    ['{{ a | default: b }}', 'a printed', 'b printed'],
    ['{% if a == b %}{{ a }}{% endif %}', 'a asked', 'b asked', 'a printed'],
    ['{% unless a %}x{% elsif b %}y{% endunless %}', 'a asked', 'b asked'],
    ['{% for i in xs %}x{% endfor %}', 'xs asked'],
    ['{% for i in xs %}{{ i.n }}{{ i }}{% endfor %}', 'xs printed'],
    ['{% for i in xs %}{% if i.n %}x{% endif %}{% endfor %}', 'xs asked'],
    ['{% for i in xs %}{% for j in i.ys %}{{ j }}{% endfor %}{% endfor %}', 'xs printed'],
    ['{% for i in xs %}{{ forloop.index }}{% endfor %}{{ i }}', 'xs asked', 'i printed'],
    ['{% for i in xs %}\n- {{ i }} {{ y }}\n{% endfor %}', 'xs printed', 'y printed'],
    [
      '`{{ a }}` [x]({{ b }}) <!-- {{ c }} --> {% comment %}{{ d }}{% endcomment %}',
      'a printed',
      'b printed',
    ],
    ['```\n{{ a }}\n```', 'a printed'],
    ['{{ Client_Name }}', 'Client_Name printed'],
    ['{{ constructor }} {{ __proto__ }}', 'constructor printed', '__proto__ printed'],
  ])('%j', (body, ...uses) => {
    const template = parseTemplate('x.md', letter(body));
    expect(told(template)).toEqual([]);
    expect(template.uses.map(({ name, condition }) => `${name} ${condition ? 'asked' : 'printed'}`)).toEqual(
      uses,
    );
    for (const { name, span, where } of template.uses)
      expect([where, template.source.slice(span.start, span.end)]).toEqual(['body', name]);
  });

  it('come from the subject, the attachments and the body, in source order', () => {
    const head = letter('{{ c }}', '"{{ a }}"').replace(
      'subject:',
      'attachments: ["{{ z }} {{ b }}", plain]\nsubject:',
    );
    const { uses, faults } = parseTemplate('x.md', head);
    expect(faults).toEqual([]);
    expect(uses.map(({ name, where }) => `${where} ${name}`)).toEqual([
      'attachment z',
      'attachment b',
      'subject a',
      'body c',
    ]);
  });
});
