/** Sources with the place of an expected fault written into them, and fixes applied as an editor would. */
import type { Fault } from '../../src/model/fault.js';
import type { Span } from '../../src/model/span.js';

/** `stage: ⟦fnal⟧` → the source without marks, and the span between each pair. */
export function unmarked(marked: string): { readonly source: string; readonly spans: readonly Span[] } {
  const spans: Span[] = [];
  let source = '';
  for (const [i, part] of marked.split(/[⟦⟧]/).entries()) {
    if (i % 2 === 1) spans.push({ start: source.length, end: source.length + part.length });
    source += part;
  }
  return { source, spans };
}

/** The source after the fault's first fix; `undefined` where it has none. */
export function fixed(source: string, { fixes: [fix] }: Fault): string | undefined {
  return (
    fix &&
    [...fix.edits]
      .sort((a, b) => b.start - a.start || b.end - a.end)
      .reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), source)
  );
}

/** `code@words` of each fault: short to compare, and shows the place. */
export const told = (source: string, faults: readonly Fault[]): string[] =>
  faults.map(({ code, span }) => `${code}@${source.slice(span.start, span.end)}`);
