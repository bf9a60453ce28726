/** The escalation ladder with the findings of each step: where in it the letters are weak. */
import { type Finding, SEVERITIES } from '../../model/finding.js';
import type { Language } from '../../model/language.js';
import { STAGES } from '../../model/stage.js';
import { type Colors, paint } from '../colors.js';
import { placeName } from '../place-words.js';
import { width } from '../width.js';

const LONGEST = 40;

/** One bar a stage, its severities side by side; nothing when fewer than two stages have findings. */
export function ladder(findings: readonly Finding[], locale: Language, c: Colors): readonly string[] {
  const steps = STAGES.map((stage) => ({ stage, of: findings.filter((each) => each.stage === stage) }));
  if (steps.filter(({ of }) => of.length).length < 2) return [];
  const most = Math.max(...steps.map(({ of }) => of.length));
  const scale = Math.min(1, LONGEST / most);
  const wide = Math.max(10, ...STAGES.map((stage) => width(placeName(stage, locale))));
  const rows = steps.map(({ stage, of }) => {
    const parts = SEVERITIES.map((severity) => {
      const count = of.filter((each) => each.severity === severity).length;
      return paint(c, severity)('■'.repeat(count && Math.max(1, Math.round(count * scale))));
    });
    const name = placeName(stage, locale);
    return `  ${name}${' '.repeat(wide - width(name))} ${of.length ? `${parts.join('')} ${of.length}` : c.dim('·')}`;
  });
  return [...rows, ''];
}
