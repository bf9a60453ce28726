/** What is installed with the program: known, pinned, and run by nobody but the program. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../cli/program.js';

interface Locked {
  readonly version: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
  readonly dev?: boolean;
  readonly link?: boolean;
  readonly resolved?: string;
}
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const manifest = JSON.parse(read('package.json')) as Readonly<
  Record<string, Readonly<Record<string, string>>>
>;
const locked = new Map(
  Object.entries((JSON.parse(read('package-lock.json')) as { packages: Record<string, Locked> }).packages),
);
const named = { ...manifest.dependencies, ...manifest.optionalDependencies };
const installed = [...locked].filter(([path, { dev }]) => path && !dev);

describe('the packages', () => {
  it('are the ones docs/dependencies.md lists, with version, licence, size and reason', () => {
    const rows = read('docs/dependencies.md')
      .split('\n')
      .filter((line) => line.startsWith('| [`'))
      .map((line) => line.split('|').map((cell) => cell.trim()));
    expect(rows.map(([, name]) => /`([^`]+)`/.exec(name!)![1]).sort()).toEqual(Object.keys(named).sort());
    for (const [, name, version, license, size, reason] of rows) {
      const id = /`([^`]+)`/.exec(name!)![1]!;
      const { version: real, license: own } = locked.get(`node_modules/${id}`)!;
      expect([id, version, license]).toEqual([id, real, own]);
      expect(size).toMatch(/\d [KM]B$/);
      expect(reason!.length).toBeGreaterThan(5);
    }
  });

  it('have licences that the page names', () => {
    const page = read('docs/dependencies.md').split('## Below them')[1]!;
    for (const [path, { license = 'MIT, in its README' }] of installed)
      expect([path, page.includes(`${license} (`)]).toEqual([path, true]);
  });

  it('are named by exact versions, the same in package.json and the lockfile', () => {
    for (const group of ['dependencies', 'devDependencies', 'optionalDependencies', 'overrides'])
      for (const version of Object.values(manifest[group] ?? {}))
        expect(version).toMatch(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/);
    for (const [name, version] of Object.entries(named))
      expect([name, locked.get(`node_modules/${name}`)?.version]).toEqual([name, version]);
  });

  it('come from the registry, each with its checksum', () => {
    for (const [path, { integrity, resolved, link }] of locked) {
      if (!path) continue;
      expect([path, link ?? false, /^sha512-/.test(integrity ?? '')]).toEqual([path, false, true]);
      if (resolved) expect(resolved).toMatch(/^https:\/\/registry\.npmjs\.org\//);
    }
  });

  it('run nothing when they are installed', () => {
    expect(installed.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path)).toEqual(
      [],
    );
    for (const name of ['preinstall', 'install', 'postinstall'])
      expect(manifest.scripts).not.toHaveProperty(name);
  });
});

describe('SECURITY.md', () => {
  it('names a test for each promise, and each is there', () => {
    const promises = read('SECURITY.md').split('## What is promised')[1]!.split('\n## ')[0]!;
    const rows = promises.split('\n').filter((line) => line.startsWith('- '));
    expect(rows.length).toBeGreaterThan(8);
    for (const row of rows) {
      const tests = [...row.matchAll(/\]\(((?:test|bench)\/[^)]+)\)/g)].map(([, path]) => path!);
      expect([row, tests.length > 0]).toEqual([row, true]);
      for (const path of tests) expect(read(path).length).toBeGreaterThan(0);
    }
  });
});
