/** Where every character of Markdown text came from: the parser's own tokens, written down as it reads. */
import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import type { Nodes, Text } from 'mdast';
import type { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { decodeNumericCharacterReference } from 'micromark-util-decode-numeric-character-reference';
import { appendText, type MappedText } from './mapped-text.js';

type Extension = ReturnType<typeof gfmTableFromMarkdown>;
type Handle = NonNullable<Extension['enter']>[string];
type Context = ThisParameterType<Handle>;
type Token = Parameters<Handle>[0];

/** Text as read, beside the node's own value: line breaks are `\n`, and it knows its way back. */
interface Mapped {
  mapped?: MappedText;
}
declare module 'mdast' {
  interface TextData extends Mapped {}
  interface InlineCodeData extends Mapped {}
  interface CodeData extends Mapped {}
  interface LinkData extends Mapped {}
  interface DefinitionData extends Mapped {}
}

/** Like the stock handler, with an empty map on a new text node. */
function enterText(this: Context, token: Token): void {
  const { children } = this.stack.at(-1) as { children: Nodes[] };
  let tail = children.at(-1);
  if (tail?.type !== 'text') {
    const start = point(token.start);
    tail = {
      type: 'text',
      value: '',
      data: { mapped: { text: '', map: [] } },
      position: { start, end: start },
    };
    children.push(tail);
  }
  this.stack.push(tail);
}

function exitText(this: Context, token: Token): void {
  const written = this.sliceSerialize(token);
  add(this, written, token, written, token.start.offset, token.end.offset);
  this.stack.pop();
}

/** The buffered text of code is thrown away when the code ends; its map lives on in the code itself. */
function exitCode(this: Context, token: Token): void {
  const { data } = this.stack.at(-1) as Text;
  exitText.call(this, token);
  const owner = this.stack.at(-2);
  if ((owner?.type === 'inlineCode' || owner?.type === 'code') && data) owner.data = data;
}

/** `value` is what Markdown makes of it; `text` the same with plain line breaks. */
function add(
  { stack }: Context,
  value: string,
  { end: stop }: Pick<Token, 'end'>,
  text: string,
  start: number,
  end: number,
): void {
  const node = stack.at(-1) as Text;
  node.value += value;
  node.position!.end = point(stop);
  const mapped = node.data?.mapped;
  if (mapped) appendText(mapped, text, start, end);
}

const point = ({ line, column, offset }: Token['start']) => ({ line, column, offset });

/** The text that a buffered string was made of. */
function bufferedText({ stack }: Context): MappedText | undefined {
  const fragment = stack.at(-1) as { children: Nodes[] };
  const text = fragment.children[0];
  return text?.type === 'text' ? text.data?.mapped : undefined;
}

function exitAddress(this: Context): void {
  const mapped = bufferedText(this);
  const url = this.resume();
  const node = this.stack.at(-1)!;
  if (node.type !== 'link' && node.type !== 'image' && node.type !== 'definition') return;
  node.url = url;
  if (mapped && node.type !== 'image') node.data = { mapped };
}

const exitAutolink = (scheme: string): Handle =>
  function (token) {
    exitText.call(this, token);
    const node = this.stack.at(-1);
    if (node?.type === 'link') node.url = scheme + this.sliceSerialize(token);
  };

/** An extension of mdast-util-from-markdown. It must come after all others. */
export const sourceMap: Extension = {
  enter: {
    data: enterText,
    characterEscape: enterText,
    characterReference: enterText,
    codeTextData: enterText,
    codeFlowValue: enterText,
    autolinkProtocol: enterText,
    autolinkEmail: enterText,
  },
  exit: {
    data: exitText,
    codeTextData: exitCode,
    codeFlowValue: exitCode,
    autolinkProtocol: exitAutolink(''),
    autolinkEmail: exitAutolink('mailto:'),
    resourceDestinationString: exitAddress,
    definitionDestinationString: exitAddress,
    characterEscapeValue(token) {
      const written = this.sliceSerialize(token);
      add(this, written, token, written, token.start.offset - 1, token.end.offset);
      this.stack.pop();
    },
    characterReferenceValue(token) {
      const written = this.sliceSerialize(token);
      const type = this.data.characterReferenceType;
      const marks = type === undefined ? 1 : type === 'characterReferenceMarkerNumeric' ? 2 : 3;
      const value = type
        ? decodeNumericCharacterReference(written, marks === 2 ? 10 : 16)
        : decodeNamedCharacterReference(written) || '';
      this.data.characterReferenceType = undefined;
      add(this, value, token, value, token.start.offset - marks, token.end.offset + 1);
    },
    characterReference(token) {
      const node = this.stack.pop();
      if (node?.position) node.position.end = point(token.end);
    },
    lineEnding(token) {
      const parent = this.stack.at(-1)!;
      if (this.data.atHardBreak) {
        const broken = 'children' in parent ? parent.children.at(-1) : undefined;
        if (broken?.position) broken.position.end = point(token.end);
        this.data.atHardBreak = undefined;
        return;
      }
      if (this.data.setextHeadingSlurpLineEnding || !this.config.canContainEols.includes(parent.type)) return;
      enterText.call(this, token);
      add(this, this.sliceSerialize(token), token, '\n', token.start.offset, token.end.offset);
      this.stack.pop();
    },
  },
};
