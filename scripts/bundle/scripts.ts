/** Which part of the program goes into which of its scripts. */
import { basename, dirname } from 'node:path';
import type { Plugin } from 'esbuild';

/** The script for `lint` holds no other command's work; src/cli/bin.ts never asks it for any. */
export const lintOnly: Plugin = {
  name: 'lint only',
  setup(build) {
    build.onResolve({ filter: /\/run\/[a-z]+\.js$/ }, ({ kind, path }) =>
      kind === 'dynamic-import' && !path.endsWith('/lint.js') ? { path, external: true } : undefined,
    );
  },
};

/** The server is a script of its own: no command carries the protocol along. */
export const serverAside: Plugin = {
  name: 'server aside',
  setup(build) {
    build.onResolve({ filter: /\/server\/main-node\.js$/ }, () => ({ path: './server.cjs', external: true }));
  },
};

/** The script that answers from the cache holds no linter: where it cannot answer, it loads the one that does. */
export const cachedOnly: Plugin = {
  name: 'cached only',
  setup(build) {
    build.onResolve({ filter: /\/run\/[a-z-]+\.js$|^\.\/lint\.js$/ }, ({ kind, path, importer }) => {
      if (kind !== 'dynamic-import' || path.endsWith('/lint-cached.js')) return undefined;
      if (!path.endsWith('/lint.js')) return { path, external: true };
      return { path: 'judge', namespace: 'other-script', pluginData: { home: dirname(importer) } };
    });
    build.onLoad({ filter: /.*/, namespace: 'other-script' }, ({ pluginData }) => {
      const { home } = pluginData as { readonly home: string };
      return {
        contents: `import { loadScript, tune } from '${basename(home) === 'run' ? '..' : '.'}/compiled.js';
          tune(require);
          export const lint = loadScript(__dirname, 'lint', require).exports.lint;`,
        resolveDir: home,
      };
    });
  },
};

/** The scripts are no modules, and only a file that Node loads by itself can import one; rules written as code are modules. */
export const moduleAside: Plugin = {
  name: 'module aside',
  setup(build) {
    build.onResolve({ filter: /\/import-module\.js$/ }, () => ({
      path: './import-module.cjs',
      external: true,
    }));
  },
};
