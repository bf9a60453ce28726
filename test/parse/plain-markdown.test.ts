/** Our own reader of plain Markdown makes the tree that remark makes, or none; nearly every real letter is plain. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeLetter } from '../../bench/speed/letters.js';
import { readFullMarkdown } from '../../src/parse/full-markdown.js';
import { readPlainMarkdown } from '../../src/parse/plain-markdown.js';
import { type Markdown, markdown, markdownOf } from './markdown-inputs.js';
import { PLAIN_BLOCKS, PLAIN_TEXTS, TRICKY_BLOCKS, TRICKY_TEXTS } from './markdown-snippets.js';
import { usedOf } from './same-tree.js';

/** Whether the text is read as plain; a tree unlike remark's is a failure. */
function isPlain({ text, body, table }: Markdown): boolean {
  const plain = readPlainMarkdown(text, body, table);
  if (!plain) return false;
  const [own, wanted] = [usedOf(plain), usedOf(readFullMarkdown(text, body, table))];
  if (!isDeepStrictEqual(own, wanted)) expect({ text, tree: own }).toEqual({ text, tree: wanted });
  return true;
}

const HEAD = '---\nlang: en\n---\n';
const behindHead = (text: string, table = text.includes('|')): Markdown => ({
  text: HEAD + text,
  body: HEAD.length,
  table,
});

/** A block by itself, as Windows writes it, between other blocks, in a list. */
const settings = (block: string): Markdown[] => [
  behindHead(block),
  { text: `\n${block}\n`, body: 0, table: true },
  behindHead(block.replaceAll('\n', '\r\n')),
  behindHead(`a\n\n${block}\n\nb\n`),
  behindHead(`- a\n\n${block}\nb`, false),
];

/** A text where text can stand. */
const places = (text: string): Markdown[] => [
  { text, body: 0, table: false },
  ...[`\u4e2d${text}\u4e2d`, `# ${text}`, `1. ${text}\r\n2. a`, `**${text}**\nb`, `[${text}](/u)`].map(
    (block) => behindHead(block),
  ),
  behindHead(`| a${text.replaceAll('\n', ' ')} | b |\n|---|--:|\n| c | ${text.replaceAll('\n', ' ')} |`),
];

describe('snippets', () => {
  it.each(PLAIN_BLOCKS)('%j is plain', (block) => {
    expect(settings(block).map(isPlain).slice(0, 3)).toEqual([true, true, true]);
  });

  it.each(PLAIN_TEXTS)('%j is plain', (text) => {
    expect(places(text).map(isPlain)[0]).toBe(true);
  });

  it('are read alike or not at all', () => {
    for (const each of [...TRICKY_BLOCKS.flatMap(settings), ...TRICKY_TEXTS.flatMap(places)]) isPlain(each);
  });

  it('are many', () => {
    expect(new Set([PLAIN_BLOCKS, TRICKY_BLOCKS, PLAIN_TEXTS, TRICKY_TEXTS].flat()).size).toBeGreaterThan(
      500,
    );
  });
});

const ROOT = join(import.meta.dirname, '../..');
const filesIn = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => readFileSync(join(ROOT, folder, path), 'utf8'));

describe('letters', () => {
  it.each([
    ['templates', filesIn('templates'), 1],
    ['examples', filesIn('examples'), 1],
    ['right', filesIn('test/corpus/right'), 0.96],
    ['open', filesIn('test/corpus/open'), 0.98],
    ['fresh', filesIn('test/corpus/fresh'), 0.98],
    ['made', Array.from({ length: 300 }, (_, i) => makeLetter(i).source), 1],
  ])('%s are plain', (_name, sources, share) => {
    const letters = sources.flatMap((source) => markdownOf(source) ?? []);
    expect(letters.length).toBeGreaterThan(10);
    expect(letters.filter(isPlain).length / letters.length).toBeGreaterThanOrEqual(share);
  });
});

describe('anything', () => {
  it('is read alike or not at all', () => {
    let plain = 0;
    const runs = 2000;
    const count = (each: Markdown) => {
      if (isPlain(each)) plain++;
    };
    fc.assert(fc.property(markdown, count), {
      numRuns: runs,
      seed: Number(process.env.DUNMARK_SEED ?? 20261122),
    });
    expect(plain).toBeGreaterThan(runs / 10);
  }, 120_000);
});
