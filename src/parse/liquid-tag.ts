/** A tag with its meaning: what it prints, asks or walks over. */
import type { Fault } from '../model/fault.js';
import type { Condition, Output, Path } from '../model/liquid.js';
import type { Span } from '../model/span.js';
import { nearest } from '../text/nearest.js';
import { readCondition, readLoop } from './liquid-condition.js';
import { Cursor, type Place, type Read } from './liquid-cursor.js';
import { readOutput } from './liquid-output.js';
import { plainName } from './liquid-plain.js';
import type { Token } from './liquid-token.js';
import type { RawTag } from './tags.js';

const CONTROLS = ['if', 'elsif', 'else', 'endif', 'unless', 'endunless', 'for', 'endfor'] as const;
export type Control = (typeof CONTROLS)[number];

export interface Tag {
  /** `none`: a tag that is not understood; it has a fault and prints nothing. */
  readonly name: 'output' | 'comment' | 'none' | Control;
  /** Offsets of the text that holds the tag. */
  readonly start: number;
  readonly end: number;
  /** Where it stands in the source. */
  readonly span: Span;
  readonly trimBefore: boolean;
  readonly trimAfter: boolean;
  /** Of an output that could be read. */
  readonly output: Output | undefined;
  /** Of an `if`, `elsif` or `unless` that could be read. */
  readonly condition: Condition | undefined;
  /** Of a `for` that could be read. */
  readonly loop: { readonly item: string; readonly list: Path } | undefined;
  readonly reads: readonly Read[];
}

/** Tags of Liquid that a letter may not use, by the message that says why. */
const FORBIDDEN: ReadonlyMap<string, string> = new Map([
  ...['include', 'render', 'layout', 'block', 'section'].map((name) => [name, 'liquid-file-tag'] as const),
  ...['assign', 'capture', 'increment', 'decrement'].map((name) => [name, 'liquid-assign-tag'] as const),
  ...['case', 'when', 'cycle', 'tablerow', 'break', 'continue'].map(
    (name) => [name, 'liquid-flow-tag'] as const,
  ),
  ...['raw', 'echo', 'liquid', 'style', 'javascript', '#'].map((name) => [name, 'liquid-raw-tag'] as const),
]);

const isControl = (name: string): name is Control => CONTROLS.includes(name as Control);

/** Reads one tag of `text`. What is wrong with it is added to `faults`. */
export function readTag(text: string, raw: RawTag, place: Place, faults: Fault[]): Tag {
  const name = raw.kind === 'output' ? plainName(text, raw) : undefined;
  if (name) return printsName(text, raw, name, place);
  const inner = { start: raw.innerStart, end: raw.innerEnd };
  const cursor = new Cursor(text, inner, raw, place);
  const span = place(raw.start, raw.end);
  const meaning =
    raw.kind === 'output'
      ? readPrinted(cursor, span)
      : raw.kind === 'comment'
        ? { ...NOTHING, name: 'comment' as const }
        : readControl(cursor);
  if (cursor.fault) faults.push(cursor.fault);
  return {
    name: meaning.name,
    start: raw.start,
    end: raw.end,
    span,
    trimBefore: raw.trimBefore,
    trimAfter: raw.trimAfter,
    output: meaning.output,
    condition: meaning.condition,
    loop: meaning.loop,
    reads: cursor.reads,
  };
}

/** `{{ name }}`, as nearly every tag of a letter is written: the same tag without reading it token by token. */
function printsName(text: string, raw: RawTag, name: Span, place: Place): Tag {
  const span = place(raw.start, raw.end);
  const names = [text.slice(name.start, name.end)];
  const value = { kind: 'path' as const, names, span: place(name.start, name.end) };
  return {
    name: 'output',
    start: raw.start,
    end: raw.end,
    span,
    trimBefore: raw.trimBefore,
    trimAfter: raw.trimAfter,
    output: { kind: 'output', value, filters: [], span },
    condition: undefined,
    loop: undefined,
    reads: [{ names, span: place(name.start, name.end) }],
  };
}

type Meaning = Pick<Tag, 'name' | 'output' | 'condition' | 'loop'>;
const NOTHING: Meaning = { name: 'none', output: undefined, condition: undefined, loop: undefined };

function readPrinted(cursor: Cursor, span: Span): Meaning {
  const read = readOutput(cursor);
  const output = read && { kind: 'output' as const, value: read.value, filters: read.filters, span };
  return { name: 'output', output, condition: undefined, loop: undefined };
}

function readControl(cursor: Cursor): Meaning {
  const word = cursor.take();
  if (!word) {
    cursor.fail('liquid-empty', undefined);
    return NOTHING;
  }
  const name = controlName(cursor, word);
  if (!name) return NOTHING;
  if (name === 'for') return { ...NOTHING, name, loop: readLoop(cursor) };
  if (name === 'if' || name === 'elsif' || name === 'unless')
    return { ...NOTHING, name, condition: readCondition(cursor) };
  cursor.done();
  return { ...NOTHING, name };
}

/** The tag's name; a misspelt one is a fault and still taken for what was meant, so that its pair stays whole. */
function controlName(cursor: Cursor, word: Token): Control | undefined {
  const found = word.text.slice(0, 40);
  const next = cursor.peek();
  if (found === 'else' && next?.text === 'if') {
    cursor.take();
    return misspelt(cursor, { start: word.start, end: next.end }, 'else if', 'elsif');
  }
  if (isControl(found)) return found;
  const opening = found.replace(/^end/, '');
  const why = FORBIDDEN.get(opening) ?? (opening === 'comment' ? 'liquid-comment' : undefined);
  if (why) return cursor.fail(why, undefined, { found });
  const wanted = nearest(found, CONTROLS);
  if (wanted) return misspelt(cursor, word, found, wanted);
  return cursor.fail('liquid-unknown-tag', word, { found });
}

function misspelt(cursor: Cursor, at: Span, found: string, wanted: string): Control {
  const edits = [{ ...cursor.span(at), text: wanted }];
  cursor.fail('liquid-misspelt-tag', at, { found, wanted }, [{ title: 'write', safe: false, edits }]);
  return wanted as Control;
}
