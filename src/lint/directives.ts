/** Obeys `dunmark-disable-next-line`, and says which directive silenced nothing. */
import type { Finding } from '../model/finding.js';
import type { Template } from '../model/template.js';
import type { Report } from './rule.js';

/** A directive cannot silence the rules that watch directives, nor a file that could not be read. */
export const ALWAYS_HEARD = new Set([
  'unused-directive',
  'directive-without-reason',
  'parse-error',
  'input-too-complex',
]);

/** `unused` turns a report about an idle directive into a finding, or nothing where that rule is off. */
export function obeyDirectives(
  findings: readonly Finding[],
  template: Template,
  unused: (report: Report) => Finding | undefined,
): Finding[] {
  if (!template.directives.length) return [...findings];
  const idle = new Set(template.directives.flatMap((directive) => directive.rules));
  const out = findings.filter((finding) => {
    if (ALWAYS_HEARD.has(finding.rule)) return true;
    let heard = true;
    for (const { target, rules } of template.directives) {
      if (finding.span.start < target.start || finding.span.start > target.end) continue;
      for (const rule of rules) {
        if (rule.id !== finding.rule) continue;
        idle.delete(rule);
        heard = false;
        // A second time the same id has nothing left to silence.
        break;
      }
    }
    return heard;
  });
  const nameless = template.directives.filter(({ rules }) => !rules.length);
  const reports = [
    ...nameless.map(({ span }): Report => ({ code: 'nameless', span })),
    ...[...idle].map(({ id, span }): Report => ({ code: 'unused', data: { rule: id }, span })),
  ];
  for (const report of reports) {
    const finding = unused(report);
    if (finding) out.push(finding);
  }
  return out;
}
