/** lexicons/placeholders.yml → data: tools, their fields, and the variable of ours each name means. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import {
  CERTAINTIES,
  type PlaceholderAlias,
  type PlaceholderTable,
  placeholderKey,
} from '../../src/model/placeholder.js';
import type { SigningWords } from '../../src/model/signing-label.js';
import { VARIABLE_NAME } from '../../src/model/variable.js';
import { ROOT, write } from './files.js';

const FROM = 'lexicons/placeholders.yml';
const TO = 'src/generated/placeholders.ts';

interface Written {
  readonly tools: ReadonlyArray<{
    readonly name: string;
    readonly shape: string;
    readonly names: readonly string[];
  }>;
  readonly aliases: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  readonly except: readonly string[];
  readonly 'fill-in': readonly string[];
  readonly tells: readonly string[];
  readonly explains: readonly string[];
  readonly 'no-reasons': readonly string[];
  readonly units: Readonly<Record<string, readonly string[]>>;
  readonly currencies: readonly string[];
  readonly signing: SigningWords;
}

export async function generate(): Promise<readonly string[]> {
  const table = placeholderTable(parse(readFileSync(join(ROOT, FROM), 'utf8')));
  return [write(TO, code(table))];
}

const code = (table: PlaceholderTable): string => `\
/** Other tools' placeholders. Generated from ${FROM}; do not edit. */
import type { PlaceholderTable } from '../model/placeholder.js';

export const placeholders: PlaceholderTable = ${JSON.stringify(table)};
`;

/** @throws Error naming the entry when a name is given two meanings or a variable is misnamed. */
export function placeholderTable(written: Written): PlaceholderTable {
  const meant = { text: new Map<string, string>(), closing: new Map<string, string>() };
  const aliases: PlaceholderAlias[] = [];
  for (const [variable, byCertainty] of Object.entries(written.aliases)) {
    if (!VARIABLE_NAME.test(variable)) throw new Error(`${FROM}: aliases: “${variable}” is no variable name`);
    for (const [certainty, names] of Object.entries(byCertainty)) {
      const known = CERTAINTIES.find((each) => each === certainty);
      if (!known)
        throw new Error(`${FROM}: ${variable}: “${certainty}” is none of ${CERTAINTIES.join(', ')}`);
      const keys = names.map((name) => {
        const key = placeholderKey(name);
        if (!key) throw new Error(`${FROM}: ${variable}: “${name}” has no letters`);
        const seen = known === 'closing' ? meant.closing : meant.text;
        const other = seen.get(key) ?? variable;
        if (other !== variable) throw new Error(`${FROM}: “${name}” means both ${other} and ${variable}`);
        seen.set(key, variable);
        return key;
      });
      aliases.push({ variable, certainty: known, keys: [...new Set(keys)] });
    }
  }
  const lower = (words: readonly string[]) => words.map((word) => word.toLowerCase());
  return {
    tools: written.tools.map(({ name, shape, names }) => ({ name, shape, keys: names.map(placeholderKey) })),
    aliases,
    except: written.except.map(placeholderKey),
    fillIn: lower(written['fill-in']),
    tells: lower(written.tells),
    explains: lower(written.explains),
    noReasons: written['no-reasons'].map(placeholderKey),
    units: Object.entries(written.units).flatMap(([variable, words]) =>
      lower(words).map((word) => ({ word, variable: variable === 'other' ? '' : variable })),
    ),
    currencies: lower(written.currencies),
    signing: written.signing,
  };
}
