/** The page: what is looked at, what is filled in, and the parts that show it. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Language } from '../../../model/language.js';
import { type OwnWords, partsOf } from '../compose.js';
import { usesOf } from '../fields.js';
import { filling, letterVariables } from '../fill.js';
import type { PageData } from '../page-data.js';
import type { Input } from '../read-input.js';
import { toClipboard } from './clipboard.js';
import { AppContext, type App as Context, tagOf } from './context.js';
import { exampleInputs, inputValues } from './example-inputs.js';
import { fieldId } from './field.js';
import { Header } from './header.js';
import { forget, type Inputs, keep, readKept } from './kept.js';
import { onKey } from './keys.js';
import { Main } from './main-part.js';
import { findLetters, findPhrases, makeIndex, wordsOf } from './search.js';
import { fromFragment, type State, startState, toFragment } from './state.js';
import { setTheme, type Theme } from './theme.js';
import { viewsOf } from './views.js';
import { WORDS } from './words.js';

export function App({ data }: { data: PageData }) {
  const [views] = useState(() => viewsOf(data));
  const [start] = useState(() => {
    const own: Language = navigator.language.startsWith('zh') ? 'zh' : 'en';
    // Whoever reads a book of one language reads that language.
    const ui = data.languages.includes(own) ? own : (data.languages[0] ?? own);
    const [only, ...others] = data.letters;
    const begin = startState(
      ui,
      data.languages,
      data.stages.map(({ stage }) => stage),
      views,
    );
    return { ...begin, letter: only && others.length === 0 ? only.id : '' };
  });
  const [state, setState] = useState(() => fromFragment(location.hash, start, data.languages, views));
  const [kept] = useState(() => readKept(new Set(Object.keys(data.variables))));
  const [inputs, setInputs] = useState<Inputs>(kept?.inputs ?? {});
  const [own, setOwnWords] = useState<OwnWords>(kept?.own ?? {});
  const [examples, setExamples] = useState<ReadonlySet<string>>(new Set());
  const [isKept, setKept] = useState(kept !== undefined);
  const [theme, chooseTheme] = useState<Theme>('auto');
  const [message, setMessage] = useState({ text: '', count: 0 });
  const [asked, setAsked] = useState('');
  const box = useRef<HTMLInputElement>(null);
  const index = useMemo(() => makeIndex(data), [data]);
  const known = useMemo(() => letterVariables(data.variables), [data]);
  const words = useMemo(() => wordsOf(state.q), [state.q]);

  const set = useCallback((change: Partial<State>) => setState((old) => ({ ...old, ...change })), []);
  const say = (text: string) => setMessage(({ count }) => ({ text, count: count + 1 }));
  const t: Context['t'] = (key) => WORDS[key][state.ui];

  useEffect(() => {
    const fragment = toFragment(state, start);
    if (fragment !== location.hash.replace(/^#/, ''))
      history.replaceState(null, '', fragment === '' ? location.href.replace(/#.*$/, '') : `#${fragment}`);
    document.documentElement.lang = tagOf(state.ui);
    document.title = data.title[state.ui];
  }, [state]);
  useEffect(() => {
    const follow = () => setState(fromFragment(location.hash, start, data.languages, views));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  useEffect(() => {
    const listen = (event: KeyboardEvent) =>
      onKey(event, {
        box: () => box.current,
        back: () => setState((old) => (old.letter ? { ...old, letter: '' } : { ...old, q: '' })),
      });
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);
  useEffect(() => {
    // A slot in a text leads to its field; on the keyboard the field is reached like any other.
    const listen = ({ target }: Event) => {
      const name = target instanceof Element && target.closest<HTMLElement>('[data-ask]')?.dataset['ask'];
      if (!name) return;
      setAsked('');
      requestAnimationFrame(() => setAsked(name.split('.')[0] ?? ''));
    };
    addEventListener('click', listen);
    return () => removeEventListener('click', listen);
  }, []);
  useEffect(() => {
    if (isKept) keep({ inputs, own });
  }, [inputs, own, isKept]);
  useEffect(() => {
    if (message.text === '') return;
    const timer = setTimeout(() => setMessage(({ count }) => ({ text: '', count })), 4000);
    return () => clearTimeout(timer);
  }, [message.count]);
  useEffect(() => {
    if (asked === '') return;
    const field = document.getElementById(fieldId(asked));
    field?.closest('details')?.setAttribute('open', '');
    field?.focus();
  }, [asked]);
  useEffect(() => setTheme(theme), [theme]);

  const values = useMemo(() => {
    const valuesIn = (lang: Language) => inputValues(data.variables, inputs, examples, lang);
    return { en: valuesIn('en'), zh: valuesIn('zh') };
  }, [inputs, examples]);
  const phrases = useMemo(() => findPhrases(index, state), [index, state]);
  const letters = useMemo(() => findLetters(index, state), [index, state]);
  const uses = useMemo(() => {
    const open = data.letters.find(({ id }) => id === state.letter);
    if (state.view === 'letters') return usesOf(open ? [open.text] : letters.map(({ text }) => text));
    const composed = state.view === 'compose' ? partsOf(data, state.parts, state.forLang, own) : [];
    return usesOf(composed.length > 0 ? composed.map(({ block }) => block) : phrases.map(({ text }) => text));
  }, [state.view, state.letter, state.parts, letters, phrases]);

  const context: Context = {
    data,
    index,
    state,
    set,
    t,
    words,
    own,
    setOwn: (id, text) =>
      setOwnWords(({ [id]: _, ...others }) => (text === undefined ? others : { ...others, [id]: text })),
    say,
    fillingFor: (lang, market) =>
      filling(data.variables, known, values[lang], lang, market || state.market || undefined),
    copy: (text, html, open = []) => {
      void toClipboard(text, html).then((done) =>
        say(
          !done
            ? t('copyFailed')
            : open.length
              ? t('copiedOpen') + open.join(state.ui === 'zh' ? '\u3001' : ', ')
              : t('copied'),
        ),
      );
    },
  };
  const onKeep = (on: boolean) => {
    setKept(on);
    if (!on) forget();
  };
  const onInput = (name: string, input: Input) => {
    setInputs((old) => ({ ...old, [name]: input }));
    setExamples((old) => new Set([...old].filter((each) => each !== name)));
  };
  const onExamples = () => {
    const found = exampleInputs(data.variables, state.ui);
    setInputs(found);
    setExamples(new Set(Object.keys(found)));
  };
  return (
    <AppContext.Provider value={context}>
      <button type="button" class="skip" onClick={() => document.getElementById('texts')?.focus()}>
        {t('skip')}
      </button>
      <Header box={box} theme={theme} onTheme={chooseTheme} />
      <Main
        phrases={phrases}
        letters={letters}
        fill={{
          inputs,
          uses,
          isKept,
          asked,
          onInput,
          onKeep,
          onClear: () => setInputs({}),
          onExamples,
        }}
      />
      <div class="toast" role="status">
        {message.text}
      </div>
    </AppContext.Provider>
  );
}
