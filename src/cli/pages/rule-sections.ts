/** A rule's page before it is laid out: the same sections for the terminal and for docs/rules. */

import { ALWAYS_HEARD } from '../../lint/directives.js';
import type { Rule } from '../../lint/rule.js';
import type { Bilingual, Language } from '../../model/language.js';
import type { Example, Filled, RuleNotes } from '../../model/rule-notes.js';
import { say as fill } from '../../model/say.js';
import { say } from '../words.js';
import { PAGE } from './rule-words.js';

export type Block =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'said'; readonly message: string; readonly hint: string }
  | { readonly kind: 'example'; readonly isBad: boolean; readonly lang: Language; readonly example: Example }
  | { readonly kind: 'item'; readonly text: string; readonly note?: string }
  /** `{rules}` in the text stands for the ids. */
  | { readonly kind: 'rules'; readonly text: string; readonly ids: readonly string[] }
  | { readonly kind: 'code'; readonly language: string; readonly lines: readonly string[] };

export interface Section {
  readonly heading: string;
  readonly blocks: readonly Block[];
}

/** How much of a rule a page shows. */
export interface PageScope {
  readonly locale: Language;
  /** Languages of the examples, in order. */
  readonly languages: readonly Language[];
  /** Most examples of a kind in each language, most messages. */
  readonly examples: (lang: Language) => number;
  readonly messages: number;
}

/** What stands below title, why and severity. `notes` are missing for a rule of a team's own. */
export function ruleSections(rule: Rule, notes: RuleNotes | undefined, scope: PageScope): readonly Section[] {
  const { locale } = scope;
  const of = (heading: Bilingual, blocks: readonly Block[]): readonly Section[] =>
    blocks.length ? [{ heading: heading[locale], blocks }] : [];
  return [
    ...of(PAGE.finds, examples(notes, true, scope)),
    ...of(PAGE.leaves, examples(notes, false, scope)),
    ...of(PAGE.says, said(rule, notes, scope)),
    ...of(PAGE.offers, offers(rule, notes, locale)),
    ...of(PAGE.options, options(rule, locale)),
    ...of(PAGE.allow, allow(rule, notes, locale)),
    ...of(PAGE.beside, beside(notes, locale)),
    ...of(
      PAGE.sources,
      (rule.sources ?? []).map((text): Block => ({ kind: 'item', text })),
    ),
  ];
}

function examples(notes: RuleNotes | undefined, isBad: boolean, scope: PageScope): readonly Block[] {
  const shown = new Set<string>();
  return scope.languages.flatMap((lang) =>
    (notes?.[isBad ? 'bad' : 'good'][lang] ?? [])
      .filter(({ text, name }) => text || name?.[scope.locale])
      .filter(({ text, name }) => {
        const key = text + name?.en;
        return !shown.has(key) && shown.add(key);
      })
      .slice(0, scope.examples(lang))
      .map((example): Block => ({ kind: 'example', isBad, lang, example })),
  );
}

/** Messages as an example drew them; slots nothing has filled are dots. */
function said({ messages }: Rule, notes: RuleNotes | undefined, scope: PageScope): readonly Block[] {
  const { locale } = scope;
  const shown = new Set<string>();
  const heard = (code: string) => (notes?.said[code]?.[locale] ? 0 : 1);
  const codes = Object.entries(messages).sort(([a], [b]) => heard(a) - heard(b));
  const blocks = codes.flatMap(([code, { message, hint }]): readonly Block[] => {
    const filled = notes?.said[code];
    const text = filledIn(message, locale, filled);
    if (shown.has(text)) return [];
    shown.add(text);
    return [{ kind: 'said', message: text, hint: filledIn(hint, locale, filled) }];
  });
  const more = blocks.length - scope.messages;
  if (more <= 1) return blocks;
  return [...blocks.slice(0, scope.messages), { kind: 'text', text: say(PAGE.more, locale, { n: more }) }];
}

function offers({ titles = {} }: Rule, notes: RuleNotes | undefined, locale: Language): readonly Block[] {
  return (notes?.offers ?? []).flatMap(({ title, safe, filled }): readonly Block[] => {
    const text = titles[title];
    if (!text || !filled[locale]) return [];
    return [
      { kind: 'item', text: filledIn(text, locale, filled), note: PAGE[safe ? 'safe' : 'choice'][locale] },
    ];
  });
}

function allow({ id, scope }: Rule, notes: RuleNotes | undefined, locale: Language): readonly Block[] {
  const text = (of: Bilingual): Block => ({ kind: 'text', text: of[locale] });
  const code = (language: string, ...lines: readonly string[]): Block => ({ kind: 'code', language, lines });
  return [
    ...(scope === 'letter' && !ALWAYS_HEARD.has(id)
      ? [
          text(PAGE.allowLine),
          code('markdown', `<!-- dunmark-disable-next-line ${id} -- ${PAGE.reason[locale]} -->`),
        ]
      : []),
    text(PAGE.allowConfig),
    code(
      'yaml',
      'rules:',
      `  ${id}: warning  # ${PAGE.levels[locale]}`,
      ...(scope === 'letter'
        ? [`  # ${PAGE.byStage[locale]} { severity: { formal: info, final: error } }`]
        : []),
      ...(scope === 'letter'
        ? ['overrides:', `  - files: ["${locale}/final/**"]`, `    rules: { ${id}: off }`]
        : []),
    ),
    ...(notes?.isWording ? [text(PAGE.allowNames), code('yaml', `names: ${PAGE.names[locale]}`)] : []),
  ];
}

const options = ({ options: known = {} }: Rule, locale: Language): readonly Block[] =>
  Object.entries(known).map(([name, text]) => ({ kind: 'item', text: `${name}: ${text[locale]}` }));

function beside(notes: RuleNotes | undefined, locale: Language): readonly Block[] {
  const list = (of: Bilingual, ids: readonly string[] = []): readonly Block[] =>
    ids.length ? [{ kind: 'rules', text: of[locale], ids }] : [];
  return [...list(PAGE.over, notes?.over), ...list(PAGE.under, notes?.under)];
}

/** A single brace, not the two of a variable. */
const SLOT = /(?<!\{)\{[a-z][A-Za-z]*\}(?!\})/g;

function filledIn(text: Bilingual, locale: Language, filled: Filled | undefined): string {
  const data = filled?.[locale] ?? {};
  const known = text[locale].replace(SLOT, (slot) => (Object.hasOwn(data, slot.slice(1, -1)) ? slot : '…'));
  return fill({ ...text, [locale]: known }, locale, data);
}
