/** A small engine for tests: inline lexicons, letters made of paragraphs, findings as marked text. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { compileWords, type WordSources } from '../../src/lint/compile-words.js';
import { createLinter, type LintScope } from '../../src/lint/linter.js';
import type { Rule } from '../../src/lint/rule.js';
import { loadWords } from '../../src/lint/words.js';
import type { Finding } from '../../src/model/finding.js';
import type { Lexicon, LexiconEntry, LexiconWords } from '../../src/model/lexicon.js';
import type { PackSettings } from '../../src/model/pack.js';
import type { Dictionary, Role, Variable } from '../../src/model/variable.js';
import { parseTemplate } from '../../src/parse/template.js';

const both = (text: string) => ({ en: text, zh: text });
const none: LexiconWords = { entries: [], fixes: [], except: [] };

/** A lexicon from its English entries (strings or objects). */
export function lexicon(
  id: string,
  entries: ReadonlyArray<string | (Partial<LexiconEntry> & { pattern: string })>,
  more: Partial<Omit<Lexicon, 'words'>> & Partial<Pick<LexiconWords, 'except' | 'fixes'>> = {},
): Lexicon {
  const { except = [], fixes = [], ...card } = more;
  const place = { start: 0, end: 0 };
  return {
    id,
    span: place,
    group: 'tone',
    severity: { formal: 'error', final: 'error', outside: 'error' },
    title: both(id),
    why: both('why'),
    message: both('“{found}” at {stage}'),
    hint: both('hint'),
    over: [],
    sources: [],
    words: {
      en: {
        entries: entries.map((e) =>
          typeof e === 'string' ? { pattern: e, span: place } : { span: place, ...e },
        ),
        fixes,
        except,
      },
      zh: none,
    },
    proof: { en: { bad: [], good: [] }, zh: { bad: [], good: [] } },
    ...card,
  };
}

const words = (path: string) =>
  parse(readFileSync(join(import.meta.dirname, '../../lexicons', path), 'utf8'));

const class_ = (id: string, ...patterns: string[]) => ({ id, words: { en: patterns, zh: [] } });

export const CLASSES = [
  class_('negator', 'not', 'no', 'never', 'cannot', "don't", '不', '没有'),
  class_('negator-except', '不得不'),
  class_('negation-cancel', 'not (only|just)', '不仅'),
  class_('clause-break', 'but', 'and', 'because', '但'),
  class_('attribution', 'you wrote', 'your email says', '贵方称'),
  class_('signoff', 'yours faithfully', 'regards'),
  class_('company-you', 'you', 'your'),
  class_('pay', 'pay~', 'payment', 'settle~', '付款'),
];

const variable = (name: string, role: Role): [string, Variable] => [
  name,
  { name, type: 'text', role, label: both(name), example: both(name) },
];
export const DICTIONARY: Dictionary = new Map([
  variable('amount_due', 'amount'),
  variable('final_deadline', 'deadline'),
  variable('pay_by', 'deadline'),
  variable('due_date', 'due-date'),
  variable('client_name', 'recipient'),
]);

export const PACK: PackSettings = {
  id: 'test',
  title: both('Test'),
  version: '1',
  date: '2026-01-01',
  windows: [],
  channels: {},
  tones: { 'pre-due': [], reminder: [], 'follow-up': [], formal: ['formal'], final: ['decisive'] },
  sanctions: [],
  workingDays: {},
  caps: {},
  places: new Map(),
};

export interface EngineOptions {
  readonly lexicons?: readonly Lexicon[];
  readonly facts?: WordSources['facts'];
  readonly rules?: readonly Rule[];
  readonly scope?: Partial<LintScope>;
  readonly firmness?: WordSources['firmness'];
}

export function engine({ lexicons = [], facts = [], rules = [], scope = {}, firmness = [] }: EngineOptions) {
  const { abbreviations = [], ...values } = words('values.yml');
  const compiled = compileWords({
    lexicons,
    facts,
    classes: CLASSES,
    verbs: new Map(Object.entries(words('verbs.yml'))) as ReadonlyMap<string, readonly string[]>,
    values,
    abbreviations,
    subjectLabels: [],
    traditional: '\u9ede',
    simplified: '\u70b9',
    stageNames: words('stage-names.yml'),
    firmness,
    fixTitles: words('fix-titles.yml'),
  });
  const linter = createLinter(rules, loadWords(JSON.parse(JSON.stringify(compiled))));
  const full: LintScope = {
    dictionary: DICTIONARY,
    pack: PACK,
    levels: {},
    names: [],
    locale: 'en',
    ...scope,
  };
  const lint = (source: string): readonly Finding[] =>
    linter.lint(linter.read(parseTemplate('letter.md', source), full), full);
  return {
    linter,
    scope: full,
    lint,
    lintBody: (body: string, stage = 'final') => lint(letter(body, stage)),
  };
}

/** A whole letter around a body. */
export const letter = (body: string, stage = 'final'): string =>
  `---\ntitle: T\nlang: en\nstage: ${stage}\ntone: decisive\nchannel: email\nvariables:\n  required: []\nsubject: S\n---\n\n${body}`;

/** The source with every finding of a rule put in `[[…]]`. */
export function marked(source: string, findings: readonly Finding[]): string {
  let out = source;
  for (const { span } of [...findings].sort((a, b) => b.span.start - a.span.start))
    out = `${out.slice(0, span.start)}[[${out.slice(span.start, span.end)}]]${out.slice(span.end)}`;
  return out.slice(out.indexOf('\n---\n\n') + 6);
}
