/** A letter as a page for its reviewer: filled with example values, each marked with the variable it comes from. */
import type { CompiledLetter } from './compiled-letter.js';
import { escapeHtml } from './escape.js';
import { type Plan, prepare } from './evaluate.js';
import { exampleData } from './example-data.js';
import { formatOf } from './format.js';
import { htmlDocument } from './html-document.js';
import { localeOf } from './locale.js';
import { goodValues, readyFor } from './render-letter.js';
import { newScope } from './scope.js';
import { slotName } from './slot-name.js';

/** @throws DataError when an example of the dictionary is not a value of its type */
export function htmlFile(letter: CompiledLetter): string {
  const { lang, variables } = letter;
  const values = goodValues(letter, exampleData(letter), undefined);
  const scope = () => newScope(values, formatOf(localeOf(letter)));
  const plan: Plan = {
    target: 'html',
    variables,
    letter: letter.id,
    mark: (slot, lookup) => {
      const named = slotName(slot.value, lookup);
      if (!named) return ['', ''];
      const title = escapeHtml(`${named.label[lang]} · ${named.name}`);
      return [`<span class="value" title="${title}">`, '</span>'];
    },
  };
  const plain = readyFor(letter, 'text').subject(scope());
  return htmlDocument({
    lang,
    title: plain || letter.facts.title,
    // The subject's ops print plain text; here they stand on a page.
    subject: prepare(letter.subject, { ...plan, text: escapeHtml })(scope()).trim(),
    body: prepare(letter.body.html, plan)(scope()),
  });
}
