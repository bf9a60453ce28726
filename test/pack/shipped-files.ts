/** The files of the shipped pack, as a project would read them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceFile } from '../../src/project/source-file.js';

const root = join(import.meta.dirname, '../..');

export const shippedFiles = (): readonly SourceFile[] =>
  readdirSync(join(root, 'templates'), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(md|yml)$/.test(path))
    .map((path) => path.replaceAll('\\', '/'))
    .map((path) => ({
      path: `templates/${path}`,
      text: readFileSync(join(root, 'templates', path), 'utf8'),
    }));
