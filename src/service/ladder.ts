/** The ladder of a pack at a glance: its days, its letters by channel and language, what is missing. */
import type { Finding } from '../model/finding.js';
import { LANGUAGES, type Language } from '../model/language.js';
import { type Channel, STAGES, type Stage } from '../model/stage.js';
import { type LetterTraits, lackingChannels } from '../model/wanted-channels.js';
import { stageColors } from '../phrasebook/typst/colors.js';
import type { LoadedPack, PackedLetter } from '../project/pack.js';
import type { Desk } from './desk.js';
import { type Days, windowOf } from './status.js';
import { channelName, stageName } from './trait-names.js';

export interface PackLadder {
  /** The folder that holds pack.yml. */
  readonly path: string;
  readonly title: string;
  readonly languages: readonly Language[];
  readonly rungs: readonly PackRung[];
  /** Letters for an occasion, a cause, a market or a tier. */
  readonly beside: readonly RungLetter[];
}
export interface PackRung {
  readonly stage: Stage;
  readonly name: string;
  readonly color: string;
  readonly window?: Days;
  readonly letters: readonly RungLetter[];
  readonly missing: ReadonlyArray<{
    readonly channel: Channel;
    readonly channelName: string;
    readonly lang: Language;
  }>;
}
export interface RungLetter {
  readonly path: string;
  readonly id: string;
  readonly title: string;
  readonly lang: Language;
  readonly channel?: Channel;
  readonly channelName?: string;
  readonly firmness: number;
  readonly errors: number;
  readonly warnings: number;
}

/** What a ladder is made of; a desk with a pack is one. */
export interface LadderSource extends Pick<Desk, 'linter' | 'scope' | 'locale'> {
  readonly pack: LoadedPack;
}

/** @param findings the last known of each file of the pack, by path */
export function ladder(source: LadderSource, findings: ReadonlyMap<string, readonly Finding[]>): PackLadder {
  const { pack, locale } = source;
  const { settings, letters } = pack;
  const own = LANGUAGES.filter((lang) => letters.some((letter) => letter.lang === lang));
  const languages = settings.languages ?? own;
  const colors = stageColors(settings.book?.colors);
  const told = (letter: PackedLetter) => letterOf(source, letter, findings.get(letter.template.path) ?? []);
  const rungs = STAGES.map((stage): PackRung => {
    const here = letters.filter((letter) => !isBeside(letter) && letter.template.head.stage?.value === stage);
    const window = windowOf(settings, stage);
    return {
      stage,
      name: stageName(stage, locale),
      color: colors[stage],
      ...(window && { window }),
      letters: here.map(told),
      missing: window
        ? missing(pack, stage, here, languages).map((one) => ({
            ...one,
            channelName: channelName(one.channel, locale),
          }))
        : [],
    };
  });
  return {
    path: pack.root,
    title: settings.title[locale],
    languages,
    // A stage the pack has neither days nor letters for is none of its ladder.
    rungs: rungs.filter(({ window, letters: some }) => window || some.length),
    beside: letters.filter((letter) => isBeside(letter) || !letter.template.head.stage).map(told),
  };
}

function isBeside({ template: { head } }: PackedLetter): boolean {
  const market = head.market?.value ?? 'any';
  return !!(head.situation || head.cause || head.tier) || market !== 'any';
}

/** Channels the stage asks for, and the twins of letters it has. */
function missing(
  pack: LoadedPack,
  stage: Stage,
  here: readonly PackedLetter[],
  languages: readonly Language[],
) {
  const wanted = lackingChannels(pack.settings, stage, pack.letters.map(traitsOf), languages).flatMap(
    (lacking) => lacking.languages.map((lang) => ({ channel: lacking.channel, lang })),
  );
  const twins = here.flatMap(({ id, template }) => {
    const channel = template.head.channel?.value;
    const lacking = languages.filter(
      (lang) => !pack.letters.some((each) => each.id === id && each.lang === lang),
    );
    return channel ? lacking.map((lang) => ({ channel, lang })) : [];
  });
  return [...new Map([...wanted, ...twins].map((one) => [`${one.channel} ${one.lang}`, one])).values()];
}

const traitsOf = ({ lang, template: { head } }: PackedLetter): LetterTraits => ({
  lang: head.lang?.value ?? lang,
  stage: head.stage?.value,
  channel: head.channel?.value,
  situation: head.situation?.value,
  market: head.market?.value,
});

function letterOf(
  { linter, scope, locale }: LadderSource,
  { id, lang, template }: PackedLetter,
  findings: readonly Finding[],
): RungLetter {
  const channel = template.head.channel?.value;
  const count = (severity: Finding['severity']) =>
    findings.filter((each) => each.severity === severity).length;
  return {
    path: template.path,
    id,
    title: template.head.title?.value ?? id,
    lang,
    ...(channel && { channel, channelName: channelName(channel, locale) }),
    firmness: template.readable ? linter.read(template, scope).firmness().total : 0,
    errors: count('error'),
    warnings: count('warning'),
  };
}
