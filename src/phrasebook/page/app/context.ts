/** What every part of the page may ask for. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language } from '../../../model/language.js';
import type { OwnWords } from '../compose.js';
import type { Filling } from '../fill.js';
import type { PageData } from '../page-data.js';
import type { Index } from './search.js';
import type { State } from './state.js';
import type { WordKey } from './words.js';

export interface App {
  readonly data: PageData;
  readonly index: Index;
  readonly state: State;
  readonly set: (change: Partial<State>) => void;
  /** A word of the interface, in its language. */
  readonly t: (key: WordKey) => string;
  readonly fillingFor: (lang: Language, market?: string) => Filling;
  /** What the reader wrote into the composed letter. */
  readonly own: OwnWords;
  readonly setOwn: (id: string, text: string | undefined) => void;
  /** Words searched for. */
  readonly words: readonly string[];
  readonly copy: (text: string, html?: string, open?: readonly string[]) => void;
  readonly say: (message: string) => void;
}

export const AppContext = createContext<App | undefined>(undefined);

export function useApp(): App {
  const app = useContext(AppContext);
  if (!app) throw new Error('no page around');
  return app;
}

/** The language tag of a text, for fonts and for screen readers. */
export const tagOf = (lang: Language): string => (lang === 'zh' ? 'zh-CN' : 'en');
