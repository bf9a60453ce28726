/** The head of the page: title, parts of the book, search, languages, colours. */
import type { RefObject } from 'preact';
import { useApp } from './context.js';
import { Segments, Select } from './select.js';
import type { Shown } from './state.js';
import { THEMES, type Theme } from './theme.js';
import { viewsOf } from './views.js';
import { OWN_NAMES, SWITCH_TO } from './words.js';

interface Props {
  readonly box: RefObject<HTMLInputElement | null>;
  readonly theme: Theme;
  readonly onTheme: (theme: Theme) => void;
}

export function Header({ box, theme, onTheme }: Props) {
  const { data, state, set, t, copy } = useApp();
  const other = state.ui === 'en' ? 'zh' : 'en';
  const shown: ReadonlyArray<readonly [Shown, string]> = [
    ['both', t('both')],
    ['en', OWN_NAMES.en],
    ['zh', OWN_NAMES.zh],
  ];
  return (
    <header class="head">
      <div class="brand">
        <h1>{data.title[state.ui]}</h1>
        {data.languages.length > 1 && <p lang={other === 'zh' ? 'zh-CN' : 'en'}>{data.title[other]}</p>}
      </div>
      <nav aria-label={t('views')}>
        {viewsOf(data).map((view) => (
          <button
            type="button"
            aria-current={state.view === view ? 'page' : undefined}
            onClick={() => set({ view })}
          >
            {t(view)}
            {view === 'compose' && state.parts.length > 0 && <span class="count">{state.parts.length}</span>}
          </button>
        ))}
      </nav>
      <div class="search">
        <input
          ref={box}
          type="search"
          aria-label={t('search')}
          placeholder={t('searchHint')}
          value={state.q}
          aria-keyshortcuts="/"
          onInput={(event) => set({ q: event.currentTarget.value })}
        />
        <span class="key" aria-hidden="true">
          /
        </span>
      </div>
      <div class="settings">
        {data.languages.length > 1 && state.view !== 'compose' && (
          <Segments
            label={t('textLanguage')}
            value={state.show}
            options={shown}
            onChange={(show) => set({ show })}
          />
        )}
        <Select
          label={t('theme')}
          value={theme}
          options={THEMES.map((each) => [each, t(each)] as const)}
          onChange={(each) => onTheme(each as Theme)}
        />
        <button type="button" lang={other === 'zh' ? 'zh-CN' : 'en'} onClick={() => set({ ui: other })}>
          {SWITCH_TO[other]}
        </button>
        <button type="button" onClick={() => copy(location.href)}>
          {t('share')}
        </button>
        <button type="button" class="print" onClick={() => print()}>
          {t('print')}
        </button>
      </div>
    </header>
  );
}
