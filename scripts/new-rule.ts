/** Starts a rule: `npm run new:rule -- <id> --lexicon|--code` writes its file, and its line in the index. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './generate/files.js';

export type RuleKind = 'lexicon' | 'code';

/** Words joined by hyphens; a number says nothing, and `no-` names the cure instead of the thing found. */
const ID = /^(?!no-)[a-z]+(?:-[a-z]+)*$/;
const USAGE = 'npm run new:rule -- <id> --lexicon|--code';

/**
 * Writes the new rule's file, and for a code rule its line in `src/rules/index.ts`.
 * @returns the paths written, relative to `root`
 * @throws Error when the id will not do or is taken; then nothing is written
 */
export function newRule(root: string, id: string, kind: RuleKind): readonly string[] {
  if (!ID.test(id))
    throw new Error(
      `“${id}”: an id names the thing found, in small words joined by hyphens, and does not begin with no-`,
    );
  const lexicon = `lexicons/${id}.yml`;
  const code = `src/rules/${id}.ts`;
  const taken = [lexicon, code].find((path) => existsSync(join(root, path)));
  if (taken) throw new Error(`“${id}” is taken: ${taken}`);
  if (kind === 'lexicon') return [write(root, lexicon, lexiconText(id))];
  const index = 'src/rules/index.ts';
  const extended = withRule(readFileSync(join(root, index), 'utf8'), id);
  write(root, code, codeText(id));
  writeFileSync(join(root, index), extended);
  return [code, index];
}

function write(root: string, path: string, text: string): string {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text, { flag: 'wx' });
  return path;
}

/** The index with one import and one entry more, in order. */
function withRule(index: string, id: string): string {
  const lines = index.split('\n');
  const isImport = (line: string) => /^import \{[^}]*\} from '\.\/[a-z-]+\.js';$/.test(line);
  const imports = lines.flatMap((line, at) => (isImport(line) ? [at] : []));
  const open = lines.findIndex((line) => line.endsWith('=> ['));
  const before = imports.filter((at) => /'\.\/([a-z-]+)\.js'/.exec(lines[at]!)![1]! < id).length;
  const [first] = imports;
  if (first === undefined || open < 0 || lines[open + imports.length + 1] !== '];')
    throw new Error('src/rules/index.ts: no list with one line per import; add the rule by hand');
  const name = id.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return lines
    .toSpliced(open + 1 + before, 0, `  ${name},`)
    .toSpliced(first + before, 0, `import { rule as ${name} } from './${id}.js';`)
    .join('\n');
}

const words = (id: string): string => id.replaceAll('-', ' ');
const title = (id: string): string => words(id).replace(/^./, (letter) => letter.toUpperCase());

const lexiconText = (id: string): string => `id: ${id}
group: tone
# Where it looks and how much it matters there; a stage left out is not looked at.
severity: { formal: error, final: error }
title: { en: ${title(id)}, zh: 规则的中文名称 }
why:
  en: Say why these words hurt a creditor at these stages.
  zh: 说明这些措辞在这些阶段为什么对债权人不利。
message:
  en: '“{found}” …, so …'
  zh: '“{found}”……，因此……'
hint:
  en: Say what to write instead.
  zh: 说明应改成怎样写。

en:
  # (a|b) one of, (a|b)? perhaps, word~ all forms of a verb, $class a group of classes.yml, <date> <deadline> values.
  entries:
    - ${words(id)}
  # Innocent phrases that contain an entry.
  except: []
  # At least three; [[…]] marks what must be found, each once, in order.
  bad: []
  # At least three; the ways an honest letter says nearly the same.
  good: []

zh:
  entries:
    - 要找的词句
  except: []
  bad: []
  good: []
`;

const codeText = (id: string): string => `/** Finds …: one sentence that says what this rule knows. */
import { everywhere, type LetterRule, type RuleProof } from '../lint/rule.js';

export const rule: LetterRule = {
  scope: 'letter',
  id: '${id}',
  group: 'structure',
  severity: everywhere('warning'),
  title: { en: '${title(id)}', zh: '规则的中文名称' },
  why: {
    en: 'Say why it hurts a creditor.',
    zh: '说明它为什么对债权人不利。',
  },
  messages: {
    found: {
      message: {
        en: 'What was found, and why it hurts at this stage.',
        zh: '发现了什么，在这一阶段为什么不利。',
      },
      hint: { en: 'What to write instead.', zh: '应改成怎样写。' },
    },
  },
  // Ask for roles and hits (letter.states('deadline'), letter.hits('empty-threat')), never for a variable's name.
  check: () => [],
};

// At least three of each; [[…]] marks what must be found.
export const proof: RuleProof = {
  en: { bad: [], good: [] },
  zh: { bad: [], good: [] },
};
`;

function main([id = '', flag = '', ...rest]: readonly string[]): void {
  const kind = flag === '--lexicon' ? 'lexicon' : flag === '--code' ? 'code' : undefined;
  try {
    if (!kind || rest.length) throw new Error(`usage: ${USAGE}`);
    for (const path of newRule(ROOT, id, kind)) console.log(path);
    console.log('Now write its proof and see it fail: npm run generate && npx vitest run test/rules');
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main(process.argv.slice(2));
