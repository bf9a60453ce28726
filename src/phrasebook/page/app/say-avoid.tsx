/** What not to write at each stage and why, with the sentence that does the same job, ready to be copied. */
import type { Language } from '../../../model/language.js';
import type { BookPhrase, SayAvoid } from '../../book.js';
import { fillRuns } from '../fill.js';
import { useApp } from './context.js';
import { CopyPieces } from './copy-pieces.js';
import type { Guide } from './guide-index.js';
import { InBoth, Said } from './in-both.js';
import { StageHead } from './stage-head.js';
import { Marked, Pieces } from './text.js';
import { WORDS } from './words.js';

export function SayAvoidTables({ found }: { found: Guide }) {
  const { data } = useApp();
  const phrases = new Map(data.moves.flatMap((move) => move.phrases.map((phrase) => [phrase.id, phrase])));
  return (
    <>
      {found.stages.map((stage) =>
        stage.sayAvoid.length === 0 ? null : (
          <section class={`step ${stage.stage}`} key={stage.stage}>
            <StageHead stage={stage} level={3} />
            <ul class="items">
              {stage.sayAvoid.map((row) => (
                <Row key={row.rule} row={row} phrase={phrases.get(row.say)!} />
              ))}
            </ul>
          </section>
        ),
      )}
    </>
  );
}

function Row({ row, phrase }: { row: SayAvoid; phrase: BookPhrase }) {
  const { state } = useApp();
  return (
    <li class="item" data-item="" tabIndex={-1}>
      <h4>
        <Marked text={row.why[state.ui]} />
      </h4>
      <InBoth>
        {(lang) => (
          <>
            <div class="avoid">
              <Said label={WORDS.avoid[lang]} text={row.avoid[lang]} />
            </div>
            <Instead phrase={phrase} lang={lang} />
          </>
        )}
      </InBoth>
    </li>
  );
}

function Instead({ phrase, lang }: { phrase: BookPhrase; lang: Language }) {
  const { fillingFor } = useApp();
  const pieces = fillRuns(phrase.text[lang], fillingFor(lang, phrase.market));
  return (
    <div class="cell say">
      <p>
        <b class="label">{WORDS.say[lang]}</b> <Pieces pieces={pieces} />
      </p>
      <CopyPieces pieces={pieces} lang={lang} />
    </div>
  );
}
