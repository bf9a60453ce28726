/** A letter of the reader's own, phrase by phrase, with a word wherever something does not fit or is still missing. */
import { CHANNELS } from '../../../model/stage.js';
import { type Aim, missing, newOwn, openBlanks, partsOf, subjectFor, subjectId } from '../compose.js';
import { plainBlocks, plainPieces, richBlocks } from '../copy-text.js';
import { fillBlocks, fillRuns } from '../fill.js';
import { ComposedPart } from './composed-part.js';
import { useApp } from './context.js';
import { DraftSubject } from './draft-subject.js';
import { piecesOf } from './letters.js';
import { PhraseShelf } from './phrase-shelf.js';
import { Select } from './select.js';
import { openSlots } from './text.js';
import { OWN_NAMES } from './words.js';

export function Compose() {
  const { data, state, set, t, fillingFor, copy, own, setOwn } = useApp();
  const aim: Aim = {
    stage: state.forStage,
    channel: state.forChannel,
    lang: state.forLang,
    market: state.market,
  };
  const filling = fillingFor(aim.lang, aim.market || undefined);
  const parts = partsOf(data, state.parts, aim.lang, own);
  const hasSubject = aim.channel === 'email' || aim.channel === 'letter';
  const fromBook = hasSubject ? fillRuns(subjectFor(data, aim, parts), filling) : [];
  const ownSubject = hasSubject ? own[subjectId(aim.lang)] : undefined;
  const subject = ownSubject === undefined ? fromBook : [{ text: ownSubject }];
  const blocks = parts.map(({ block }) => (block ? fillBlocks([block], filling) : []));
  const all = blocks.flat();
  const plain = [plainPieces(subject), plainBlocks(all)].filter((text) => text !== '').join('\n\n');
  const ownText = [ownSubject ?? '', ...parts.map((part) => part.own ?? '')].join('\n');
  const open = [...openSlots([...subject, ...piecesOf(all)]), ...openBlanks(ownText, data)];
  const put = (ids: readonly string[]) => set({ parts: ids });
  const ids = parts.map(({ id }) => id);
  const start = data.letters.filter(({ stage, channel }) => stage === aim.stage && channel === aim.channel);
  const addOwn = (
    <button
      type="button"
      class="quiet add-own"
      onClick={() => {
        put([...ids, newOwn([...ids, ...Object.keys(own)])]);
        requestAnimationFrame(() => {
          const written = document.querySelectorAll<HTMLTextAreaElement>('.part textarea');
          written[written.length - 1]?.focus();
        });
      }}
    >
      {t('addOwn')}
    </button>
  );
  return (
    <div class={`compose ${aim.stage}`}>
      <div class="aim">
        <Select
          label={t('stage')}
          value={aim.stage}
          onChange={(value) => set({ forStage: value as typeof aim.stage })}
          options={data.stages.map(({ stage, name }) => [stage, name[state.ui]])}
        />
        <Select
          label={t('channel')}
          value={aim.channel}
          onChange={(value) => set({ forChannel: value as typeof aim.channel })}
          options={CHANNELS.map((channel) => [channel, t(channel)])}
        />
        {data.languages.length > 1 && (
          <Select
            label={t('language')}
            value={aim.lang}
            onChange={(value) => set({ forLang: value as typeof aim.lang })}
            options={data.languages.map((lang) => [lang, OWN_NAMES[lang]])}
          />
        )}
        {data.markets.length > 0 && (
          <Select
            label={t('market')}
            value={state.market}
            onChange={(market) => set({ market })}
            options={[
              ['', t('allMarkets')],
              ...data.markets.map(({ market, title }) => [market, title[state.ui]] as const),
            ]}
          />
        )}
        {start.length > 0 && (
          <Select
            label={t('startFrom')}
            value=""
            onChange={(id) => {
              const letter = data.letters.find((each) => each.id === id);
              if (letter) put((letter.text[aim.lang]?.body ?? []).map((_, i) => `${id}#${i}`));
            }}
            options={[
              ['', t('choose')],
              ...start.map((letter) => [letter.id, letter.text[aim.lang]?.title ?? letter.id] as const),
            ]}
          />
        )}
      </div>
      <section class="draft" aria-label={t('yourLetter')}>
        <h2>{t('yourLetter')}</h2>
        {parts.length === 0 ? (
          <>
            <p class="empty">{t('emptyLetter')}</p>
            {addOwn}
          </>
        ) : (
          <>
            {hasSubject && <DraftSubject lang={aim.lang} pieces={fromBook} />}
            <ol class="parts">
              {parts.map((part, i) => (
                <ComposedPart
                  key={`${part.id} ${ids.slice(0, i).filter((id) => id === part.id).length}`}
                  part={part}
                  aim={aim}
                  blocks={blocks[i]!}
                  isFirst={i === 0}
                  isLast={i === parts.length - 1}
                  onMove={(by) => put(moved(ids, i, by))}
                  onRemove={() => {
                    if (part.own !== undefined) setOwn(part.id, undefined);
                    put(ids.filter((_, at) => at !== i));
                  }}
                />
              ))}
            </ol>
            {addOwn}
            {open.length > 0 && (
              <p class="still">
                <b>{t('stillOpen')}</b>
                {open.join(state.ui === 'zh' ? '\u3001' : ', ')}
              </p>
            )}
            <div class="actions">
              <button type="button" class="copy" onClick={() => copy(plain, undefined, open)}>
                {t('copyText')}
              </button>
              <button type="button" class="copy" onClick={() => copy(plain, richBlocks(all), open)}>
                {t('copyRich')}
              </button>
              <button
                type="button"
                onClick={() => {
                  for (const id of Object.keys(own)) setOwn(id, undefined);
                  put([]);
                }}
              >
                {t('startOver')}
              </button>
            </div>
          </>
        )}
        <Lacks aim={aim} />
      </section>
      {data.moves.length > 0 && <PhraseShelf aim={aim} onAdd={(id) => put([...ids, id])} />}
    </div>
  );
}

function Lacks({ aim }: { aim: Aim }) {
  const { data, state, own, t } = useApp();
  const parts = partsOf(data, state.parts, aim.lang, own);
  const found = missing(parts, aim, data);
  if (!found) return null;
  return (
    <div class="lacks" aria-live="polite">
      <h3>{found.length > 0 ? t('lacks') : t('complete')}</h3>
      <ul>
        {found.map(({ rule, severity }) => (
          <li class={severity}>
            <b>{data.judgement?.rules[rule]?.title[state.ui] ?? rule}</b>{' '}
            {data.judgement?.rules[rule]?.why[state.ui]}
          </li>
        ))}
      </ul>
      <p class="note">
        {t('lacksHow')} {parts.some((part) => part.own) && t('ownUncounted')}
      </p>
    </div>
  );
}

function moved(ids: readonly string[], at: number, by: -1 | 1): readonly string[] {
  const out = [...ids];
  const [one] = out.splice(at, 1);
  out.splice(at + by, 0, one!);
  return out;
}
