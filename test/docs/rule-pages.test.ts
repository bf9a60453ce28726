/** The rules' pages are what the rules say now, none is missing or left over, and they read as they are meant. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Nodes } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { ruleNotes, rules } from '../../scripts/docs/catalogue.js';
import { bold, code, literal } from '../../scripts/docs/markdown.js';
import { RULE_PAGES, rulePages } from '../../scripts/docs.js';
import { LANGUAGES } from '../../src/model/language.js';
import { readConfig } from '../../src/parse/config-file.js';
import { parseTemplate } from '../../src/parse/template.js';

const folder = join(import.meta.dirname, '../..', RULE_PAGES);
const pages = rulePages();

const parse = (markdown: string): Nodes => unified().use(remarkParse).parse(markdown);

/** What a reader sees of a node, and what of it in bold. */
function seen(node: Nodes): { readonly text: string; readonly strong: readonly string[] } {
  let text = '';
  let open: string | undefined;
  const strong: string[] = [];
  const walk = (each: Nodes): void => {
    if (each.type === 'html') {
      if (each.value === '<b>') open = '';
      if (each.value === '</b>' && open !== undefined) strong.push(open);
      if (each.value === '</b>') open = undefined;
      return;
    }
    const from = text.length;
    if ('children' in each) each.children.forEach(walk);
    else if ('value' in each) {
      text += each.value;
      if (open !== undefined) open += each.value;
    }
    if (each.type === 'strong') strong.push(text.slice(from));
  };
  walk(node);
  return { text, strong };
}

describe('docs/rules', () => {
  it('has a page for every rule and no other (npm run docs writes them)', () => {
    expect(existsSync(folder) ? readdirSync(folder).sort() : []).toEqual([...pages.keys()].sort());
  });

  it.each([...pages.keys()])('%s is as the rules are now (npm run docs writes it)', (name) => {
    expect(readFileSync(join(folder, name), 'utf8')).toBe(pages.get(name));
  });

  it.each(rules.map((rule) => [rule.id, rule] as const))('%s shows both languages', (id, rule) => {
    const page = pages.get(`${id}.md`)!;
    for (const part of ['## What it says', '## How to allow it', '### 报告内容', '### 如何放行'])
      expect(page).toContain(part);
    expect(page).toContain(literal(rule.title.zh));
    expect(page).not.toMatch(/undefined|\[object/);
  });

  it('links to pages that are there', () => {
    for (const [name, page] of pages)
      for (const [, target] of page.matchAll(/\]\(([a-z][\w-]*\.md)(?:#[a-z]+)?\)/gi))
        expect(pages.has(target!), `${name}: ${target}`).toBe(true);
  });

  it('shows settings and comments that work', () => {
    for (const [name, page] of pages) {
      for (const [, yaml] of page.matchAll(/```yaml\n((?:rules|names):[\s\S]*?)```/g))
        expect(readConfig('dunmark.yml', yaml!).faults, name).toEqual([]);
      for (const [, comment] of page.matchAll(
        /```markdown\n(<!-- dunmark-disable-next-line \S+ -- \D*? -->)\n```/g,
      ))
        expect(
          parseTemplate('a.md', `---\n---\n\n${comment}\nPay.\n`).directives[0]?.reason,
          name,
        ).toBeTruthy();
    }
  });
});

describe('an example in Markdown', () => {
  const all = rules.flatMap(({ id }) =>
    LANGUAGES.flatMap((lang) =>
      [...ruleNotes[id]!.bad[lang], ...ruleNotes[id]!.good[lang]]
        .filter(({ text }) => !text.includes('\n'))
        .map((example) => ({ id, ...example })),
    ),
  );

  it('reads as it is written, with what is found in bold', () => {
    expect(all.length).toBeGreaterThan(400);
    for (const { id, text, marks } of all) {
      const shown = seen(parse(`- ${bold(text, marks)}`));
      expect(shown.text.trim(), id).toBe(text.trim());
      expect(shown.strong, id).toEqual(marks.map(({ start, end }) => text.slice(start, end)));
    }
  });

  it.each(['a `b` c', '``', '`', 'a\nb'])('a code span holds %j', (text) => {
    const { text: shown } = seen(parse(code(text)));
    expect(shown.trim()).toBe(text.replace('\n', ' '));
  });
});
