/** One line a finding, as compilers write them: for editors, `grep` and whatever else reads `file:line:column:`. */

import { cleanLine } from '../../text/clean.js';
import { lineIndex } from '../../text/lines.js';
import type { Reporter } from './reporter.js';

/** Paths stay relative to the working directory: whoever reads this stands there. */
export const unix: Reporter = ({ files }) =>
  files
    .flatMap(({ path, source, findings }) => {
      const lines = findings.length ? lineIndex(source) : undefined;
      return findings.map(({ rule, severity, message, hint, span }) => {
        const { line, column } = lines!.at(span.start);
        return `${cleanLine(`${path}:${line}:${column}: ${severity}: ${message} ${hint} [${rule}]`)}\n`;
      });
    })
    .join('');
