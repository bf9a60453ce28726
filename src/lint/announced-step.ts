/** A step told for the case or the day that no money comes, by the shape of the sentence and whatever the verb. */
import { contains, type Span } from '../model/span.js';
import type { TextBlock } from '../model/text-block.js';
import type { Letter } from './letter.js';

/**
 * True when a sentence says what follows: beside a case that leaves nothing else to say ("unless …", "if … not",
 * "otherwise") or a day of ours (`{{ action_date }}`) anything but a courtesy; beside a day or a state in words
 * ("from 3 March", "while it is unpaid") a verb that announces. The case may stand in the sentence or line before:
 * "If nothing has arrived by then:".
 */
export function announcesStep(letter: Letter): boolean {
  const { template, hits, sentences, closing } = letter;
  let openedBefore = false;
  for (const block of template.blocks) {
    if (block.quoted || block.span.start >= closing) continue;
    for (const sentence of sentences(block)) {
      const holds = (id: string): boolean => isIn(hits(id), block, sentence);
      const isCase = holds('if-missed') || holds('unpaid-case') || (holds('if-word') && holds('not-paid'));
      const isKind = holds('courtesy') || holds('other-case');
      if (isCase && !isKind && !isOpening(block, sentence)) return true;
      if (holds('action-start') && !isKind && !holds('pay')) return true;
      const isOpened = isCase || openedBefore || holds('step-day') || holds('unpaid-state');
      if (isOpened && holds('own-step') && !(isKind && isCase)) return true;
      openedBefore = isCase && !isKind;
    }
  }
  return false;
}

/** A case alone, the step of which is still to come. */
const isOpening = ({ text }: TextBlock, { end }: Span): boolean =>
  /[:?\uff1a\uff1f]$/.test(text.slice(0, end).trimEnd());

const isIn = (hits: ReturnType<Letter['hits']>, block: TextBlock, within: Span): boolean =>
  hits.some((hit) => hit.block === block && contains(within, hit));
