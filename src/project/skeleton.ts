/** A new letter as its writer gets it: front matter complete, what the stage must say said, the rest in brackets. */
import type { Language } from '../model/language.js';
import { type Channel, type Situation, type Stage, stageIndex, TONE_OF_STAGE } from '../model/stage.js';

interface ChannelParts {
  readonly open: string;
  readonly close: string;
  /** How it closes at the formal and the final stage, where that is another way. */
  readonly firm?: string;
}

/** A call has headings, and answers to be ready for. */
interface PhoneParts extends ChannelParts {
  readonly matter: string;
  readonly ask: string;
  readonly listen: string;
  readonly answer: string;
}

interface StageParts {
  readonly subject: string;
  readonly facts: string;
  /** The same for a message, where it has to be shorter. */
  readonly brief?: string;
  /** What only a person can write, in brackets. */
  readonly write: string;
  readonly ask: string;
  /** The same in one sentence, for a message or a call. */
  readonly short: string;
  readonly then: string;
}

/** The texts of starter/skeletons.yml. */
export type Skeletons = Readonly<
  Record<
    Language,
    {
      readonly title: string;
      readonly channel: Readonly<Record<Exclude<Channel, 'phone'>, ChannelParts>> & {
        readonly phone: PhoneParts;
      };
      readonly stage: Readonly<Record<Stage, StageParts>>;
    }
  >
>;

export interface NewLetter {
  readonly lang: Language;
  readonly stage: Stage;
  readonly channel: Channel;
  readonly situation?: Situation;
  readonly tone?: string;
  /** What stage, channel and letter are called in its language. */
  readonly called: { readonly stage: string; readonly channel: string; readonly name: string };
}

/** The whole file of a new letter. */
export function skeleton(skeletons: Skeletons, letter: NewLetter): string {
  const { lang, stage, channel, situation, tone = TONE_OF_STAGE[stage], called } = letter;
  const own = skeletons[lang];
  const parts = own.stage[stage];
  const hasSubject = channel === 'email' || channel === 'letter';
  const body = bodyOf(own.channel, parts, channel, stageIndex(stage) >= stageIndex('formal'));
  const used = variablesOf(hasSubject ? `${parts.subject}\n${body}` : body);
  const optional = used.filter((name) => body.includes(`{% if ${name} %}`));
  const required = used.filter((name) => !optional.includes(name));
  const title = own.title.replace(/\{(\w+)\}/g, (_, key: string) => called[key as keyof typeof called]);
  return [
    '---',
    `title: ${JSON.stringify(title)}`,
    `lang: ${lang}`,
    `stage: ${stage}`,
    `tone: ${tone}`,
    `channel: ${channel}`,
    ...(situation ? [`situation: ${situation}`] : []),
    'variables:',
    `  required: [${required.join(', ')}]`,
    ...(optional.length ? [`  optional: [${optional.join(', ')}]`] : []),
    ...(hasSubject ? [`subject: ${JSON.stringify(parts.subject)}`] : []),
    '---',
    '',
    body,
    '',
  ].join('\n');
}

function bodyOf(
  all: Skeletons[Language]['channel'],
  stage: StageParts,
  channel: Channel,
  isFirm: boolean,
): string {
  const { facts, write, ask, short } = stage;
  const own = all[channel];
  const end = (isFirm && own.firm) || own.close;
  // A message has no room for more than its stage must say.
  if (channel === 'message') return [own.open, stage.brief ?? facts, short, end].join(' ');
  if (channel !== 'phone')
    return [own.open, facts, write, ask, '{{ bank_details }}', stage.then, end].join('\n\n');
  const { open, matter, ask: asking, listen, answer, close } = all.phone;
  return [open, matter, facts, write, asking, short, listen, answer, close].join('\n\n');
}

/** Names in the order of their first use; a loop's own variable is none of them. */
function variablesOf(text: string): readonly string[] {
  const loops = new Set([...text.matchAll(/\{% for (\w+) in /g)].map(([, name]) => name!));
  const names = [...text.matchAll(/\{\{ (\w+)|\{% if (\w+)|\{% for \w+ in (\w+)/g)].map(
    ([, printed, asked, listed]) => (printed ?? asked ?? listed)!,
  );
  return [...new Set(names)].filter((name) => !loops.has(name));
}
