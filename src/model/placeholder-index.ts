/** The placeholder table, ready to be asked: whose blank is this, and what does it mean here? */
import { hasWord, opensWithWord } from '../text/word-edges.js';
import { type Certainty, type PlaceholderTable, placeholderKey } from './placeholder.js';
import { signingLabels } from './signing-label.js';

export interface Meaning {
  readonly variable: string;
  readonly certainty: Certainty;
}

export interface PlaceholderIndex {
  /** The tool that marks blanks like this: the one that has this very name, or the only one with the shape. */
  readonly toolOf: (shape: string, name: string) => string | undefined;
  /** True when some tool has a field of this very name. */
  readonly isField: (shape: string, name: string) => boolean;
  /** The variable a blank stands for: by its name, which may mean another thing in the signature, or by the unit behind it. */
  readonly meaningOf: (
    name: string,
    place?: { readonly after?: string; readonly closing?: boolean },
  ) => Meaning | undefined;
  /** True for a name that tells a writer what to put there. */
  readonly isInstruction: (name: string) => boolean;
  /** True for one that does so wherever it stands, even in brackets that may hold a heading. */
  readonly isFillIn: (name: string) => boolean;
  /** True for bracketed words that are no blank. */
  readonly isMeant: (name: string) => boolean;
  /** True for a label that may stand beside a signature: “Name”, “Place and date”. */
  readonly isOfSignature: (label: string) => boolean;
  /** Words the scan for blanks must know. */
  readonly words: { readonly units: readonly string[]; readonly fillIn: readonly string[] };
  readonly currencies: readonly string[];
}

const known = new WeakMap<PlaceholderTable, PlaceholderIndex>();

/** The index of a table, made once. */
export function indexPlaceholders(table: PlaceholderTable): PlaceholderIndex {
  const index = known.get(table) ?? makeIndex(table);
  known.set(table, index);
  return index;
}

function makeIndex(table: PlaceholderTable): PlaceholderIndex {
  let names: Names | undefined;
  const except = new Set(table.except);
  const openers = [...table.fillIn, ...table.tells].sort((a, b) => b.length - a.length);
  const units = [...table.units].sort((a, b) => b.word.length - a.word.length);
  let isSigning: ((label: string) => boolean) | undefined;
  const guess = (variable: string | undefined): Meaning | undefined =>
    variable ? { variable, certainty: 'maybe' } : undefined;
  const named = (shape: string, name: string) => {
    const key = placeholderKey(name);
    return table.tools.find((tool) => tool.shape === shape && tool.keys.includes(key));
  };
  return {
    toolOf(shape, name) {
      const tools = new Set(table.tools.filter((tool) => tool.shape === shape).map((tool) => tool.name));
      return named(shape, name)?.name ?? (tools.size === 1 ? [...tools][0] : undefined);
    },
    isField: (shape, name) => named(shape, name) !== undefined,
    meaningOf(name, { after = '', closing = false } = {}) {
      // Most letters hold no blank at all: the names are sorted when the first one asks.
      names ??= sortNames(table);
      const { aliases, closings } = names;
      const key = placeholderKey(name);
      const exact = (closing && closings.get(key)) || aliases.get(key);
      if (exact) return exact;
      if (/^[X\u00d7x]+$/.test(name)) {
        const follows = after.trimStart().toLowerCase();
        return guess(units.find(({ word }) => follows.startsWith(word))?.variable);
      }
      const main = placeholderKey(principal(name, openers));
      return guess((closings.get(key) ?? aliases.get(main) ?? closings.get(main))?.variable);
    },
    isFillIn: (name) => opensWithWord(name, table.fillIn),
    isInstruction(name) {
      if (opensWithWord(name, openers) && placeholderKey(principal(name, openers))) return true;
      if (opensWithWord(name, table.fillIn)) return true;
      names ??= sortNames(table);
      if (names.aliases.get(placeholderKey(name))?.certainty === 'sure') return false;
      return hasWord(name, table.explains) || EXPLAINED.test(name);
    },
    isMeant: (name) => except.has(placeholderKey(name)),
    isOfSignature(label) {
      names ??= sortNames(table);
      const key = placeholderKey(label);
      if (names.closings.has(key) || names.aliases.has(key)) return names.closings.has(key);
      isSigning ??= signingLabels(table.signing);
      return isSigning(label);
    },
    words: { units: units.map(({ word }) => word), fillIn: table.fillIn },
    currencies: [...table.currencies].sort((a, b) => b.length - a.length),
  };
}

/** A name with a remark of several words, or with a number, behind a dash, a colon or a bracket. */
const EXPLAINED = /\S(?:\s[-\u2013\u2014]\s|[:;(\uff1a\uff1b\uff08])[^\d]*(?:\d|[a-z]+\s+[a-z]+\s+[a-z])/iu;

interface Names {
  readonly aliases: ReadonlyMap<string, Meaning>;
  /** What a name means in the signature. */
  readonly closings: ReadonlyMap<string, Meaning>;
}

function sortNames(table: PlaceholderTable): Names {
  const [aliases, closings] = [new Map<string, Meaning>(), new Map<string, Meaning>()];
  for (const { keys, variable, certainty } of table.aliases)
    for (const key of keys)
      if (certainty === 'closing') closings.set(key, { variable, certainty: 'sure' });
      else aliases.set(key, { variable, certainty });
  return { aliases, closings };
}

/** The name in “Insert amount here”, “Final Deadline – usually 3–5 working days”, “order/project”, `object.due_date`. */
function principal(name: string, openers: readonly string[]): string {
  const opener = openers.find((word) => opensWithWord(name, [word]));
  const rest = opener ? name.slice(opener.length) : name.replace(/^(?:object|doc)\./, '');
  const cut = rest.search(/\s[-\u2013\u2014]|[/|:;,\uff1a\uff1b\uff0c\uff0f\u3001(\uff08]/u);
  const head = cut > 0 ? rest.slice(0, cut) : rest;
  return head.replace(/^\s*(?:the|your|our|an?)\s|\shere\s*$/gi, '');
}
