/** A text in the languages that are shown, side by side. */
import type { ComponentChildren } from 'preact';
import type { Bilingual, Language } from '../../../model/language.js';
import { tagOf, useApp } from './context.js';
import { Marked } from './text.js';

/** The languages the reader asked for. */
export function useShown(): readonly Language[] {
  const { data, state } = useApp();
  return state.show === 'both' ? data.languages : [state.show];
}

export function InBoth({ children }: { children: (lang: Language) => ComponentChildren }) {
  return (
    <div class="cells">
      {useShown().map((lang) => (
        <div class="told" lang={tagOf(lang)}>
          {children(lang)}
        </div>
      ))}
    </div>
  );
}

/** A paragraph, behind a small heading where it has one. */
export function Said({ label, text }: { label?: string; text: string }) {
  return (
    <p>
      {label && <b class="label">{label}</b>} <Marked text={text} />
    </p>
  );
}

export const Points = ({ items, lang }: { items: readonly Bilingual[]; lang: Language }) => (
  <ul class="points">
    {items.map((item) => (
      <li>
        <Marked text={item[lang]} />
      </li>
    ))}
  </ul>
);
