/** What of a letter can be folded away: its front matter, what stands between two tags, comments. */
import type { Span } from '../model/span.js';
import type { Folding } from './answers.js';
import type { Desk } from './desk.js';
import { tagGroups, tagTexts } from './tags.js';

/** Only what spans several lines; files of YAML fold by their indentation. */
export function folding({ file: { text, template } }: Desk): readonly Folding[] {
  if (!template) return [];
  const { head, opaque } = template;
  const all: readonly Folding[] = [
    { span: head.span, kind: 'front-matter' },
    ...tagTexts(template).flatMap(tagGroups).flatMap(branches),
    ...opaque
      .filter(({ start }) => text.startsWith('<!--', start))
      .map((span): Folding => ({ span, kind: 'comment' })),
  ];
  return all
    .filter(({ span }) => /[\r\n]/.test(text.slice(span.start, span.end)))
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}

/** Each branch ends before the line of the next, so that `else` stays in sight. */
const branches = ({ tags }: { readonly tags: ReadonlyArray<{ readonly span: Span }> }): readonly Folding[] =>
  tags.slice(1).map(({ span }, i) => {
    const isLast = i === tags.length - 2;
    return { span: { start: tags[i]!.span.start, end: isLast ? span.end : span.start }, kind: 'block' };
  });
