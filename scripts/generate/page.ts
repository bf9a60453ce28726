/** src/phrasebook/page/app → one script and one style as data, with the hashes that let a browser run them. */
import { createHash } from 'node:crypto';
import { build } from 'esbuild';
import { ROOT, write } from './files.js';

export async function generate(): Promise<readonly string[]> {
  const assets = JSON.stringify(await bundlePage());
  return [
    write(
      'src/generated/page-assets.js',
      `/** Generated from src/phrasebook/page/app; do not edit. */\nexport const pageAssetsText = () => ${JSON.stringify(assets)};\n`,
    ),
    write(
      'src/generated/page-assets.d.ts',
      `/** Generated; do not edit. */\nexport interface PageAssets {\n  readonly script: string;\n  readonly style: string;\n  readonly scriptHash: string;\n  readonly styleHash: string;\n}\nexport declare const pageAssetsText: () => string;\n`,
    ),
  ];
}

async function bundlePage() {
  const bundled = async (entry: string) => {
    const { outputFiles } = await build({
      absWorkingDir: ROOT,
      entryPoints: [entry],
      bundle: true,
      write: false,
      minify: true,
      format: 'esm',
      platform: 'browser',
      target: ['es2022', 'chrome105', 'firefox121', 'safari16.4'],
      charset: 'utf8',
      jsx: 'automatic',
      jsxImportSource: 'preact',
      legalComments: 'none',
      logLevel: 'warning',
    });
    return outputFiles[0]!.text.trim();
  };
  // Inside HTML these two would end the block early or open another.
  const script = (await bundled('src/phrasebook/page/app/main.tsx'))
    .replaceAll('</script', '<\\/script')
    .replaceAll('<!--', '\\x3c!--');
  const style = (await bundled('src/phrasebook/page/app/page.css')).replaceAll('</', '<\\/');
  return { script, style, scriptHash: hash(script), styleHash: hash(style) };
}

const hash = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;
