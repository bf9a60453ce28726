/** What a Markdown tree holds beside words: code, raw HTML, link targets, definitions, images. */
import type { Definition, Nodes } from 'mdast';
import type { Span } from '../model/span.js';
import { isOnlyBrackets } from './only-brackets.js';

export interface Places {
  readonly code: readonly Span[];
  readonly html: readonly Span[];
  readonly images: readonly Span[];
  readonly tables: readonly Span[];
  /** Addresses of links, from the `]` on; whole definitions. */
  readonly targets: readonly Span[];
  readonly definitions: ReadonlyMap<string, Definition>;
}

/** All of it in source order. */
export function findPlaces(tree: Nodes): Places {
  const code: Span[] = [];
  const html: Span[] = [];
  const images: Span[] = [];
  const tables: Span[] = [];
  const targets: Span[] = [];
  const definitions = new Map<string, Definition>();
  const walk = (node: Nodes): void => {
    const place = { start: node.position!.start.offset!, end: node.position!.end.offset! };
    switch (node.type) {
      case 'code':
      case 'inlineCode':
        code.push(place);
        break;
      case 'html':
        html.push(place);
        break;
      case 'image':
      case 'imageReference':
        images.push(place);
        break;
      case 'definition':
        targets.push(place);
        if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
        break;
      default:
        if (node.type === 'table') tables.push(place);
        if ('children' in node) for (const child of node.children) walk(child);
        if (node.type === 'linkReference' || (node.type === 'link' && !isOnlyBrackets(node))) {
          const isAutolink = node.type === 'link' && node.url !== '' && !node.data?.mapped;
          const words = isAutolink ? undefined : node.children.at(-1);
          targets.push({ start: words?.position?.end.offset ?? place.start, end: place.end });
        }
    }
  };
  walk(tree);
  return { code, html, images, tables, targets, definitions };
}
