/** Makes a whole letter of a proof's sentence, and reads the marks of what must be found in it. */
import type { Language } from '../../src/model/language.js';
import type { ProofCase, SeverityTable } from '../../src/model/lexicon.js';
import type { Span } from '../../src/model/span.js';
import { type Channel, type Situation, STAGES, type Stage, TONE_OF_STAGE } from '../../src/model/stage.js';
import type { Dictionary } from '../../src/model/variable.js';
import type { AboutLetter } from '../../src/parse/plain-letter.js';
import { isoDay } from '../../src/text/calendar.js';

export interface MarkedLetter {
  /** Without the marks. */
  readonly source: string;
  readonly marks: readonly Span[];
}

/**
 * The sentence in a front matter that is right for its stage, channel and language and declares every
 * variable there is. A text that opens with `---` is a whole letter already.
 */
export function letterOf(
  one: ProofCase,
  lang: Language,
  severity: SeverityTable,
  dictionary: Dictionary,
): MarkedLetter {
  if (one.text.startsWith('---\n')) return unmark(one.text);
  const stage = (one.stage ?? (one.situation ? undefined : strictest(severity))) as Stage | undefined;
  const situation = one.situation ?? (stage ? undefined : 'executive-contact');
  const channel = one.channel ?? 'email';
  const subject = lang === 'zh' ? '关于贵司账户' : 'Your account with us';
  const head = [
    `title: ${lang === 'zh' ? '样信' : 'A letter'}`,
    `lang: ${lang}`,
    ...(stage ? [`stage: ${stage}`] : []),
    ...(situation ? [`situation: ${situation}`] : []),
    `tone: ${stage ? TONE_OF_STAGE[stage] : 'formal'}`,
    `channel: ${channel}`,
    ...(channel === 'email' || channel === 'letter' ? [`subject: ${subject}`] : []),
    'variables:',
    '  required: []',
    `  optional: [${[...dictionary.keys()].join(', ')}]`,
  ];
  return unmark(`---\n${head.join('\n')}\n---\n\n${one.text}\n`);
}

/** The sentence as a finished letter of that stage and channel, under a subject. */
export function finishedOf(
  { text, filled, stage, situation, channel }: ProofCase,
  lang: Language,
  severity: SeverityTable,
): MarkedLetter & { readonly about: AboutLetter } {
  const [letterDate, dueDate] = [filled?.letterDate, filled?.dueDate].map((iso) => iso && isoDay(iso));
  const at = (stage ?? (situation ? undefined : strictest(severity))) as Stage | undefined;
  return {
    ...unmark(`${lang === 'zh' ? '主题：关于贵司账户' : 'Subject: Your account with us'}\n\n${text}\n`),
    about: {
      lang,
      ...(at && { stage: at }),
      ...(situation && { situation: situation as Situation }),
      channel: (channel ?? 'email') as Channel,
      ...(typeof letterDate === 'number' && { letterDate }),
      ...(typeof dueDate === 'number' && { dueDates: [dueDate] }),
    },
  };
}

/** Where a rule looks hardest: the last stage of the highest severity; `undefined` for one that looks beside the ladder only. */
function strictest(severity: SeverityTable): Stage | undefined {
  const looked = STAGES.filter((stage) => severity[stage] && severity[stage] !== 'off');
  return looked.findLast((stage) => severity[stage] === 'error') ?? looked.at(-1);
}

/** A mark runs from the first `[[` to the last `]]` of a run, so that `[[[Client Name]]]` marks `[Client Name]`. */
export function unmark(marked: string): MarkedLetter {
  const marks: Span[] = [];
  let source = '';
  let last = 0;
  for (const match of marked.matchAll(/\[\[([\s\S]*?)\]\](?!\])/g)) {
    source += marked.slice(last, match.index);
    marks.push({ start: source.length, end: source.length + match[1]!.length });
    source += match[1]!;
    last = match.index + match[0].length;
  }
  return { source: source + marked.slice(last), marks };
}
