/** As many letters as one likes, no two alike and the same on every machine: every second one Chinese, every third one at fault. */
import { LANGUAGES, type Language } from '../../src/model/language.js';
import { STAGES, type Stage, TONE_OF_STAGE } from '../../src/model/stage.js';
import { particular, stamp } from './particulars.js';
import { type Chance, chance } from './random.js';
import { faultsFor, phrasesFor } from './sentences.js';
import { ATTACHMENTS, FACTS, FRAME, SUBJECT } from './wording.js';

export interface MadeLetter {
  /** File name, its number first. */
  readonly path: string;
  readonly lang: Language;
  readonly stage: Stage;
  readonly source: string;
  /** The rule its planted sentence breaks; none, when nothing is wrong with the letter. */
  readonly fault?: string;
}

export interface Wanted {
  /** How large the body is to be, in bytes; left out, as large as letters are. */
  readonly bytes?: number;
  /** A word to be planted in the letter, if any. */
  readonly plant?: (lang: Language, by: Chance) => string | undefined;
}

/** The letter with this number, always the same. */
export function makeLetter(number: number, { bytes, plant }: Wanted = {}): MadeLetter {
  const by = chance(number);
  const lang = LANGUAGES[number % 2]!;
  const stage = by.pick(STAGES);
  const at = { lang, stage };
  const facts = FACTS[lang][stage];
  const fault = number % 6 >= 4 ? by.pick(faultsFor(at)) : undefined;
  const middle = [
    ...facts.map((fact, index) => (index < 2 ? [fact, particular(lang, by)] : [fact])),
    [by.pick(phrasesFor(at)), ...(facts.length < 2 ? [particular(lang, by)] : [])],
    ...(fault ? [[fault.text]] : []),
  ];
  const planted = plant?.(lang, by);
  if (planted !== undefined) middle.push([planted]);
  const gap = lang === 'en' ? ' ' : '';
  const paragraphs = [FRAME[lang].head, ...middle.map((sentences) => sentences.join(gap))];
  const foot = FRAME[lang].foot;
  if (bytes !== undefined) {
    let size = Buffer.byteLength([...paragraphs, ...foot].join('\n\n'));
    while (size < bytes) {
      const more = Array.from({ length: 4 }, () => particular(lang, by)).join(gap);
      paragraphs.push(more);
      size += Buffer.byteLength(more) + 2;
    }
  }
  const body = [...paragraphs, ...foot].join('\n\n');
  const names = [...new Set([...`${SUBJECT[lang]}${body}`.matchAll(/\{\{ (\w+)/g)].map(([, name]) => name!))];
  const source = `---
title: ${stamp(by)}
lang: ${lang}
stage: ${stage}
tone: ${TONE_OF_STAGE[stage]}
channel: email
variables:
  required: [${names.join(', ')}]
subject: "${SUBJECT[lang]}"${stage === 'final' ? `\n${ATTACHMENTS[lang]}` : ''}
---

${body}
`;
  return { path: `${number}-${lang}-${stage}.md`, lang, stage, source, ...(fault && { fault: fault.rule }) };
}
