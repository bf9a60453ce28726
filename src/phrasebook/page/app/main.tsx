/** Starts the page: unpacks its texts and its fonts, then shows it. */
import { render } from 'preact';
import { decode } from '../alphabet.js';
import { type Texts, unpackData } from '../pack-data.js';
import { App } from './app.js';
import { setColors } from './colors.js';

const textOf = (id: string): string => document.getElementById(id)?.textContent ?? '';

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));

async function inflate(base64: string): Promise<Uint8Array> {
  const stream = new Blob([bytesOf(base64)]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

async function readTexts(): Promise<Texts> {
  const packed = JSON.parse(textOf('data')) as ReadonlyArray<{
    readonly alphabet: string;
    readonly bytes: string;
  }>;
  const texts = packed.map(async ({ alphabet, bytes }) => decode({ alphabet, bytes: await inflate(bytes) }));
  return (await Promise.all(texts)) as unknown as Texts;
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
      document.fonts.add(await new FontFace(family, bytesOf(data), { weight }).load());
    }),
  );
}

const [texts] = await Promise.all([readTexts(), loadFonts()]);
const data = unpackData(texts);
setColors(data.colors);
const root = document.getElementById('app')!;
root.textContent = '';
render(<App data={data} />, root);
