/** The letters of a book, both languages of one together, in the order in which a reader looks for them. */
import { LANGUAGES, type Language } from '../model/language.js';
import { CAUSES, CHANNELS, SITUATIONS, STAGES, TIERS } from '../model/stage.js';
import type { FrontMatter, Template } from '../model/template.js';
import { bookBlocks, runs } from './body.js';
import type { BookLetter, BookText, Run } from './book.js';

/** A letter of a pack, read in full. */
export interface PackedTemplate {
  readonly id: string;
  readonly lang: Language;
  readonly template: Template;
}

/** Which letters go in; what is left out is not asked for. */
export interface Selection {
  readonly languages: readonly Language[];
  readonly stages?: readonly string[];
  readonly channels?: readonly string[];
  readonly markets?: readonly string[];
}

/** @param attachment the runs of an attachment's text, which the template keeps as it is written */
export function bookLetters(
  letters: readonly PackedTemplate[],
  choice: Selection,
  attachment: (text: string) => readonly Run[],
): readonly BookLetter[] {
  const byId = new Map<string, PackedTemplate[]>();
  for (const letter of letters)
    if (choice.languages.includes(letter.lang)) byId.set(letter.id, [...(byId.get(letter.id) ?? []), letter]);
  return [...byId.values()]
    .map((twins) => together(twins, attachment))
    .filter((letter) => wanted(letter, choice))
    .sort(compare);
}

function together(
  twins: readonly PackedTemplate[],
  attachment: (text: string) => readonly Run[],
): BookLetter {
  const { id, template } = LANGUAGES.flatMap((lang) => twins.filter((twin) => twin.lang === lang))[0]!;
  const { stage, channel, situation, cause, market, tier } = template.head;
  return {
    id,
    group: id.slice(0, id.indexOf('/')),
    channel: channel?.value ?? 'email',
    ...(stage && { stage: stage.value }),
    ...(situation && { situation: situation.value }),
    ...(cause && { cause: cause.value }),
    ...(market && market.value !== 'any' && { market: market.value }),
    ...(tier && { tier: tier.value }),
    text: Object.fromEntries(twins.map((twin) => [twin.lang, textOf(twin, attachment)])),
  };
}

function textOf({ id, template }: PackedTemplate, attachment: (text: string) => readonly Run[]): BookText {
  const { head, subjectNodes, body } = template;
  return {
    title: head.title?.value ?? id,
    subject: runs(subjectNodes),
    body: bookBlocks(body),
    attachments: attachmentsOf(head).map(attachment),
  };
}

const attachmentsOf = ({ attachments }: FrontMatter): readonly string[] =>
  (attachments?.value ?? []).map(({ value }) => value);

const wanted = (letter: BookLetter, { stages, channels, markets }: Selection): boolean =>
  (!stages || (letter.stage !== undefined && stages.includes(letter.stage))) &&
  (!channels || channels.includes(letter.channel)) &&
  (!markets || letter.market === undefined || markets.includes(letter.market));

/** The ladder by stage, then situations; within each the general letters, causes, tiers, markets, each by channel. */
function compare(one: BookLetter, other: BookLetter): number {
  const [a, b] = [order(one), order(other)];
  const at = a.findIndex((key, i) => key !== b[i]);
  if (at < 0) return one.id < other.id ? -1 : 1;
  return a[at]! < b[at]! ? -1 : 1;
}

function order({
  stage,
  situation,
  cause,
  market = '',
  tier,
  channel,
}: BookLetter): ReadonlyArray<number | string> {
  const stages = stage ? STAGES.indexOf(stage) : 99;
  const group = situation ? STAGES.length + SITUATIONS.indexOf(situation) : stages;
  const kind = market ? 3 : tier ? 2 : cause ? 1 : 0;
  const within = [cause ? CAUSES.indexOf(cause) : -1, tier ? TIERS.indexOf(tier) : -1];
  return [group, kind, market, ...within, CHANNELS.indexOf(channel)];
}
