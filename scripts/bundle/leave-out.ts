/** What packages bring along and this program never uses: left out, or answered by a refusal. */
import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';

/**
 * gray-matter brings a second YAML reader, an engine that evaluates code and a door to the disk. The
 * splitter uses none of them, so none of them is shipped: what would call one gets a refusal.
 */
export const withoutEngines: Plugin = {
  name: 'gray-matter without engines',
  setup(build) {
    const refusal = (what: string) => `() => { throw new Error('${what} is not part of this program'); }`;
    build.onResolve({ filter: /^fs$/ }, ({ importer }) =>
      /[\\/]gray-matter[\\/]/.test(importer) ? { path: 'fs', namespace: 'refused' } : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: 'refused' }, () => ({
      contents: `module.exports = { readFileSync: ${refusal('reading files through gray-matter')} };`,
    }));
    build.onLoad({ filter: /gray-matter[\\/]lib[\\/]engines\.js$/ }, () => ({
      contents: `const refuse = ${refusal('this front-matter language')};
        const engine = { parse: refuse, stringify: refuse };
        module.exports = { yaml: engine, json: engine, javascript: engine };`,
    }));
    // It keeps a copy of each file as a Buffer, which a browser does not have and nobody here asks for.
    build.onLoad({ filter: /gray-matter[\\/]lib[\\/]utils\.js$/ }, ({ path }) => ({
      contents: `${readFileSync(path, 'utf8')}\nexports.toBuffer = (input) => input;`,
    }));
  },
};

/** Commander can start programs of its own as commands; ours has none, and loading the means costs a start dearly. */
export const noOtherPrograms: Plugin = {
  name: 'no other programs',
  setup(build) {
    build.onResolve({ filter: /^node:child_process$/ }, () => ({ path: 'child_process', namespace: 'none' }));
    build.onLoad({ filter: /.*/, namespace: 'none' }, () => ({ contents: 'module.exports = {};' }));
  },
};

/**
 * picocolors looks at process.stdout as soon as it is loaded, and Node then builds a stream nobody writes to.
 * Here colours are always asked for by name: it is shown an empty process.
 */
export const colorsUnasked: Plugin = {
  name: 'colors unasked',
  setup(build) {
    build.onLoad({ filter: /[\\/]picocolors\.js$/ }, ({ path }) => ({
      contents: `const process = {};\n${readFileSync(path, 'utf8')}`,
    }));
  },
};
