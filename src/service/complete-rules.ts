/** Completion of rule ids and of the comment that allows what a rule finds. */
import type { Span } from '../model/span.js';
import type { Completion } from './answers.js';
import type { Desk } from './desk.js';
import { HELP } from './help-words.js';
import { paragraphs, plain } from './markdown.js';

interface Choice {
  readonly span: Span;
  readonly without?: readonly string[];
  /** Only rules about wording: phrases answer no others. */
  readonly wording?: boolean;
  /** How the id is written. */
  readonly write?: (id: string) => string;
}

/** Every rule; those found from `after` on first. */
export function ruleCompletions(
  { linter, locale, findings }: Desk,
  { span, without, wording, write = (id) => id }: Choice,
  after = Number.POSITIVE_INFINITY,
): readonly Completion[] {
  const near = new Set(
    findings().flatMap(({ span: found, rule }) =>
      found.start >= after && rule !== 'unused-directive' ? [rule] : [],
    ),
  );
  return [...linter.rules.values()].flatMap((rule): readonly Completion[] => {
    if (without?.includes(rule.id) || (wording && !linter.isWording(rule.id))) return [];
    const isNear = near.has(rule.id);
    return [
      {
        label: rule.id,
        kind: 'rule',
        detail: [rule.title[locale], isNear ? HELP.found[locale] : ''].filter(Boolean).join(' · '),
        documentation: paragraphs(`**${plain(rule.title[locale])}**`, plain(rule.why[locale])),
        sort: `${isNear ? 0 : 1}${rule.id}`,
        edit: { ...span, text: write(rule.id) },
      },
    ];
  });
}

const NAME = 'dunmark-disable-next-line';

/** In `<!-- dunmark-disable-next-line … -->`, up to its reason; `undefined` outside of a comment. */
export function directiveCompletions(desk: Desk, offset: number): readonly Completion[] | undefined {
  const { text } = desk.file;
  const row = text.lastIndexOf('\n', offset - 1) + 1;
  const open = text.lastIndexOf('<!--', offset - 1);
  if (open < row || offset < open + 4 || text.slice(open, offset).includes('-->')) return undefined;
  const inner = text.slice(open + 4, offset);
  const rest = text.slice(offset).split(/[\r\n]/, 1)[0]!;
  const word = /[^\s,]*$/.exec(inner)![0];
  const tail = /^[\w-]*/.exec(rest)![0].replace(/-+>?$/, '');
  const span = { start: offset - word.length, end: offset + tail.length };
  const before = inner.slice(0, inner.length - word.length);
  if (!before.trim()) {
    const isClosed = /^[^<]*-->/.test(rest);
    const text = `${before ? '' : ' '}${NAME} `;
    return [
      {
        label: NAME,
        kind: 'tag',
        detail: HELP.directive[desk.locale],
        edit: {
          ...span,
          text: isClosed ? text : `${text}\${1:rule} -- \${2:${HELP.reason[desk.locale]}} -->`,
        },
        ...(!isClosed && { snippet: true }),
      },
    ];
  }
  if (!before.trim().startsWith(NAME) || /(?<!\S)--(?!\S)/.test(before)) return [];
  return ruleCompletions(desk, { span, without: before.trim().split(/[\s,]+/) }, offset);
}
