/** The texts the defaults were read from, so that a pack which still has them need not read them again. */
import { readPackFile } from '../../src/parse/pack-file.js';
import { read, write } from './files.js';

export async function generate(): Promise<readonly string[]> {
  const pack = read('templates/pack.yml') ?? '';
  const { settings } = readPackFile('templates/pack.yml', pack);
  const places = [...(settings?.places ?? [])].map(([key, { start, end }]) => [key, start, end]);
  const shipped = { pack, variables: read('templates/variables.yml'), places };
  return [
    write(
      'src/generated/shipped.ts',
      `/** Texts of the shipped pack's own files. Generated from templates/; do not edit. */
export const shipped: {
  readonly pack: string;
  readonly variables: string;
  readonly places: ReadonlyArray<readonly [string, number, number]>;
} = ${JSON.stringify(shipped)};
`,
    ),
  ];
}
