/** What few runs need: scripts of their own, loaded by the first call that asks for one of their functions. */
import { join } from 'node:path';
import type { BuildOptions, Plugin } from 'esbuild';

const src = join(import.meta.dirname, '../../src');

/** Functions by the file that exports them. Such a file exports nothing else but types. */
type Doors = Readonly<Record<string, readonly string[]>>;

export const LATER = {
  /** The packages that read what the readers of plain files leave to them. */
  readers: {
    'parse/full-markdown': ['readFullMarkdown'],
    'parse/full-yaml': ['readFullYaml'],
    'parse/full-split': ['fullSplit'],
  },
  /** A team's own words and the files of a pack that a single letter does not ask for. */
  packs: {
    'lint/house-words': ['addLexicons'],
    'parse/lexicon-file': ['readLexicon'],
    'parse/phrase-file': ['readPhrases'],
    'parse/playbook-file': ['readPlaybook'],
  },
} satisfies Readonly<Record<string, Doors>>;

export type LaterScript = keyof typeof LATER;

/** The entry of one of these scripts: every function under its own name. */
export const laterEntry = (script: LaterScript): NonNullable<BuildOptions['stdin']> => ({
  contents: Object.entries<readonly string[]>(LATER[script])
    .map(([file, names]) => `export { ${names.join(', ')} } from './${file}.js';`)
    .join('\n'),
  resolveDir: src,
  sourcefile: `${script}.ts`,
});

/** Puts a door in place of the files of the named scripts. A script that has been loaded stays. */
export const later = (...scripts: readonly LaterScript[]): Plugin => ({
  name: 'later',
  setup(build) {
    for (const script of scripts)
      for (const [file, names] of Object.entries<readonly string[]>(LATER[script])) {
        const filter = new RegExp(`[\\\\/]src[\\\\/]${file.replace('/', '[\\\\/]')}\\.ts$`);
        build.onLoad({ filter }, () => ({
          contents: [
            `import { loadScript } from '../cli/compiled.js';`,
            'let script;',
            `const it = () => (script ??= loadScript(__dirname, '${script}', require).exports);`,
            ...names.map((name) => `export const ${name} = (...args) => it().${name}(...args);`),
          ].join('\n'),
          resolveDir: join(src, 'parse'),
        }));
      }
  },
});
