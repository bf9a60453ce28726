/** The linter's answers in few characters: a letter stands for a rule, and the paragraphs of a letter share its name. */
import { LANGUAGES, type Language } from '../../model/language.js';
import type { JudgedPart, Judgement, Remark } from '../judgement.js';

/** Rules answered in English, in Chinese, and remarks, if there are any. */
type PackedPart = readonly [en: string, zh: string, remarks?: readonly Remark[]];

export interface PackedJudgement {
  readonly rules: Judgement['rules'];
  readonly lacks: Judgement['lacks'];
  readonly phrases: Readonly<Record<string, PackedPart>>;
  /** Paragraphs by the letter they stand in. */
  readonly letters: Readonly<Record<string, readonly PackedPart[]>>;
}

const FIRST = 48;

export function packJudgement({ rules, lacks, parts }: Judgement): PackedJudgement {
  const ids = Object.keys(rules);
  const coded = ({ answers, remarks }: JudgedPart): PackedPart => {
    const of = (lang: Language) =>
      (answers[lang] ?? [])
        .filter((rule) => ids.includes(rule))
        .map((rule) => String.fromCharCode(FIRST + ids.indexOf(rule)))
        .join('');
    return remarks.length > 0 ? [of('en'), of('zh'), remarks] : [of('en'), of('zh')];
  };
  const phrases: Record<string, PackedPart> = {};
  const letters: Record<string, PackedPart[]> = {};
  for (const [id, part] of Object.entries(parts)) {
    const [letter = '', at] = id.split('#');
    if (at === undefined) phrases[id] = coded(part);
    else {
      const blocks = letters[letter] ?? [];
      blocks[Number(at)] = coded(part);
      letters[letter] = blocks;
    }
  }
  return { rules, lacks, phrases, letters };
}

export function unpackJudgement({ rules, lacks, phrases, letters }: PackedJudgement): Judgement {
  const ids = Object.keys(rules);
  const part = ([en, zh, remarks = []]: PackedPart): JudgedPart => {
    const texts = { en, zh };
    const answers = Object.fromEntries(
      LANGUAGES.map((lang) => [lang, [...texts[lang]].map((code) => ids[code.charCodeAt(0) - FIRST] ?? '')]),
    );
    return { answers, remarks };
  };
  const parts: Record<string, JudgedPart> = {};
  for (const [id, packed] of Object.entries(phrases)) parts[id] = part(packed);
  for (const [id, blocks] of Object.entries(letters))
    blocks.forEach((packed, at) => {
      parts[`${id}#${at}`] = part(packed);
    });
  return { rules, lacks, parts };
}
