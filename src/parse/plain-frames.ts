/** Marks of emphasis and brackets still open in a paragraph, and the text read so far in each. */
import type { PhrasingContent } from 'mdast';
import { SPACE, SQUARE_OPEN, STAR, spacesEnd, UNDERSCORE } from '../text/character-codes.js';
import { CLOSES, flanking, OPENS } from './plain-flanking.js';
import type { InlineText } from './plain-inline.js';
import { addNodes, addText, place } from './plain-node.js';

interface Frame {
  /** Code of its mark. */
  readonly code: number;
  readonly size: number;
  readonly start: number;
  readonly children: PhrasingContent[];
}

/** Brackets nested deeper are not plain. */
const MOST_BRACKETS = 4;
/** What may stand in an address in round brackets without any meaning of its own. */
const PLAIN_ADDRESS = /^[^\s\p{Cc}<>()\\&]+$/u;

/** Reads only what nests: a mark that would close any but the last one opened is not judged here. */
export class Frames {
  /** Where text begins that is not yet in the tree. */
  from: number;
  private readonly frames: Frame[] = [];
  private children: PhrasingContent[] = [];
  private readonly root = this.children;
  private stars = 0;
  private underscores = 0;
  private brackets = 0;

  private readonly scope: InlineText;
  private readonly start: number;
  private readonly stop: number;

  constructor(scope: InlineText, start: number, stop: number) {
    this.scope = scope;
    this.start = start;
    this.stop = stop;
    this.from = start;
  }

  /** Text up to here goes into the tree. */
  textTo(end: number): void {
    if (end > this.from) addText(this.children, this.scope.text.slice(this.from, end), this.from, end);
    this.from = end;
  }

  add(text: string, start: number, end: number): void {
    addText(this.children, text, start, end);
  }

  addNode(node: PhrasingContent, start: number, end: number): number {
    this.textTo(start);
    this.children.push(node);
    this.from = end;
    return end;
  }

  addBreak(start: number, end: number): void {
    this.children.push({ type: 'break', position: place(start, end) });
  }

  skipBlanks(from: number): number {
    this.from = spacesEnd(this.scope.text, from);
    return this.from;
  }

  /** A run of `*` or `_`. */
  mark(code: number, at: number): number {
    const { text, cjk } = this.scope;
    let end = at + 1;
    while (end < this.stop && text.charCodeAt(end) === code) end++;
    const before = at > this.start ? text.charCodeAt(at - 1) : SPACE;
    const after = end < this.stop ? text.charCodeAt(end) : SPACE;
    const can = flanking(code === STAR, before, after, cjk);
    if (can === undefined) return -1;
    if (!can) return end;
    const size = end - at;
    if (size > 2) return -1;
    if (can & CLOSES && (code === STAR ? this.stars : this.underscores)) return this.close(code, size, at);
    if (can & OPENS) this.open(code, size, at);
    return end;
  }

  private open(code: number, size: number, at: number): void {
    this.textTo(at);
    const frame: Frame = { code, size, start: at, children: [] };
    this.frames.push(frame);
    this.children = frame.children;
    this.from = at + size;
    this.count(code, 1);
  }

  private close(code: number, size: number, at: number): number {
    const frame = this.frames[this.frames.length - 1];
    if (frame?.code !== code || frame.size !== size) return -1;
    this.textTo(at);
    this.pop();
    const end = at + size;
    const { start, children } = frame;
    this.children.push({ type: size > 1 ? 'strong' : 'emphasis', children, position: place(start, end) });
    this.from = end;
    return end;
  }

  openBracket(at: number): number {
    if (this.scope.text[at - 1] === '!' || this.brackets === MOST_BRACKETS) return -1;
    this.open(SQUARE_OPEN, 1, at);
    return at + 1;
  }

  /** With `(` behind it a link's; else, having met its partner, a bracket like any other. */
  closeBracket(at: number): number {
    if (!this.brackets) return at + 1;
    if (this.scope.text[at + 1] === '(') return this.closeLink(at);
    const frame = this.frames[this.frames.length - 1]!;
    if (frame.code !== SQUARE_OPEN) return -1;
    this.textTo(at);
    this.pop();
    addText(this.children, '[', frame.start, frame.start + 1);
    addNodes(this.children, frame.children);
    return at + 1;
  }

  private closeLink(at: number): number {
    const { text } = this.scope;
    const close = text.indexOf(')', at + 2);
    if (close < 0 || close >= this.stop || this.brackets > 1) return -1;
    const url = text.slice(at + 2, close);
    if (!PLAIN_ADDRESS.test(url)) return -1;
    this.textTo(at);
    const first = this.frames.findLastIndex(({ code }) => code === SQUARE_OPEN);
    const frame = this.frames[first]!;
    this.flatten(first + 1, frame.children);
    this.pop();
    if (!frame.children.length) return -1;
    this.children.push({
      type: 'link',
      title: null,
      url,
      children: frame.children as never[],
      position: place(frame.start, close + 1),
      data: { mapped: { text: url, map: [0, url.length, at + 2, close] } },
    });
    this.from = close + 1;
    return close + 1;
  }

  /** Marks that were never closed are text. */
  private flatten(first: number, into: PhrasingContent[]): void {
    const { text } = this.scope;
    for (const { code, size, start, children } of this.frames.splice(first)) {
      this.count(code, -1);
      addText(into, text.slice(start, start + size), start, start + size);
      addNodes(into, children);
    }
    this.children = into;
  }

  private pop(): void {
    this.count(this.frames.pop()!.code, -1);
    this.children = this.frames[this.frames.length - 1]?.children ?? this.root;
  }

  private count(code: number, by: 1 | -1): void {
    if (code === STAR) this.stars += by;
    else if (code === UNDERSCORE) this.underscores += by;
    else this.brackets += by;
  }

  end(): PhrasingContent[] {
    this.textTo(this.stop);
    if (this.frames.length) this.flatten(0, this.root);
    return this.root;
  }
}
