/** Holds the floor plan true: which room may import which, which packages pass which door, where words may live. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Room → rooms it may import. A room always sees itself, except `rules`, whose files do not know each other. */
const ROOMS: Record<string, readonly string[]> = {
  text: [],
  model: ['text'],
  parse: ['text', 'model', 'generated'],
  lint: ['text', 'model'],
  rules: ['text', 'model', 'lint'],
  compile: ['text', 'model'],
  phrasebook: ['text', 'model', 'compile', 'generated'],
  project: ['text', 'model', 'parse', 'lint', 'compile', 'phrasebook'],
  workspace: ['text', 'model', 'parse', 'lint', 'rules', 'project', 'generated'],
  node: ['text', 'model', 'parse', 'lint', 'rules', 'phrasebook', 'project', 'workspace', 'generated'],
  remark: ['text', 'model', 'project', 'workspace', 'node'],
  service: ['text', 'model', 'parse', 'lint', 'compile', 'phrasebook', 'project', 'generated'],
  server: ['text', 'model', 'lint', 'service', 'project', 'workspace', 'node', 'generated'],
  rule: ['model', 'lint'],
  cli: [
    'text',
    'model',
    'parse',
    'lint',
    'rules',
    'compile',
    'phrasebook',
    'project',
    'workspace',
    'node',
    'server',
    'generated',
  ],
  generated: ['lint', 'model'],
  index: ['text', 'model', 'lint', 'compile', 'project', 'workspace', 'generated'],
};

