/** The linter's answers in few characters: a letter stands for a rule, and the paragraphs of a letter share its name. */
import { LANGUAGES, type Language } from '../../model/language.js';
import { STAGES, type Stage } from '../../model/stage.js';
import type { Answers, JudgedPart, Judgement, Remark } from '../judgement.js';

/** Rules answered in English, in Chinese (`012AB34A`: two at the first three stages, one at the others), and remarks. */
type PackedPart = readonly [en: string, zh: string, remarks?: readonly Remark[]];

export interface PackedJudgement {
  readonly rules: Judgement['rules'];
  readonly lacks: Judgement['lacks'];
  readonly phrases: Readonly<Record<string, PackedPart>>;
  /** Paragraphs by the letter they stand in. */
  readonly letters: Readonly<Record<string, readonly PackedPart[]>>;
}

const FIRST = 65;

const LAST_CODES = /\d([^\d]+)$/;
const SEGMENTS = /(\d+)([^\d]+)/g;

export function packJudgement({ rules, lacks, parts }: Judgement): PackedJudgement {
  const ids = Object.keys(rules);
  const coded = ({ answers, remarks }: JudgedPart): PackedPart => {
    const codes = (rules: readonly string[]) =>
      rules.map((rule) => String.fromCharCode(FIRST + ids.indexOf(rule))).join('');
    const of = (lang: Language) => {
      const at = answers[lang] ?? {};
      let out = '';
      STAGES.forEach((stage, i) => {
        const own = codes((at[stage] ?? []).filter((rule) => ids.includes(rule)));
        const last = LAST_CODES.exec(out)?.[1];
        if (own === '') return;
        out = own === last ? `${out.slice(0, -own.length)}${i}${own}` : `${out}${i}${own}`;
      });
      return out;
    };
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
    const answers = Object.fromEntries(LANGUAGES.map((lang) => [lang, answersIn(texts[lang], ids)]));
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

function answersIn(text: string, ids: readonly string[]): Answers {
  const found: Partial<Record<Stage, readonly string[]>> = {};
  for (const [, stages = '', codes = ''] of text.matchAll(SEGMENTS))
    for (const digit of stages)
      found[STAGES[Number(digit)]!] = [...codes].map((code) => ids[code.charCodeAt(0) - FIRST] ?? '');
  return found;
}
