/** Obeys `dunmark-disable-next-line`, and says which directive silenced nothing. */
import type { Finding } from '../model/finding.js';
import type { Span } from '../model/span.js';
import type { Template } from '../model/template.js';
import { nearest } from '../text/nearest.js';
import type { Report } from './rule.js';

/** A directive cannot silence the rules that watch directives, nor a file that could not be read. */
export const ALWAYS_HEARD = new Set([
  'unused-directive',
  'directive-without-reason',
  'parse-error',
  'input-too-complex',
]);

/**
 * @param rules by id: a name that is none of them was misspelt
 * @param unused turns a report about an idle directive into a finding, or nothing where that rule is off
 */
export function obeyDirectives(
  findings: readonly Finding[],
  template: Template,
  rules: ReadonlyMap<string, unknown>,
  unused: (report: Report) => Finding | undefined,
): Finding[] {
  if (!template.directives.length) return [...findings];
  const idle = new Set(template.directives.flatMap((directive) => directive.rules));
  const out = findings.filter((finding) => {
    if (ALWAYS_HEARD.has(finding.rule)) return true;
    let heard = true;
    for (const { target, rules: named } of template.directives) {
      if (finding.span.start < target.start || finding.span.start > target.end) continue;
      for (const rule of named) {
        if (rule.id !== finding.rule) continue;
        idle.delete(rule);
        heard = false;
        // A second time the same id has nothing left to silence.
        break;
      }
    }
    return heard;
  });
  const nameless = template.directives.filter((directive) => !directive.rules.length);
  const reports = [
    ...nameless.map(({ span }): Report => ({ code: 'nameless', span })),
    ...[...idle].map(({ id, span }): Report => idleReport(id, span, rules)),
  ];
  for (const report of reports) {
    const finding = unused(report);
    if (finding) out.push(finding);
  }
  return out;
}

function idleReport(id: string, span: Span, rules: ReadonlyMap<string, unknown>): Report {
  if (rules.has(id)) return { code: 'unused', data: { rule: id }, span };
  const near = nearest(id, rules.keys());
  if (!near) return { code: 'unknown', data: { rule: id }, span };
  const fix = { title: 'change', safe: false, edits: [{ ...span, text: near }] };
  return { code: 'misspelt', data: { rule: id, near }, span, fixes: [fix] };
}
