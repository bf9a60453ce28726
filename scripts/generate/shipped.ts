/** The texts the defaults were read from, so that a pack which still has them need not read them again. */
import { read, write } from './files.js';

export async function generate(): Promise<readonly string[]> {
  const texts = { pack: read('templates/pack.yml'), variables: read('templates/variables.yml') };
  return [
    write(
      'src/generated/shipped.ts',
      `/** Texts of the shipped pack's own files. Generated from templates/; do not edit. */\nexport const shipped: { readonly pack: string; readonly variables: string } = ${JSON.stringify(texts)};\n`,
    ),
  ];
}
