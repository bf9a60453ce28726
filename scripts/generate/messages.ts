/** src/rules/parse-error.yml → the messages of the rule of that name, which are too many for its own file. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ROOT, write } from './files.js';

const FROM = 'src/rules/parse-error.yml';

type Texts = Readonly<Record<string, unknown>>;

export async function generate(): Promise<readonly string[]> {
  const { messages, titles } = parse(readFileSync(join(ROOT, FROM), 'utf8')) as {
    readonly messages: Readonly<Record<string, { readonly message: Texts; readonly hint: Texts }>>;
    readonly titles: Readonly<Record<string, Texts>>;
  };
  for (const [code, { message, hint }] of Object.entries(messages)) {
    demandBoth(`${code}: message`, message);
    demandBoth(`${code}: hint`, hint);
  }
  for (const [code, title] of Object.entries(titles)) demandBoth(`title ${code}`, title);
  return [
    write(
      'src/generated/parse-errors.ts',
      `/** What the rule parse-error says. Generated from ${FROM}; do not edit. */
import type { Bilingual } from '../model/language.js';

export const parseErrors: {
  readonly messages: Readonly<Record<string, { readonly message: Bilingual; readonly hint: Bilingual }>>;
  readonly titles: Readonly<Record<string, Bilingual>>;
} = ${JSON.stringify({ messages, titles }, null, 2)};
`,
    ),
  ];
}

/** @throws Error naming the text: a message in one language only would reach half its readers. */
function demandBoth(name: string, texts: Texts | undefined): void {
  const { en, zh, ...more } = texts ?? {};
  const slots = (text: unknown) =>
    [...String(text).matchAll(/\{([a-z][A-Za-z]*)\}/g)].map(([slot]) => slot).sort();
  if (typeof en !== 'string' || typeof zh !== 'string' || Object.keys(more).length)
    throw new Error(`${FROM}: ${name} must be in en and zh, and nothing else`);
  if (new Set(slots(en)).size !== new Set([...slots(en), ...slots(zh)]).size)
    throw new Error(`${FROM}: ${name} fills a slot in one language that it does not in the other`);
}
