/** The blocks of a plain letter, line by line: paragraphs, headings, lists, dividers, comments, tables. */
import type { Nodes } from 'mdast';
import { isLetter, SPACE, spacesEnd } from '../text/character-codes.js';
import { lineEnd, nextLine } from '../text/newline.js';
import { type InlineText, readPlainInline } from './plain-inline.js';
import { headingDepth, isDivider, isUnderline, type Marker, readMarker } from './plain-line.js';
import { OpenItems } from './plain-lists.js';
import { place } from './plain-node.js';
import { commentEnd } from './plain-spans.js';
import { isDelimiterRow, readPlainTable } from './plain-table.js';

export class PlainBlocks {
  /** Start of the line. */
  private line = 0;
  /** Its first character that is no space, its end and where the next one begins. */
  private start = 0;
  private end = 0;
  private next: number;
  private readonly items: OpenItems;
  /** Where the paragraph that is being read begins, or -1. */
  private paragraph = -1;
  /** End of the last line that was not blank. */
  private wordsEnd = 0;
  private afterBlank = false;

  private readonly scope: InlineText;
  private readonly table: boolean;

  constructor(scope: InlineText, body: number, table: boolean, root: Nodes[]) {
    this.scope = scope;
    this.table = table;
    this.next = body;
    this.items = new OpenItems(root);
  }

  /** @returns false when it is not sure of what remark would make of the letter */
  read(): boolean {
    while (this.next < this.scope.text.length) {
      this.readLine();
      if (this.start === this.end) {
        if (!this.closeParagraph()) return false;
        this.afterBlank = true;
      } else {
        if (!this.readWords()) return false;
        this.wordsEnd = this.end;
        this.afterBlank = false;
      }
    }
    if (!this.closeParagraph()) return false;
    this.items.closeTo(0, this.wordsEnd);
    return true;
  }

  private readLine(): void {
    const { text } = this.scope;
    this.line = this.next;
    this.start = spacesEnd(text, this.line);
    this.end = lineEnd(text, this.start);
    this.next = nextLine(text, this.end);
  }

  /** A line with something on it. */
  private readWords(): boolean {
    const { start, end, items } = this;
    const { text } = this.scope;
    const kept = items.kept(start - this.line);
    const leaves = kept < items.depth;
    const inParagraph = this.paragraph >= 0;
    if (inParagraph && !leaves && isUnderline(text, start, end)) return false;
    if (isDivider(text, start, end)) {
      if (!this.leave(kept)) return false;
      items.children.push({ type: 'thematicBreak', position: place(start, end) });
      return true;
    }
    const marker = readMarker(text, start, end);
    if (marker && (leaves || !inParagraph || marker.interrupts)) return this.readItem(marker, kept);
    return this.readBlock(start, kept);
  }

  private readItem(marker: Marker, depth: number): boolean {
    const { start, items } = this;
    const { text } = this.scope;
    if (marker.words === this.end || !this.closeParagraph()) return false;
    const indent = marker.words - this.line;
    if (!items.begin(depth, marker, start, indent, this.wordsEnd, this.afterBlank)) return false;
    if (isDivider(text, marker.words, this.end)) return false;
    if (readMarker(text, marker.words, this.end)) return false;
    return this.readBlock(marker.words, items.depth);
  }

  /** What is neither a divider nor an item: it begins or continues a block in the item at this depth. */
  private readBlock(start: number, depth: number): boolean {
    const { text } = this.scope;
    switch (text[start]) {
      case '#': {
        const level = headingDepth(text, start, this.end);
        return level ? this.leave(depth) && this.readHeading(start, level) : this.readText(start, depth);
      }
      case '<':
        if (text.startsWith('!--', start + 1)) return this.leave(depth) && this.readComment(start);
        return !opensHtml(text, start) && this.readText(start, depth);
      case '>':
        return false;
      case '`':
      case '~':
        return !text.startsWith(text[start]!.repeat(3), start) && this.readText(start, depth);
      default:
        return this.readText(start, depth);
    }
  }

  private readText(start: number, depth: number): boolean {
    if (this.table && isDelimiterRow(this.scope.text, start)) return false;
    if (this.paragraph >= 0) return depth === this.items.depth;
    if (!this.leave(depth)) return false;
    if (this.table && !depth && isDelimiterRow(this.scope.text, this.next)) return this.readTable(start);
    this.paragraph = start;
    return true;
  }

  private readTable(start: number): boolean {
    const table = readPlainTable(this.scope, start, this.end);
    if (!table) return false;
    this.items.children.push(table);
    this.end = table.position!.end.offset!;
    this.next = nextLine(this.scope.text, this.end);
    return true;
  }

  private readHeading(start: number, level: number): boolean {
    const { text } = this.scope;
    const from = spacesEnd(text, start + level);
    const to = this.trimmed(from, this.end);
    if (from >= to || text[to - 1] === '#') return false;
    const children = readPlainInline(this.scope, from, to);
    if (!children) return false;
    const depth = level as 1 | 2 | 3 | 4 | 5 | 6;
    this.items.children.push({ type: 'heading', depth, children, position: place(start, this.end) });
    return true;
  }

  /** A comment takes the rest of the line on which it ends; over several lines it is plain outside of lists only. */
  private readComment(start: number): boolean {
    const { text } = this.scope;
    const stop = commentEnd(text, start);
    if (stop < 0) return false;
    const from = start === this.start ? this.line + this.items.indent : start;
    if (stop > this.end && this.items.depth) return false;
    while (stop > this.end) this.readLine();
    const value = text.slice(from, this.end);
    this.items.children.push({ type: 'html', value, position: place(from, this.end) });
    return true;
  }

  private trimmed(from: number, to: number): number {
    let end = to;
    while (end > from && this.scope.text.charCodeAt(end - 1) === SPACE) end--;
    return end;
  }

  /** Ends the paragraph and the items deeper than this. */
  private leave(depth: number): boolean {
    if (!this.closeParagraph()) return false;
    this.items.closeTo(depth, this.wordsEnd);
    return true;
  }

  private closeParagraph(): boolean {
    if (this.paragraph < 0) return true;
    const from = this.paragraph;
    this.paragraph = -1;
    const { text } = this.scope;
    if (text[from] === '[' && text.slice(from, this.wordsEnd).includes(']:')) return false;
    const children = readPlainInline(this.scope, from, this.trimmed(from, this.wordsEnd));
    if (!children) return false;
    this.items.children.push({
      type: 'paragraph',
      children,
      position: place(from, this.wordsEnd),
    });
    return true;
  }
}

/** Whether `<` may open HTML here rather than hold an address or be itself. */
function opensHtml(text: string, from: number): boolean {
  let at = from + 1;
  const first = text[at];
  if (first === '/' || first === '!' || first === '?') return true;
  if (!isLetter(text.charCodeAt(at))) return false;
  while (isLetter(text.charCodeAt(at))) at++;
  const next = text[at];
  return next !== ':' && next !== '@' && next !== '.';
}
