/** The page's data ⇄ two texts, one a language: like lies beside like, and a slot is a single character. */
import type { Language } from '../../model/language.js';
import { LANGUAGES } from '../../model/language.js';
import type { Run } from '../book.js';
import { type PackedJudgement, packJudgement, unpackJudgement } from './packed-judgement.js';
import type { PageData } from './page-data.js';

/** What is no language's own comes first. */
export type Texts = readonly [common: string, en: string, zh: string];

/** Slots by the number of their variable, in private characters that no text keeps. */
const FIRST_SLOT = 0xe000;
const LAST_SLOT = 0xf8ff;
const PRIVATE = /[\ue000-\uf8ff]/;
const PIECES = /[\ue000-\uf8ff]|[^\ue000-\uf8ff]+/g;

export function packData(data: PageData): Texts {
  const slots = new Map(Object.keys(data.variables).map((name, i) => [name, FIRST_SLOT + i]));
  const pack = (node: unknown): unknown => {
    if (Array.isArray(node))
      return node.length > 0 && node.every(isRun) ? { r: packRuns(node) } : node.map(pack);
    return isObject(node) ? mapValues(node, pack) : node;
  };
  const packRuns = (runs: readonly Run[]): unknown => {
    const out: unknown[] = [];
    for (const run of runs) {
      const short = shortOf(run);
      const last = out.at(-1);
      if (short === undefined) out.push(pack(run));
      else if (typeof last === 'string') out[out.length - 1] = last + short;
      else out.push(short);
    }
    return out.length === 1 && typeof out[0] === 'string' ? out[0] : out;
  };
  const shortOf = (run: Run): string | undefined => {
    if (Object.keys(run).length !== 1) return undefined;
    if ('text' in run) return PRIVATE.test(run.text) || run.text === '' ? undefined : run.text;
    const code = 'slot' in run ? slots.get(run.slot) : undefined;
    return code === undefined || code > LAST_SLOT ? undefined : String.fromCharCode(code);
  };
  const { judgement } = data;
  const bare = {
    ...data,
    ...(judgement && { judgement: packJudgement(judgement) }),
    letters: data.letters.map(({ text: _, ...rest }) => rest),
    moves: movesBare(data),
    clauses: pack(data.clauses),
  };
  const own = (lang: Language) => [
    data.letters.map(({ text }) => text[lang] ?? null),
    data.moves.map(({ phrases }) => phrases.map(({ text }) => text[lang])),
  ];
  return [bare, pack(own('en')), pack(own('zh'))].map((part) => JSON.stringify(part)) as unknown as Texts;
}

export function unpackData([common, en, zh]: Texts): PageData {
  const { judgement, ...bare } = JSON.parse(common) as Omit<PageData, 'judgement'> & {
    readonly judgement?: PackedJudgement;
  };
  const names = Object.keys(bare.variables);
  const unpack = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(unpack);
    if (!isObject(node)) return node;
    const keys = Object.keys(node);
    return keys.length === 1 && keys[0] === 'r' ? unpackRuns(node['r']) : mapValues(node, unpack);
  };
  const unpackRuns = (packed: unknown): readonly unknown[] =>
    [packed].flat().flatMap((each) => (typeof each === 'string' ? split(each) : [unpack(each)]));
  const split = (text: string): Run[] =>
    (text.match(PIECES) ?? []).map((piece) =>
      PRIVATE.test(piece) ? { slot: names[piece.charCodeAt(0) - FIRST_SLOT] ?? '' } : { text: piece },
    );
  type Own = [ReadonlyArray<object | null>, ReadonlyArray<readonly unknown[]>];
  const own = { en: unpack(JSON.parse(en)) as Own, zh: unpack(JSON.parse(zh)) as Own };
  return {
    ...bare,
    ...(judgement && { judgement: unpackJudgement(judgement) }),
    clauses: unpack(bare.clauses) as PageData['clauses'],
    letters: bare.letters.map((letter, i) => ({
      ...letter,
      text: Object.fromEntries(
        LANGUAGES.flatMap((lang) => {
          const text = own[lang][0][i];
          return text ? [[lang, text]] : [];
        }),
      ),
    })),
    moves: bare.moves.map((move, i) => ({
      ...move,
      phrases: move.phrases.map((phrase, j) => ({
        ...phrase,
        text: { en: own.en[1][i]?.[j] as Run[], zh: own.zh[1][i]?.[j] as Run[] },
      })),
    })),
  };
}

const movesBare = ({ moves }: Pick<PageData, 'moves'>) =>
  moves.map((move) => ({ ...move, phrases: move.phrases.map(({ text: _, ...rest }) => rest) }));

const RUN_KEYS = ['text', 'slot', 'break', 'branches', 'each'] as const;
const isObject = (node: unknown): node is Record<string, unknown> =>
  typeof node === 'object' && node !== null;
const isRun = (node: unknown): node is Run =>
  isObject(node) &&
  RUN_KEYS.some((key) => Object.hasOwn(node, key)) &&
  (!Object.hasOwn(node, 'text') || typeof node['text'] === 'string');

const mapValues = (node: Record<string, unknown>, change: (value: unknown) => unknown) =>
  Object.fromEntries(Object.entries(node).map(([key, value]) => [key, change(value)]));
