/** Checkstyle's XML, read by Jenkins, reviewdog, SonarQube and others. */
import { lineIndex } from '../../text/lines.js';
import type { Reporter } from './reporter.js';
import { attributes } from './xml.js';

export const checkstyle: Reporter = ({ files }, { shownPath }) => {
  const out = ['<?xml version="1.0" encoding="UTF-8"?>', '<checkstyle version="4.3">'];
  for (const { path, source, findings } of files) {
    if (!findings.length) continue;
    const lines = lineIndex(source);
    out.push(`  <file${attributes({ name: shownPath(path) })}>`);
    for (const { rule, severity, message, hint, span } of findings) {
      const { line, column } = lines.at(span.start);
      const about = { line, column, severity, message: `${message} ${hint}`, source: `dunmark.${rule}` };
      out.push(`    <error${attributes(about)}/>`);
    }
    out.push('  </file>');
  }
  return `${[...out, '</checkstyle>'].join('\n')}\n`;
};
