/** Finished text on the page: values underlined, open slots as chips that lead to their field, found words marked. */
import type { FilledBlock, Piece } from '../fill.js';
import { useApp } from './context.js';
import { marked } from './search.js';

export function Marked({ text }: { text: string }) {
  const { words } = useApp();
  return <>{marked(text, words).map((part) => (part.hit ? <mark>{part.text}</mark> : part.text))}</>;
}

export function Pieces({ pieces }: { pieces: readonly Piece[] }) {
  return (
    <>
      {pieces.map((piece) => (
        <OnePiece piece={piece} />
      ))}
    </>
  );
}

function OnePiece({ piece }: { piece: Piece }) {
  const { data, state, t } = useApp();
  const { slot, text, mark } = piece;
  if (slot !== undefined && (piece.open || piece.optional))
    return (
      <span class={piece.optional ? 'slot optional' : 'slot'} data-ask={slot}>
        {piece.optional ? `+ ${t('onlyIf')}${data.variables[slot]?.label[state.ui] ?? text}` : text}
      </span>
    );
  const words = slot === undefined ? <Lines text={text} /> : <span class="value">{text}</span>;
  if (mark === 'strong') return <strong>{words}</strong>;
  if (mark === 'emphasis') return <em>{words}</em>;
  return mark === 'code' ? <code>{words}</code> : words;
}

const Lines = ({ text }: { text: string }) => (text === '\n' ? <br /> : <Marked text={text} />);

export function Blocks({ blocks }: { blocks: readonly FilledBlock[] }) {
  return (
    <>
      {blocks.map((block) => (
        <OneBlock block={block} />
      ))}
    </>
  );
}

function OneBlock({ block }: { block: FilledBlock }) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p>
          <Pieces pieces={block.pieces} />
        </p>
      );
    case 'heading':
      return (
        <p class="heading">
          <Pieces pieces={block.pieces} />
        </p>
      );
    case 'list': {
      const items = block.items.map((item) => (
        <li>
          <Blocks blocks={item} />
        </li>
      ));
      return block.ordered ? <ol start={block.start}>{items}</ol> : <ul>{items}</ul>;
    }
    case 'table':
      return <Table block={block} />;
    case 'quote':
      return (
        <blockquote>
          <Blocks blocks={block.blocks} />
        </blockquote>
      );
    case 'code':
      return (
        <pre>
          <Pieces pieces={block.pieces} />
        </pre>
      );
    case 'divider':
      return <hr />;
  }
}

function Table({ block }: { block: Extract<FilledBlock, { kind: 'table' }> }) {
  return (
    <table>
      <thead>
        <tr>
          {block.head.map((cell, i) => (
            <th scope="col" class={block.align[i] ?? ''}>
              <Pieces pieces={cell} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {block.rows.map((row) => (
          <tr>
            {row.map((cell, i) => (
              <td class={block.align[i] ?? ''}>
                <Pieces pieces={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Labels of the slots that are still empty, each once. */
export const openSlots = (pieces: readonly Piece[]): readonly string[] => [
  ...new Set(pieces.filter(({ open }) => open).map(({ text }) => text)),
];
