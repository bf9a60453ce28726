/** A colour for each stage, dark enough for small print on white and for white print on it. */
import type { BookSettings } from '../../model/pack.js';
import { STAGES, type Stage } from '../../model/stage.js';

export const CALM_TO_URGENT: Readonly<Record<Stage, string>> = {
  'pre-due': '#35627f',
  reminder: '#2e6f63',
  'follow-up': '#86610f',
  formal: '#ad4326',
  final: '#6d2236',
};
export const QUIET = '#46525f';

/** WCAG AA for text of any size. */
const ENOUGH = 4.5;

export const stageColors = (own: BookSettings['colors'] = {}): Readonly<Record<Stage, string>> =>
  Object.fromEntries(STAGES.map((stage) => [stage, readable(own[stage] ?? CALM_TO_URGENT[stage])])) as Record<
    Stage,
    string
  >;

function readable(color: string): string {
  let parts = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  while (1.05 / (luminance(parts) + 0.05) < ENOUGH) parts = parts.map((part) => Math.floor(part * 0.95));
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

function luminance(parts: readonly number[]): number {
  const [r = 0, g = 0, b = 0] = parts.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
