/** Makes the notes of every rule from its proof. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { defaultDictionary } from '../../src/generated/defaults.js';
import { law } from '../../src/generated/law.js';
import { parseErrors } from '../../src/generated/parse-errors.js';
import { placeholders } from '../../src/generated/placeholders.js';
import { printable } from '../../src/generated/printable.js';
import { compiledWords } from '../../src/generated/words.js';
import { lexiconRule } from '../../src/lint/lexicon-rule.js';
import type { Rule, RuleProof } from '../../src/lint/rule.js';
import { loadWords } from '../../src/lint/words.js';
import { LANGUAGES, type Language } from '../../src/model/language.js';
import type { ProofCase } from '../../src/model/lexicon.js';
import type { Example, RuleNotes } from '../../src/model/rule-notes.js';
import type { Template } from '../../src/model/template.js';
import { readLexicon } from '../../src/parse/lexicon-file.js';
import { readPlainLetter } from '../../src/parse/plain-letter.js';
import { parseTemplate } from '../../src/parse/template.js';
import { codeRules } from '../../src/rules/index.js';
import { readPrintable } from '../../src/text/printable.js';
import { type PackCase, type PackProof, packCases } from '../../test/rules/pack-cases.js';
import { finishedOf, letterOf, unmark } from '../../test/rules/proof-letter.js';
import { ROOT } from '../generate/files.js';
import { choose } from './choose.js';
import { excerpt } from './excerpt.js';
import { visible } from './visible.js';
import { type Heard, hearLetters, hearPacks } from './watch.js';

type Examples = Pick<RuleNotes, 'bad' | 'good'>;

/** By rule id. */
export async function makeRuleNotes(): Promise<Readonly<Record<string, RuleNotes>>> {
  const words = loadWords(compiledWords);
  const { lexicons, fixTitles } = words.compiled;
  const code = codeRules({ law, placeholders, parseErrors, isPrintable: readPrintable(printable) });
  const rules: readonly Rule[] = [...code, ...lexicons.map((each) => lexiconRule(each, fixTitles))];
  const proofs = await readProofs(lexicons.map(({ id }) => id));
  const notes: Record<string, RuleNotes> = {};
  for (const rule of [...rules].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const made = rule.scope === 'pack' ? ofPack(rule) : ofLetter(rule, proofs.get(rule.id));
    const { said, offers } = made.heard;
    notes[rule.id] = {
      ...made.examples,
      said,
      offers,
      isWording: words.lexicons.has(rule.id),
      over: lexicons.find(({ id }) => id === rule.id)?.over.filter((id) => words.lexicons.has(id)) ?? [],
      under: lexicons.filter(({ over }) => over.includes(rule.id)).map(({ id }) => id),
    };
  }
  return notes;

  function ofLetter(rule: Rule, proof: RuleProof | undefined): { heard: Heard; examples: Examples } {
    if (!proof) throw new Error(`rule ${rule.id} has no proof`);
    const letters = LANGUAGES.flatMap((lang) =>
      proof[lang].bad.map((one) => [lang, () => templateOf(one, lang, rule)] as const),
    );
    return { heard: hearLetters(rule, words, letters), examples: sentences(proof) };
  }

  function ofPack(rule: Rule): { heard: Heard; examples: Examples } {
    const proof = packCases[rule.id];
    if (!proof) throw new Error(`rule ${rule.id} has no proof`);
    const packs = proof.bad.map(({ files }) =>
      Object.fromEntries(Object.entries(files).map(([path, text]) => [path, unmark(text).source])),
    );
    return { heard: hearPacks(rules, rule.id, words, packs), examples: files(proof) };
  }
}

function templateOf(one: ProofCase, lang: Language, { severity }: Rule): Template {
  if (!one.filled) return parseTemplate('letter.md', letterOf(one, lang, severity, defaultDictionary).source);
  const { source, about } = finishedOf(one, lang, severity);
  return readPlainLetter('letter.txt', source, about, compiledWords.subjectLabels);
}

/** The proof of each rule about letters: in its lexicon, or beside its code. */
async function readProofs(lexicons: readonly string[]): Promise<ReadonlyMap<string, RuleProof>> {
  const proofs = new Map<string, RuleProof>();
  for (const id of lexicons) {
    const path = `lexicons/${id}.yml`;
    const { lexicon } = readLexicon(path, readFileSync(join(ROOT, path), 'utf8'));
    if (lexicon) proofs.set(id, lexicon.proof);
  }
  for (const file of readdirSync(join(ROOT, 'src/rules'))) {
    if (!file.endsWith('.ts') || file === 'index.ts') continue;
    const { proof } = (await import(join(ROOT, 'src/rules', file))) as { readonly proof?: RuleProof };
    if (proof) proofs.set(file.replace(/\.ts$/, ''), proof);
  }
  return proofs;
}

const byLanguage = <T>(of: (lang: Language) => T): Readonly<Record<Language, T>> => ({
  en: of('en'),
  zh: of('zh'),
});

const sentences = (proof: RuleProof): Examples => ({
  bad: byLanguage((lang) => pick(proof[lang].bad.map(fromSentence), lang)),
  good: byLanguage((lang) => pick(proof[lang].good.map(fromSentence), lang)),
});

/** A pack is shown by the file in which something is found; a right one by its name alone. */
const files = ({ bad, good }: PackProof): Examples => ({
  bad: byLanguage((lang) => pick(bad.flatMap(fromPack), lang)),
  good: byLanguage(() => good.map(({ name }) => ({ text: '', marks: [], name: nameOf(name) }))),
});

const CHINESE_NAMES = parse(readFileSync(join(ROOT, 'scripts/notes/case-names.yml'), 'utf8')) as Readonly<
  Record<string, string>
>;

function nameOf(name: string): NonNullable<Example['name']> {
  const zh = CHINESE_NAMES[name];
  return { en: name, ...(zh ? { zh } : {}) };
}

const pick = (all: readonly Example[], lang: Language): readonly Example[] =>
  choose(
    all
      .flatMap((one) => visible(one) ?? [])
      .filter(
        ({ text, name }, at, shown) =>
          shown.findIndex((other) => other.text === text && other.name?.en === name?.en) === at,
      )
      .map((one) => ({ ...one, words: one.marks.map(({ start, end }) => one.text.slice(start, end)) })),
    lang,
  ).map(({ words: _words, ...one }) => one);

function fromSentence({ text, stage, situation, channel, filled }: ProofCase): Example {
  const { source, marks } = unmark(text);
  const days = [
    filled?.letterDate && `letter_date ${filled.letterDate}`,
    filled?.dueDate && `due_date ${filled.dueDate}`,
  ];
  const at = [stage, situation, channel, ...days].flatMap((each) => each || []);
  return { ...excerpt({ text: source, marks }, text.startsWith('---\n')), ...(at.length ? { at } : {}) };
}

/** What stands in every letter tells nothing; there the case's name says what is wrong. */
const ROUTINE = /^(?:title|lang|stage): /;

/** The first file in which something is found. */
function fromPack({ name, files: all }: PackCase): readonly Example[] {
  for (const [path, text] of Object.entries(all)) {
    const { source, marks } = unmark(text);
    const [mark] = marks;
    if (!mark) continue;
    const line = source.slice(source.lastIndexOf('\n', mark.start - 1) + 1, mark.end);
    if (ROUTINE.test(line)) return [{ text: '', marks: [], name: nameOf(name) }];
    return [{ ...excerpt({ text: source, marks }, true), path, name: nameOf(name) }];
  }
  return [];
}
