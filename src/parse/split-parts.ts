/** The parts of a letter: its front matter and what follows. */
import type { Span } from '../model/span.js';

export interface Split {
  /** The YAML between the fences. */
  readonly yaml: string;
  /** Where `yaml` starts in the source. */
  readonly offset: number;
  /** The closing fence, without the white space behind it. */
  readonly fence: Span;
  /** Where the line after the closing fence starts. */
  readonly body: number;
}
