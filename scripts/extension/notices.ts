/** The licences of everything that went into a bundle, read from the packages that it was made of. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  /** As it was written before npm had one word for it. */
  readonly licenses?: ReadonlyArray<{ readonly type: string }>;
}

/** @throws for a package without a licence: it may not be passed on */
export function notices(root: string, bundles: readonly Metafile[]): string {
  const used = bundles
    .flatMap(({ outputs }) => Object.values(outputs))
    .flatMap(({ inputs }) => Object.entries(inputs))
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .map(([path]) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0])
    .filter((path) => path !== undefined);
  const texts = new Map(
    [...new Set(used)].map((folder): [string, string] => {
      const {
        name,
        version,
        licenses,
        license = licenses?.[0]?.type,
      } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as Manifest;
      if (!license) throw new Error(`${name} names no licence`);
      return [`${name} ${version}`, `${name} ${version} (${license})\n\n${licenceText(join(root, folder))}`];
    }),
  );
  const sorted = [...texts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, text]) => text);
  const rule = `\n${'-'.repeat(72)}\n\n`;
  return `The Dunmark extension contains code of these packages.\n${rule}${sorted.join(rule)}`;
}

function licenceText(folder: string): string {
  const file = readdirSync(folder).find((name) => /^licen[cs]e(?:\.|$)/i.test(name));
  if (!file) return '';
  return `${readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim()}\n`;
}
