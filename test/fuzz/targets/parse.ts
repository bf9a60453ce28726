/** Reading: never throws, loses no place, and every block leads back to its source. */
import type { Span } from '../../../src/model/span.js';
import type { Template } from '../../../src/model/template.js';
import { parseTemplate } from '../../../src/parse/template.js';
import { drift } from '../../parse/drift.js';
import { letters } from '../letters.js';
import { hold, target } from '../target.js';

export const parse = target({
  name: 'parse',
  inputs: letters,
  pace: 200,
  check(text) {
    const template = parseTemplate('en/final/email.md', text);
    places(template);
    for (const block of template.blocks) {
      const wrong = drift(block, template.source);
      hold(wrong === '', () => `a block does not lead back: ${wrong}`);
    }
  },
});

function places(template: Template): void {
  const { faults, uses, blocks, opaque, directives, head, source } = template;
  const inside = ({ start, end }: Span, what: string) =>
    hold(
      0 <= start && start <= end && end <= source.length,
      () => `${what} at ${start}-${end} of ${source.length}`,
    );
  inside(head.span, 'front matter');
  for (const { code, data, span, fixes } of faults) {
    hold(code !== 'unexpected', () => `unexpected: ${JSON.stringify(data)}`);
    inside(span, code);
    for (const edit of fixes.flatMap(({ edits }) => edits)) inside(edit, `an edit of ${code}`);
  }
  for (const { span, name } of uses) {
    inside(span, 'a use');
    hold(source.slice(span.start, span.end).includes(name), () => `a use does not name ${name}`);
  }
  for (const span of opaque) inside(span, 'an opaque stretch');
  for (const { span } of directives) inside(span, 'a directive');
  let last = -1;
  for (const { map } of blocks) {
    const start = map[2] ?? last;
    hold(start >= last, () => `a block at ${start} comes after one at ${last}`);
    last = start;
  }
}
