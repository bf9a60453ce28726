/** Letters by stage; one opens in its place, both languages facing. */
import type { Language } from '../../../model/language.js';
import type { BookLetter, BookText } from '../../book.js';
import { plainBlocks, plainPieces, richBlocks } from '../copy-text.js';
import { type FilledBlock, fillBlocks, fillRuns, type Piece } from '../fill.js';
import { tagOf, useApp } from './context.js';
import { StageHead } from './stage-head.js';
import { Tags } from './tags.js';
import { Blocks, Marked, openSlots, Pieces } from './text.js';

export function Letters({ found }: { found: readonly BookLetter[] }) {
  const { data, t } = useApp();
  const beside = found.filter(({ stage }) => !data.stages.some((each) => each.stage === stage));
  return (
    <>
      {data.stages.map((stage) => {
        const own = found.filter((letter) => letter.stage === stage.stage);
        if (!own.length) return null;
        return (
          <section class={`group ${stage.stage}`} key={stage.stage}>
            <StageHead stage={stage} count={own.length} />
            <LetterList letters={own} />
          </section>
        );
      })}
      {beside.length > 0 && (
        <section class="group">
          <h2>
            {t('beside')} <span class="count">{beside.length}</span>
          </h2>
          <LetterList letters={beside} />
        </section>
      )}
    </>
  );
}

const LetterList = ({ letters }: { letters: readonly BookLetter[] }) => (
  <ul class="items">
    {letters.map((letter) => (
      <LetterItem key={letter.id} letter={letter} />
    ))}
  </ul>
);

function LetterItem({ letter }: { letter: BookLetter }) {
  const { data, state, set } = useApp();
  const isOpen = state.letter === letter.id;
  const shown = (state.show === 'both' ? data.languages : [state.show]).filter((lang) => letter.text[lang]);
  const langs = shown.length > 0 ? shown : data.languages.filter((lang) => letter.text[lang]);
  const title = letter.text[state.ui]?.title ?? letter.text[langs[0] ?? 'en']?.title ?? letter.id;
  return (
    <li class={isOpen ? 'item letter open' : 'item letter'} data-item="" tabIndex={-1}>
      <h3>
        <button
          type="button"
          class="title"
          lang={tagOf(letter.text[state.ui] ? state.ui : (langs[0] ?? 'en'))}
          data-open=""
          aria-expanded={isOpen}
          onClick={() => set({ letter: isOpen ? '' : letter.id })}
        >
          <Marked text={title} />
        </button>
      </h3>
      <Tags
        stages={letter.stage ? [letter.stage] : []}
        channels={[letter.channel]}
        market={letter.market}
        cause={letter.cause}
      />
      {isOpen && (
        <div class="sheets">
          {langs.map((lang) => (
            <Sheet letter={letter} text={letter.text[lang]!} lang={lang} />
          ))}
        </div>
      )}
    </li>
  );
}

function Sheet({ letter, text, lang }: { letter: BookLetter; text: BookText; lang: Language }) {
  const { fillingFor, copy, set, t } = useApp();
  const filling = fillingFor(lang, letter.market);
  const subject = fillRuns(text.subject, filling);
  const blocks = fillBlocks(text.body, filling);
  const attachments = text.attachments.map((runs) => fillRuns(runs, filling));
  const plain = [plainPieces(subject), plainBlocks(blocks)].filter((part) => part !== '').join('\n\n');
  const open = openSlots([...subject, ...piecesOf(blocks)]);
  const parts = text.body.map((_, i) => `${letter.id}#${i}`);
  return (
    <article class="sheet" lang={tagOf(lang)}>
      {subject.length > 0 && (
        <p class="subject">
          <span class="label">{t('subject')}</span> <Pieces pieces={subject} />
        </p>
      )}
      <Blocks blocks={blocks} />
      {attachments.length > 0 && (
        <div class="attachments">
          <span class="label">{t('attachments')}</span>
          <ul>
            {attachments.map((pieces) => (
              <li>
                <Pieces pieces={pieces} />
              </li>
            ))}
          </ul>
        </div>
      )}
      <div class="actions">
        <button type="button" class="copy" onClick={() => copy(plain, undefined, open)}>
          {t('copyText')}
        </button>
        <button type="button" class="copy" onClick={() => copy(plain, richBlocks(blocks), open)}>
          {t('copyRich')}
        </button>
        <button
          type="button"
          onClick={() =>
            set({
              view: 'compose',
              parts,
              forLang: lang,
              forChannel: letter.channel,
              ...(letter.stage && { forStage: letter.stage }),
              ...(letter.market && { market: letter.market }),
            })
          }
        >
          {t('useInCompose')}
        </button>
      </div>
    </article>
  );
}

/** Every piece of the blocks, wherever it stands. */
export function piecesOf(blocks: readonly FilledBlock[]): readonly Piece[] {
  return blocks.flatMap((block) => {
    if ('pieces' in block) return block.pieces;
    if (block.kind === 'list') return block.items.flatMap(piecesOf);
    if (block.kind === 'quote') return piecesOf(block.blocks);
    return block.kind === 'table' ? [...block.head, ...block.rows.flat()].flat() : [];
  });
}
