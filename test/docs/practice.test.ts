/** The page of practice says of each practice where it lives, what it points at is there, and nothing of the pack is left out. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { rules } from '../../scripts/docs/catalogue.js';
import { loadPack } from '../../src/index.js';
import { LANGUAGES } from '../../src/model/language.js';
import { MOVES } from '../../src/model/phrase.js';
import { CAUSES, SITUATIONS } from '../../src/model/stage.js';
import { shippedFiles } from '../pack/shipped-files.js';

const docs = join(import.meta.dirname, '../../docs');
const page = readFileSync(join(docs, 'practice.md'), 'utf8');
const pack = loadPack(shippedFiles(), 'templates');
const phraseFiles = new Map(
  pack.phraseFiles.map(({ read }) => [read().phrases[0]!.move, read().phrases.map(({ id }) => id)]),
);

interface Row {
  readonly section: string;
  readonly practice: string;
  readonly home: string;
}

interface Link {
  readonly text: string;
  readonly target: string;
}

function rowsOf(markdown: string): readonly Row[] {
  return markdown.split(/^## /m).flatMap((part) => {
    const [section = '', ...lines] = part.split('\n');
    const table = lines.filter((line) => line.startsWith('|')).slice(2);
    return table.map((line) => {
      const [, practice = '', home = '', ...rest] = line.split('|').map((cell) => cell.trim());
      expect([line, rest]).toEqual([line, ['']]);
      return { section, practice, home };
    });
  });
}

const linksOf = (markdown: string): readonly Link[] =>
  [...markdown.matchAll(/\[`?([^\]`]+)`?\]\(([^)]+)\)/g)].map(([, text, target]) => ({
    text: text!,
    target: target!,
  }));

const data = new Map(
  ['pack', 'law', 'variables', 'playbook'].map((file): [string, unknown] => [
    file,
    parse(readFileSync(join(docs, '../templates', `${file}.yml`), 'utf8')),
  ]),
);
/** What `a.b.c` names in YAML; a member of a list is named by its id. */
const at = (root: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((value, key) => {
    if (Array.isArray(value)) return value.find(({ id }) => id === key);
    return (value as Record<string, unknown> | undefined)?.[key];
  }, root);

const stands = (id: string): boolean =>
  LANGUAGES.every((lang) => pack.letters.some((letter) => letter.id === id && letter.lang === lang));

/** Why a link leads nowhere; nothing if it leads where its words say. */
function fault({ text, target }: Link): string | undefined {
  if (!existsSync(join(docs, target))) return `${target} is not there`;
  const [, rule] = /^rules\/([\w-]+)\.md$/.exec(target) ?? [];
  if (rule) return text === rule && rules.some(({ id }) => id === rule) ? undefined : `no rule ${text}`;
  const [, letter] = /^\.\.\/templates\/en\/(.+)\.md$/.exec(target) ?? [];
  if (letter) return text === letter && stands(letter) ? undefined : `no letter ${text}`;
  const [, move] = /^\.\.\/templates\/phrases\/([\w-]+)\.yml$/.exec(target) ?? [];
  if (move)
    return text === `${move}.yml` || phraseFiles.get(move as (typeof MOVES)[number])?.includes(text)
      ? undefined
      : `no phrase ${text} in ${move}`;
  const [, file, path] = /^(\w+)\.yml: (\S+)$/.exec(text) ?? [];
  if (!file || !path || target !== `../templates/${file}.yml`) return `${text} is no place in ${target}`;
  return at(data.get(file), path) === undefined ? `no ${text}` : undefined;
}

const rows = rowsOf(page);
const links = rows.flatMap(({ home }) => linksOf(home));
const named = new Set(links.map(({ text }) => text));

describe('docs/practice.md', () => {
  it('has a table in each section', () => {
    const sections = [...page.matchAll(/^## (.+)$/gm)].map(([, title]) => title!);
    expect([...new Set(rows.map(({ section }) => section))]).toEqual(sections);
    expect(rows).toHaveLength(page.match(/^\|/gm)!.length - 2 * sections.length);
    expect(rows.length).toBeGreaterThanOrEqual(290);
  });

  it('has a home for every practice, or says why it has none', () => {
    const homeless = rows.filter(({ home }) => !linksOf(home).length && !/^Left out: .{20,}/.test(home));
    expect(homeless).toEqual([]);
    expect(rows.filter(({ practice }) => !/[.”]$/.test(practice))).toEqual([]);
  });

  it('points only at what is there', () => {
    expect(links.length).toBeGreaterThan(rows.length);
    expect(links.flatMap((link) => fault(link) ?? [])).toEqual([]);
    expect(linksOf(page)).toHaveLength(page.split('](').length - 1);
  });

  it.each([
    [{ text: 'hope-wordings', target: 'rules/hope-wording.md' }],
    [{ text: 'final/letters', target: '../templates/en/final/letters.md' }],
    [{ text: 'opening-nothing', target: '../templates/phrases/opening.yml' }],
    [{ text: 'pack.yml: matrix.D', target: '../templates/pack.yml' }],
    [{ text: 'playbook.yml: clauses.nothing', target: '../templates/playbook.yml' }],
  ])('would see that $text is not there', (link) => {
    expect(fault(link)).toBeTruthy();
  });

  it('reaches every letter', () => {
    const ids = new Set(pack.letters.map(({ id }) => id));
    expect(ids.size).toBeGreaterThan(100);
    expect([...ids].filter((id) => !named.has(id))).toEqual([]);
  });

  it('reaches every situation and every move', () => {
    const situations = new Set(
      pack.letters.filter(({ id }) => named.has(id)).map(({ template }) => template.head.situation?.value),
    );
    expect(SITUATIONS.filter((situation) => !situations.has(situation))).toEqual([]);
    expect(MOVES.filter((move) => !named.has(`${move}.yml`))).toEqual([]);
  });

  it('reaches every cause, market, checklist and clause of the playbook', () => {
    const { causes, markets, checklists, clauses } = data.get('playbook') as Record<
      string,
      Readonly<Record<string, unknown>> & readonly { readonly id: string }[]
    >;
    expect(Object.keys(causes!).sort()).toEqual([...CAUSES].sort());
    const places = [
      ...Object.keys(causes!).map((key) => `causes.${key}`),
      ...Object.keys(markets!).map((key) => `markets.${key}`),
      ...checklists!.map(({ id }) => `checklists.${id}`),
      ...clauses!.map(({ id }) => `clauses.${id}`),
    ];
    expect(places.filter((place) => !named.has(`playbook.yml: ${place}`))).toEqual([]);
  });

  it('reaches every rule about words, deadlines, structure and risk', () => {
    const ids = rules.filter(({ group }) => group !== 'template' && group !== 'pack').map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(50);
    expect(ids.filter((id) => !named.has(id))).toEqual([]);
  });
});
