/** Rules written as code that settings name: which they are, and that none of them runs unasked. */
import { dirname, resolve } from 'node:path';
import type { Rule } from '../lint/rule.js';
import type { Span } from '../model/span.js';
import { lineIndex } from '../text/lines.js';
import type { DiskFile } from './files.js';
import type { ConfigLayer } from './read-config.js';

/** Rules by the absolute path of their file. There only where whoever asks allows them to run. */
export type Plugins = ReadonlyMap<string, Rule>;

/** A plugin, and where the settings name it. */
export interface NamedPlugin {
  readonly full: string;
  readonly name: string;
  readonly file: DiskFile;
  readonly span: Span;
}

/** Thrown where plugins may run and are not loaded yet: reading settings cannot wait for a module. */
export class PluginsWanted extends Error {
  readonly wanted: readonly NamedPlugin[];
  constructor(wanted: readonly NamedPlugin[]) {
    super('plugins are to be loaded first');
    this.wanted = wanted;
  }
}

/** Those of one settings file and all it builds on. A path starts from the file that names it. */
export const namedPlugins = (layers: ReadonlyArray<ConfigLayer | string>): readonly NamedPlugin[] =>
  layers.flatMap((layer) =>
    typeof layer === 'string'
      ? []
      : layer.config.plugins.map(({ name, span }) => ({
          full: resolve(dirname(layer.full), name),
          name,
          file: layer.file,
          span,
        })),
  );

/** @throws PluginsWanted */
export function rulesOf(named: readonly NamedPlugin[], plugins: Plugins): readonly Rule[] {
  const wanted = named.filter(({ full }) => !plugins.has(full));
  if (wanted.length) throw new PluginsWanted(wanted);
  return named.map(({ full }) => plugins.get(full)!);
}

/** One line on plugins that are left alone, with the way out. */
export function notRun(named: readonly NamedPlugin[]): string {
  const [{ file, span }] = named as readonly [NamedPlugin];
  const { line, column } = lineIndex(file.text).at(span.start);
  const names = named.map(({ name }) => name).join(', ');
  return `${file.path}:${line}:${column}: rules written as code are not run unasked: ${names}; where you trust them, add --plugins or set DUNMARK_PLUGINS=1`;
}
