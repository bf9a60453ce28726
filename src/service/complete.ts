/** What may be written at a place of a file: keys, words, variables, tags, sentences, rules. */
import type { Completion } from './answers.js';
import { liquidCompletions } from './complete-liquid.js';
import { phraseCompletions } from './complete-phrases.js';
import { directiveCompletions } from './complete-rules.js';
import { yamlCompletions } from './complete-yaml.js';
import type { Desk } from './desk.js';
import { headPlaces } from './letter-head.js';
import { liquidCursor } from './liquid-cursor.js';
import { newHead } from './new-head.js';

/**
 * Never throws, however broken the file is.
 * @param offset of the cursor in the file's text
 * @param trigger the character that asked, where the writer did not
 */
export function completions(desk: Desk, offset: number, trigger?: string): readonly Completion[] {
  const { kind, text } = desk.file;
  if (offset < 0 || offset > text.length) return [];
  const places =
    kind === 'letter' ? headPlaces(text) : { yaml: { start: 0, end: text.length }, body: text.length };
  if (kind === 'letter' && !text.trimEnd().includes('\n', 1)) {
    // Any Markdown file may begin with a dash: only a pack's are letters before they say so.
    const isMeant = trigger === undefined || desk.pack !== undefined;
    if (isMeant && /^\s*-{0,3}$/.test(text.slice(0, offset))) return newHead(desk, offset);
  }
  if (!places) return [];
  const { yaml, body } = places;
  const isHead = offset <= yaml.end;
  if (offset < yaml.start || (!isHead && (offset < body || text[body - 1] !== '\n'))) return [];
  // The closing fence is being typed.
  if (kind === 'letter' && isHead && /\n--?$/.test(text.slice(0, offset))) return [];
  const tag = liquidCursor(text, offset, isHead ? yaml.start : body);
  if (tag) return liquidCompletions(desk, tag, isHead ? tag.span.start : body);
  if (isHead) return yamlCompletions(desk, offset, yaml);
  return (
    directiveCompletions(desk, offset) ??
    phraseCompletions(desk, offset, { body, isTriggered: trigger !== undefined })
  );
}
