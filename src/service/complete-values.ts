/** Words that the schemas cannot know: what the pack, the dictionary, the law data and the rules allow at a place. */
import { law } from '../generated/law.js';
import type { Bilingual } from '../model/language.js';
import { ROLES } from '../model/variable.js';
import { isPreset, PRESETS } from '../project/settings.js';
import type { Completion, CompletionKind } from './answers.js';
import { ruleCompletions } from './complete-rules.js';
import type { Writing } from './complete-variables.js';
import { variableCompletions } from './complete-variables.js';
import type { Desk } from './desk.js';
import { HELP } from './help-words.js';
import { stageOf } from './letter-head.js';
import { nameOf } from './names.js';

export interface ValuePlace {
  /** Numbers are items. */
  readonly path: ReadonlyArray<string | number>;
  readonly at: Writing;
  /** Items of the same list. */
  readonly siblings: readonly string[];
}

type Provider = (desk: Desk, place: ValuePlace) => readonly Completion[];

/** By kind of file; `*` is any key, `#` an item. */
const PROVIDERS: ReadonlyArray<readonly [place: RegExp, provider: Provider]> = [
  [
    /^letter:variables\/(?:required|optional)\/#$/,
    (desk, { at, siblings }) => variableCompletions(desk, at, { without: [...siblings, ...listed(desk)] }),
  ],
  [/^letter:tone$/, (desk, place) => tones(desk, place)],
  [/^(?:letter:market|phrases:phrases\/#\/market)$/, (desk, place) => markets(desk, place)],
  [/^pack:tones\/[^/]+\/#$/, (desk, place) => tones(desk, place)],
  [/^pack:matrix\/[^/]+\/[^/]+(?:\/template)?$/, (desk, place) => letters(desk, place)],
  [/^playbook:(?:causes|markets)\/[^/]+\/letters\/#$/, (desk, place) => letters(desk, place)],
  [
    /^phrases:phrases\/#\/say-instead-of\/#$/,
    (desk, { at, siblings }) =>
      ruleCompletions(desk, { span: at.span, without: siblings, wording: true, write: writer(at) }),
  ],
  [
    /^lexicon:over\/#$/,
    (desk, { at, siblings }) =>
      ruleCompletions(desk, { span: at.span, without: siblings, write: writer(at) }),
  ],
  [/^lexicon:(?:.*\/)?(?:needs|unless|unless-letter)\/#$/, (desk, place) => conditions(desk, place)],
  [/^config:extends(?:\/#)?$/, (desk, place) => plainWords(desk, place, PRESETS.filter(isPreset))],
];

/** `undefined` where the schema knows all there is to know. */
export function valueCompletions(desk: Desk, place: ValuePlace): readonly Completion[] | undefined {
  const path = place.path.map((key) => (typeof key === 'number' ? '#' : key)).join('/');
  const found = PROVIDERS.find(([pattern]) => pattern.test(`${desk.file.kind}:${path}`));
  return found?.[1](desk, place);
}

const writer =
  ({ lead = '', tail = '' }: Writing) =>
  (id: string) =>
    `${lead}${id}${tail}`;

/** Names on either list of the letter. */
const listed = ({ file }: Desk): readonly string[] =>
  [...(file.template?.head.required?.value ?? []), ...(file.template?.head.optional?.value ?? [])].map(
    ({ value }) => value,
  );

/** Words in their order, with what they mean. */
export function plainWords(
  { locale }: Desk,
  { path, at, siblings }: ValuePlace,
  words: readonly string[],
  about: (word: string) => Bilingual | undefined = (word) => nameOf(path, word),
  kind: CompletionKind = 'value',
): readonly Completion[] {
  return words
    .filter((word) => !siblings.includes(word))
    .map((word, i) => {
      const detail = about(word)?.[locale];
      return {
        label: word,
        kind,
        ...(detail && { detail }),
        sort: String(i).padStart(3, '0'),
        edit: { ...at.span, text: writer(at)(word) },
      };
    });
}

/** Those the pack allows at the letter's stage first. */
function tones(desk: Desk, place: ValuePlace): readonly Completion[] {
  const stage = stageOf(desk);
  const { tones: byStage } = desk.scope.pack;
  const usual = desk.file.kind === 'letter' && stage ? byStage[stage] : [];
  const all = [...new Set([...usual, ...Object.values(byStage).flat()])];
  return plainWords(desk, place, all).map((each) =>
    usual.includes(each.label)
      ? { ...each, detail: [each.detail, HELP.usualTone[desk.locale]].filter(Boolean).join(' · ') }
      : each,
  );
}

const markets: Provider = (desk, place) =>
  plainWords(desk, place, ['any', ...Object.keys(law.markets)], (market) => law.markets[market]?.title);

/** Each letter once, with its titles. */
const letters: Provider = (desk, place) => {
  const packed = desk.pack?.letters ?? [];
  const titles = new Map<string, string[]>();
  for (const { id, template } of packed)
    titles.set(id, [...(titles.get(id) ?? []), template.head.title?.value ?? ''].filter(Boolean));
  return plainWords(desk, place, [...titles.keys()], undefined, 'letter').map((each) => ({
    ...each,
    detail: titles.get(each.label)!.join(' · '),
  }));
};

const conditions: Provider = (desk, place) => {
  const facts = ROLES.map((role) => `fact:${role}`);
  const values = ['number', 'date', 'money', 'code'].map((value) => `value:${value}`);
  return plainWords(desk, place, [...facts, ...values], (word) =>
    nameOf(['role'], word.replace(/^fact:/, '')),
  );
};
