/** Colours of the stages, made readable: any colour a pack names becomes dark enough on paper and light enough at night. */
import { STAGES, type Stage } from '../../../model/stage.js';
import { CALM_TO_URGENT } from '../../typst/colors.js';

type Rgb = readonly [number, number, number];

const parse = (color: string): Rgb | undefined => {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color);
  return match
    ? [Number.parseInt(match[1]!, 16), Number.parseInt(match[2]!, 16), Number.parseInt(match[3]!, 16)]
    : undefined;
};

/** WCAG's relative luminance. */
function luminance(rgb: Rgb): number {
  const [r, g, b] = rgb.map((part) => {
    const value = part / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

export function contrast(a: string, b: string): number {
  const [one, two] = [luminance(parse(a)!), luminance(parse(b)!)];
  return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
}

/** The colour, or the nearest to it that reaches 4.5 to 1 (a little more, for tinted grounds). */
export function readable(color: string, ground: string): string {
  const rgb = parse(color);
  if (!rgb) return readable(CALM_TO_URGENT.reminder, ground);
  const target = luminance(parse(ground)!) > 0.4 ? 0 : 255;
  for (let step = 0; step <= 50; step++) {
    const mixed = rgb.map((part) => Math.round(part + ((target - part) * step) / 50));
    const hex = `#${mixed.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
    if (contrast(hex, ground) >= 5.2) return hex;
  }
  return target ? '#ffffff' : '#000000';
}

export const PAPER = '#ffffff';
export const NIGHT = '#20262d';

/** Sets what the style sheet reads: it cannot hold a pack's own colours, or its hash would change with them. */
export function setColors(colors: Readonly<Partial<Record<Stage, string>>>): void {
  const { style } = document.documentElement;
  for (const stage of STAGES) {
    const color = colors[stage] ?? CALM_TO_URGENT[stage];
    style.setProperty(`--${stage}-day`, readable(color, PAPER));
    style.setProperty(`--${stage}-night`, readable(color, NIGHT));
  }
}
