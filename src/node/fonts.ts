/** The four families of the book and of printed letters, and where their files lie. */
import { join } from 'node:path';
import { Problem } from '../workspace/problem.js';
import { packageFolder } from './packages.js';

const SCOPE = '@expo-google-fonts';
export const SERIF = ['source-serif-4', 'noto-serif-sc'] as const;
export const SANS = ['source-sans-3', 'noto-sans-sc'] as const;
type Family = (typeof SERIF | typeof SANS)[number];

const STEM: Readonly<Record<Family, string>> = {
  'source-serif-4': 'SourceSerif4',
  'noto-serif-sc': 'NotoSerifSC',
  'source-sans-3': 'SourceSans3',
  'noto-sans-sc': 'NotoSansSC',
};
const UPRIGHT = ['400Regular', '600SemiBold'];
const CUTS: Readonly<Record<Family, readonly string[]>> = {
  'source-serif-4': [...UPRIGHT, '400Regular_Italic'],
  'noto-serif-sc': UPRIGHT,
  'source-sans-3': [...UPRIGHT, '400Regular_Italic'],
  'noto-sans-sc': UPRIGHT,
};

export function fontFile(family: Family, cut: string): string {
  const folder = packageFolder(`${SCOPE}/${family}`);
  if (!folder) throw new Problem(`the package ${SCOPE}/${family} is missing; run npm install again`);
  return join(folder, cut, `${STEM[family]}_${cut}.ttf`);
}

/** Every file the book is set in, always in the same order. */
export const fontFiles = (): readonly string[] =>
  [...SERIF, ...SANS].flatMap((family) => CUTS[family].map((cut) => fontFile(family, cut)));