/** Package (or prefix ending in `*`) → rooms that may import it, each with its reason. */
const DOORS: ReadonlyArray<{ packages: RegExp; rooms: readonly string[]; why: string }> = [
  {
    packages: /^node:path$/,
    rooms: ['workspace', 'node', 'server', 'cli', 'remark'],
    why: 'in a browser it is a package',
  },
  { packages: /^node:/, rooms: ['node', 'cli', 'remark'], why: 'the core runs in a browser worker' },
  { packages: /^vscode-/, rooms: ['server'], why: 'only the wire knows the protocol' },
  { packages: /^unified$/, rooms: ['parse', 'remark'], why: 'remark is a guest: its plugin knows its types' },
  {
    packages:
      /^(yaml|gray-matter|remark-|micromark|mdast-|decode-named-character-reference|@types\/mdast|mdast|unist)/,
    rooms: ['parse'],
    why: 'one reader of YAML and Markdown, so that two parsers never disagree',
  },
  { packages: /^preact(\/|$)/, rooms: ['phrasebook'], why: 'only the page draws' },
  { packages: /^ignore$/, rooms: ['workspace'], why: 'what is left out is told by files' },
  { packages: /^subset-font$/, rooms: ['node'], why: 'fonts lie on a disk' },
  { packages: /^@myriaddreamin\//, rooms: ['node'], why: 'engines are looked for on a disk' },
  { packages: /^fastest-levenshtein$/, rooms: ['text'], why: 'did-you-mean is one function' },
  { packages: /^(commander|picocolors|diff)$/, rooms: ['cli'], why: 'only the console knows the console' },
];

interface Import {
  readonly file: string;
  readonly line: number;
  readonly from: string;
}

/** Comments and the inside of template literals are blanked, so that an `import` in prose is not one. */
function imports(file: string, source: string): Import[] {
  const code = source.replace(/\/\*[\s\S]*?\*\/|(?<![:'"`\\])\/\/[^\n]*/g, (m) => m.replace(/[^\n]/g, ' '));
  const pattern =
    /(?:^|[;\n}])\s*(?:import|export)\b(?:[^'"`;]*?\bfrom)?\s*['"]([^'"]+)['"]|\bimport\s*\(\s*['"]([^'"]+)['"]/g;
  return [...code.matchAll(pattern)].map((m) => ({
    file,
    line: code.slice(0, m.index + m[0].length).split('\n').length,
    from: (m[1] ?? m[2])!,
  }));
}

/** `/x/.exec(letter.template.source)`, `source.slice(a, b).match(…)`: what reading has found is asked, the source is not read again. */
const RAW_SOURCE_REGEX =
  /\.(?:exec|test)\([^;\n]{0,80}\bsource\b|\bsource\b(?:\s*\.slice\([^()\n]*\))?\s*\.(?:match|matchAll|replace|replaceAll|search|split)\(/;

const roomOf = (file: string): string => {
  const [first = '', second] = file.split('/');
  return second === undefined ? first.replace(/\.ts$/, '') : first;
};

/** Every broken rule of the plan in the given sources, as `file:line reason`. Pure, so that it can be tried on planted faults. */
function violations(sources: ReadonlyMap<string, string>): string[] {
  const out: string[] = [];
  for (const [file, source] of sources) {
    const room = roomOf(file);
    const allowed = ROOMS[room];
    if (!allowed) {
      out.push(`${file}:1 lies in no known room`);
      continue;
    }
    for (const found of imports(file, source)) {
      const at = `${file}:${found.line}`;
      if (found.from.startsWith('.')) {
        const target = posix.normalize(posix.join(posix.dirname(file), found.from)).replace(/\.js$/, '.ts');
        const other = roomOf(target);
        if (target.startsWith('..')) out.push(`${at} leaves src: ${found.from}`);
        else if (room === 'rules' && other === 'rules' && !/^rules\/index\.ts$/.test(file))
          out.push(`${at} one rule imports another: ${found.from}`);
        else if (
          room === 'rules' &&
          other === 'lint' &&
          !/^lint\/(rule|facts|letter|sentences|lacks|interest|sentence-of|dated|length|reply-route|case-days|deadline-days|stated-ages|empty-values|announced-step|signature-parts)\.ts$/.test(
            target,
          )
        )
          out.push(`${at} a rule sees more of lint than its contract: ${found.from}`);
        else if (room === 'index' && other === 'workspace' && target !== 'workspace/shipped-linter.ts')
          out.push(`${at} the library takes nothing of workspace but the shipped linter: ${found.from}`);
        else if (other !== room && !allowed.includes(other))
          out.push(`${at} ${room} may not use ${other}: ${found.from}`);
        continue;
      }
      const door = DOORS.find((d) => d.packages.test(found.from));
      if (!door) out.push(`${at} package with no door: ${found.from}`);
      else if (!door.rooms.includes(room))
        out.push(`${at} ${found.from} may not be used in ${room}: ${door.why}`);
    }
    if (room === 'rules' && /\basync\b|\bawait\b|\bPromise\b/.test(source))
      out.push(`${file} a rule is not async`);
    if (room === 'rules' && RAW_SOURCE_REGEX.test(source))
      out.push(`${file} a rule runs a regex over the raw source; model and text read it`);
    if (room !== 'generated') {
      const han = judgingHan(file, source);
      if (han) out.push(`${file}:${han} Han text in code that judges; words live in lexicons/`);
    }
    if (room === 'cli' && /process\.exit\(/.test(source))
      out.push(`${file} cli returns a code, it never exits`);
    const lines = source.split('\n').length;
    if (room !== 'generated' && lines > 250)
      out.push(`${file} has ${lines} lines; one idea each, none over 250`);
    if (room !== 'generated' && !/^(#![^\n]*\n)?\/\*\*/.test(source))
      out.push(`${file} does not open with a sentence that says what it knows`);
  }
  return out;
}

/**
 * First line with Han text outside what a rule *says* (its `zh:` messages and its `proof`) and what the
 * console and the book say, or 0. A rule's own Chinese message and test sentences stand with it; a word it matches never does.
 */
function judgingHan(file: string, source: string): number {
  let text = source;
  if (file.startsWith('rules/'))
    text = text.replace(/\n(?:export )?const proof\b[\s\S]*$/, (m) => m.replace(/[^\n]/g, ' '));
  if (/^(?:rules|cli|phrasebook|service|workspace)\//.test(file)) {
    text = text.replace(/\bzh:\s*(?:'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`|"(?:[^"\\\n]|\\.)*")/g, (m) =>
      m.replace(/[^\n]/g, ' '),
    );
    text = text.replace(/\bzh:\s*\n\s*(?:'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`|"(?:[^"\\\n]|\\.)*")/g, (m) =>
      m.replace(/[^\n]/g, ' '),
    );
  }
  const at = text.search(/\p{Script=Han}/u);
  return at < 0 ? 0 : text.slice(0, at).split('\n').length;
}

function read(dir: string): Map<string, string> {
  const out = new Map<string, string>();
  for (const entry of readdirSync(dir, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.tsx?$/.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    out.set(relative(dir, path).replaceAll('\\', '/'), readFileSync(path, 'utf8'));
  }
  return out;
}

describe('the floor plan', () => {
  const sources = read(join(root, 'src'));

  it('is held by every file of src', () => {
    expect(violations(sources)).toEqual([]);
  });

  it('leaves no script longer than a file of src may be', () => {
    const long = [...read(join(root, 'scripts'))].filter(([, source]) => source.split('\n').length > 251);
    expect(long.map(([file]) => file)).toEqual([]);
  });

  it('saw the code', () => {
    const rooms = new Set([...sources.keys()].map(roomOf));
    for (const room of [
      'text',
      'model',
      'parse',
      'lint',
      'rules',
      'compile',
      'project',
      'node',
      'cli',
      'index',
    ])
      expect(rooms, `src/${room}`).toContain(room);
    const total = [...sources].reduce((n, [file, source]) => n + imports(file, source).length, 0);
    expect(total).toBeGreaterThan(200);
  });

  const planted = (file: string, body: string) => violations(new Map([[file, `/** Planted. */\n${body}`]]));
  it.each([
    ['a room above', 'text/x.ts', `import { a } from '../model/a.js';`, 'text may not use model'],
    [
      'a type from a room above',
      'lint/x.ts',
      `import type { a } from '../parse/a.js';`,
      'lint may not use parse',
    ],
    ['a re-export', 'compile/x.ts', `export { a } from '../lint/rule.js';`, 'compile may not use lint'],
    ['a lazy import', 'model/x.ts', `const a = () => import('../parse/a.js');`, 'model may not use parse'],
    [
      'a disk in the core',
      'parse/x.ts',
      `import { readFileSync } from 'node:fs';`,
      'may not be used in parse',
    ],
    ['a second YAML reader', 'cli/x.ts', `import { parse } from 'yaml';`, 'may not be used in cli'],
    ['a package without a door', 'model/x.ts', `import x from 'left-pad';`, 'package with no door'],
    ['a rule that knows a rule', 'rules/x.ts', `import { a } from './y.js';`, 'one rule imports another'],
    [
      'a rule inside the linter',
      'rules/x.ts',
      `import { a } from '../lint/linter.js';`,
      'more of lint than its contract',
    ],
    [
      'a folder in the library',
      'index.ts',
      `import { a } from './workspace/open-folder.js';`,
      'nothing of workspace but the shipped linter',
    ],
    ['a word in the engine', 'lint/x.ts', `const hope = '希望';`, 'Han text'],
    ['a word in a rule', 'rules/x.ts', `const hope = '希望';\nconst proof = ['希望'];`, 'Han text'],
    [
      'a word in the console',
      'cli/x.ts',
      `const m = { en: 'Late', zh: '已逾期' };\nconst hope = '希望';`,
      'Han text',
    ],
    ['a regex over the source', 'rules/x.ts', `const a = /a/.exec(letter.template.source);`, 'raw source'],
    [
      'a regex over a part of the source',
      'rules/x.ts',
      `const a = /^[a]/.test(source.slice(span.start, 9));`,
      'raw source',
    ],
    ['a search in the source', 'rules/x.ts', `const a = source.slice(1, 2).match(/a/);`, 'raw source'],
    ['an exit', 'cli/x.ts', `process.exit(1);`, 'never exits'],
  ])('goes red on %s', (_name, file, body, reason) => {
    expect(planted(file, body).join('\n')).toContain(reason);
  });

  it('lets the console speak Chinese', () => {
    expect(planted('cli/x.ts', `const m = { en: 'Late', zh: '已逾期' };`)).toEqual([]);
  });

  it('lets a rule speak Chinese and prove itself in Chinese', () => {
    expect(
      planted(
        'rules/x.ts',
        `const m = { en: 'Late', zh: '已逾期' };\nexport const proof = { zh: ['希望'] };`,
      ),
    ).toEqual([]);
  });
});
