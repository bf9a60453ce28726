/** Starts the page: unpacks its texts and its fonts, then shows it. */
import { render } from 'preact';
import { decode } from '../alphabet.js';
import { fromBase91 } from '../base91.js';
import { type Texts, unpackData } from '../pack-data.js';
import { unsqueeze } from '../squeeze.js';
import { App } from './app.js';
import { setColors } from './colors.js';

const textOf = (id: string): string => document.getElementById(id)?.textContent ?? '';

function readTexts(): Texts {
  const packed = JSON.parse(textOf('data')) as ReadonlyArray<{
    readonly alphabet: string;
    readonly size: number;
    readonly at: number;
    readonly bytes: string;
  }>;
  return packed.map(({ alphabet, bytes, ...sizes }) =>
    decode({ alphabet, bytes: unsqueeze({ ...sizes, bytes: fromBase91(bytes) }) }),
  ) as unknown as Texts;
}

/** A font that cannot be read is no reason to show nothing. */
async function loadFonts(): Promise<void> {
  const fonts = JSON.parse(textOf('fonts')) as ReadonlyArray<{
    readonly family: string;
    readonly weight: string;
    readonly data: string;
  }>;
  await Promise.allSettled(
    fonts.map(async ({ family, weight, data }) => {
      document.fonts.add(await new FontFace(family, fromBase91(data), { weight }).load());
    }),
  );
}

await loadFonts();
const data = unpackData(readTexts());
setColors(data.colors);
const root = document.getElementById('app')!;
root.textContent = '';
render(<App data={data} />, root);
