/** Ways from the guide to its letters. */
import { useApp } from './context.js';

export function LetterLinks({ ids }: { ids: readonly string[] }) {
  const { data, state, set } = useApp();
  const letters = data.letters.filter(({ id }) => ids.includes(id));
  if (letters.length === 0) return null;
  return (
    <p class="links">
      {letters.map(({ id, text, stage }) => (
        <button
          type="button"
          class={`quiet ${stage ?? ''}`}
          onClick={() => {
            set({ view: 'letters', letter: id, q: '', stage: '', channel: '', market: '', cause: '' });
            requestAnimationFrame(() => document.querySelector<HTMLElement>('.letter.open')?.focus());
          }}
        >
          {(text[state.ui] ?? text.en ?? text.zh)?.title ?? id}
        </button>
      ))}
    </p>
  );
}
