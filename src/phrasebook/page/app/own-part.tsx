/** A paragraph of the reader's own in the composed letter. */
import { useApp } from './context.js';

export function OwnPart({ id, text }: { id: string; text: string }) {
  const { setOwn, t } = useApp();
  return (
    <div class="own">
      <textarea
        rows={3}
        aria-label={t('ownWords')}
        aria-describedby={`hint-${id}`}
        value={text}
        onInput={(event) => setOwn(id, event.currentTarget.value)}
      />
      <p class="own-print">{text}</p>
      <p class="note" id={`hint-${id}`}>
        {t('ownHint')}
      </p>
    </div>
  );
}
