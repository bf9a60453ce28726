/** Writes the types that the package's doors lead to, and no others. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const folder = join(root, 'dist/types');

/** Every file of types that can be reached, from the doors in package.json on. */
function reached(): ReadonlySet<string> {
  const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    exports: Readonly<Record<string, string | { readonly types: string }>>;
  };
  const found = new Set<string>();
  const follow = (path: string) => {
    if (found.has(path)) return;
    if (!existsSync(path)) throw new Error(`${path} is named and was not written`);
    found.add(path);
    for (const [, from] of readFileSync(path, 'utf8').matchAll(/(?:from|import\()\s*['"](\.[^'"]+)\.js['"]/g))
      follow(resolve(dirname(path), `${from}.d.ts`));
  };
  for (const door of Object.values(exports)) if (typeof door !== 'string') follow(join(root, door.types));
  return found;
}

rmSync(folder, { recursive: true, force: true });
execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json'], {
  cwd: root,
  stdio: 'inherit',
});
const wanted = reached();
for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
  if (entry.endsWith('.d.ts') && !wanted.has(join(folder, entry))) rmSync(join(folder, entry));
