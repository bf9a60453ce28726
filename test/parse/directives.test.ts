/** Comments that silence a rule on the next line. */
import { describe, expect, it } from 'vitest';
import { read, told } from './letter.js';

/** Directives as `rules | reason | line they speak for`. */
const check = (body: string, ...drawn: string[]) => {
  const template = read(body);
  const { directives, source } = template;
  expect(told(template)).toEqual([]);
  expect(
    directives.map(({ rules, reason, target, span }) => {
      expect(source.slice(span.start, span.end)).toMatch(/^<!--.*-->$/s);
      for (const { id, span: place } of rules) expect(source.slice(place.start, place.end)).toBe(id);
      return [rules.map(({ id }) => id).join(','), reason, source.slice(target.start, target.end)].join(
        ' | ',
      );
    }),
  ).toEqual(drawn);
};

const NEXT = '<!-- dunmark-disable-next-line';

describe('a directive', () => {
  it.each<[string, ...string[]]>([
    [
      `${NEXT} hope-wording -- agreed by phone -->\nWe hope.\nMore.`,
      'hope-wording | agreed by phone | We hope.',
    ],
    [`${NEXT} a, b,c d -- why -->\n\n\nWe hope.`, 'a,b,c,d | why | We hope.'],
    [`${NEXT} a -->\nWe hope.`, 'a |  | We hope.'],
    [`${NEXT} a -- -->\nWe hope.`, 'a |  | We hope.'],
    [`${NEXT} a -- it -- is -->\nWe hope.`, 'a | it -- is | We hope.'],
    [`${NEXT} -->\nWe hope.`, ' |  | We hope.'],
    [`${NEXT} -- why -->\nWe hope.`, ' | why | We hope.'],
    [`<!--\ndunmark-disable-next-line a\n-- why\n-->\nWe hope.`, 'a | why | We hope.'],
    [`${NEXT} a -- why -->\n${NEXT} b -- why -->\nWe hope.`, 'a | why | We hope.', 'b | why | We hope.'],
    [`${NEXT} a -- why -->\n<!-- a\n\nnote -->\n\nWe hope.`, 'a | why | We hope.'],
    [`One ${NEXT} a -- why --> two\nthree`, 'a | why | three'],
    [`> ${NEXT} a -- why -->\n>\n> We hope.`, 'a | why | > We hope.'],
    [`${NEXT} a -- why -->\n  - We hope.  \n`, 'a | why |   - We hope.  '],
    [`${NEXT} a -- why -->`, 'a | why | '],
    [`${NEXT} a -- why -->\r\nWe hope.\r\nMore`, 'a | why | We hope.'],
    [`\`${NEXT} a -->\`\n\n<!-- a note -->`],
  ])('%j', check);

  it.each([
    ['<!-- dunmark-disable a -->', 'unknown-directive «dunmark-disable»'],
    ['<!--dunmark-disable-line a-->', 'unknown-directive «dunmark-disable-line»'],
    ['<!-- dunmark -->', 'unknown-directive «dunmark»'],
  ])('is not %j', (body, fault) => {
    const template = read(body);
    expect(told(template)).toEqual([fault]);
    expect(template.directives).toEqual([]);
  });
});
