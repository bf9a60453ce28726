/** Line ends of the source inside a paragraph: a space in English, nothing between two Chinese characters. */
import type { Inline } from '../model/document.js';
import type { Language } from '../model/language.js';
import { joinedLines } from './one-line.js';

/** Characters that are written without spaces between them, full-width punctuation among them. */
const UNSPACED = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;

type Side = 'unspaced' | 'spaced' | 'value' | 'edge';

/** The same words with every line end of the source resolved. Hard breaks are nodes of their own and stay. */
export function joinLines(nodes: readonly Inline[], lang: Language): readonly Inline[] {
  return nodes.map((node, i): Inline => {
    if (node.kind === 'text') {
      const { value } = node;
      if (!value.includes('\n')) return node;
      const between = (before: string, after: string): string => {
        if (lang !== 'zh') return ' ';
        return meet(
          before === '' ? edge(nodes[i - 1], 'end') : sideOf(before.at(-1)),
          after === '' ? edge(nodes[i + 1], 'start') : sideOf(after[0]),
        );
      };
      const joined = joinedLines(value, between);
      return { kind: 'text', value: joined };
    }
    if (node.kind === 'strong' || node.kind === 'emphasis')
      return { ...node, children: joinLines(node.children, lang) };
    if (node.kind === 'link') return { ...node, children: joinLines(node.children, lang) };
    if (node.kind === 'for') return { ...node, children: joinLines(node.children, lang) };
    if (node.kind !== 'if') return node;
    return { ...node, branches: node.branches.map((b) => ({ ...b, children: joinLines(b.children, lang) })) };
  });
}

/** In a Chinese letter a value beside a Chinese character takes no space either. */
const meet = (before: Side, after: Side): string =>
  (before === 'unspaced' && after !== 'spaced') || (after === 'unspaced' && before !== 'spaced') ? '' : ' ';

const sideOf = (character: string | undefined): Side =>
  character !== undefined && UNSPACED.test(character) ? 'unspaced' : 'spaced';

function edge(node: Inline | undefined, which: 'start' | 'end'): Side {
  if (node === undefined) return 'edge';
  switch (node.kind) {
    case 'text':
      return node.value === '' ? 'edge' : sideOf(which === 'start' ? node.value[0] : node.value.at(-1));
    case 'strong':
    case 'emphasis':
    case 'link':
      return edge(which === 'start' ? node.children[0] : node.children.at(-1), which);
    case 'break':
      return 'edge';
    case 'code':
      return 'spaced';
    default:
      return 'value';
  }
}
