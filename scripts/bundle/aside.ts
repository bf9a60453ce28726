/** What lies beside the program as data: read when needed, not compiled as a part of it. */
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'esbuild';

const out = join(import.meta.dirname, '../../dist');

/** A generated file whose text lies beside the program as data: read when needed, not compiled as a part of it. */
export const aside = (name: string, reader: string): Plugin => ({
  name: `${name} aside`,
  setup(build) {
    const filter = new RegExp(`[\\\\/]generated[\\\\/]${name}\\.js$`);
    build.onLoad({ filter }, async ({ path }) => {
      const made = (await import(pathToFileURL(path).href)) as Readonly<Record<string, () => string>>;
      writeFileSync(join(out, `bin/${name}.json`), made[reader]!());
      return {
        contents: `import { readFileSync } from 'node:fs';
          export const ${reader} = () => readFileSync(__dirname + '/${name}.json', 'utf8');`,
      };
    });
  },
});

/** Read by every run; the trie as bytes. */
export const wordsAside: Plugin = {
  name: 'words aside',
  setup(build) {
    build.onLoad({ filter: /[\\/]generated[\\/]words\.js$/ }, async ({ path }) => {
      const { compiledWords } = (await import(pathToFileURL(path).href)) as {
        compiledWords: { readonly trie: string };
      };
      const { trie, ...words } = compiledWords;
      writeFileSync(join(out, 'bin/words.trie'), Buffer.from(trie, 'base64'));
      writeFileSync(join(out, 'bin/words.json'), ascii(JSON.stringify(words)));
      return {
        contents: `import { readFileSync } from 'node:fs';
          const words = JSON.parse(readFileSync(__dirname + '/words.json', 'latin1'));
          export const compiledWords = { ...words, trie: readFileSync(__dirname + '/words.trie') };`,
      };
    });
  },
};

/** Two thousand names of characters, looked up by the few letters that write `&nbsp;` and the like. */
export const entitiesAside: Plugin = {
  name: 'entities aside',
  setup(build) {
    build.onLoad({ filter: /[\\/]decode-named-character-reference[\\/]index\.js$/ }, async ({ path }) => {
      const table = await build.resolve('character-entities', {
        resolveDir: dirname(path),
        kind: 'import-statement',
      });
      const { characterEntities } = (await import(pathToFileURL(table.path).href)) as {
        characterEntities: Readonly<Record<string, string>>;
      };
      writeFileSync(join(out, 'bin/entities.json'), JSON.stringify(characterEntities));
      return {
        contents: `import { readFileSync } from 'node:fs';
          let known;
          export function decodeNamedCharacterReference(name) {
            known ??= new Map(Object.entries(JSON.parse(readFileSync(__dirname + '/entities.json', 'utf8'))));
            return known.get(name) ?? false;
          }`,
      };
    });
  },
};

/** In strings and regular expressions alike an escape means the very character. */
export const ascii = (code: string): string =>
  code.replace(/[^\x00-\x7f]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
