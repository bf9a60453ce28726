/** The keyboard: `/` to search, arrows from text to text, Enter to copy or open, Esc back. */

/** Keys mean themselves while somebody writes. */
const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName);

interface Keys {
  readonly box: () => HTMLInputElement | null;
  /** One step back: an open letter, then the search. */
  readonly back: () => void;
}

export function onKey(event: KeyboardEvent, { box, back }: Keys): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const { key, target } = event;
  const search = box();
  if (key === 'Escape') {
    back();
    if (target !== search) search?.blur();
    return;
  }
  if (key === '/' && !isWriting(target)) {
    event.preventDefault();
    search?.focus();
    search?.select();
    return;
  }
  if (isWriting(target) && target !== search) return;
  const current = target instanceof Element ? target.closest<HTMLElement>('[data-item]') : null;
  if (key === 'ArrowDown' || key === 'ArrowUp') {
    const items = [...document.querySelectorAll<HTMLElement>('[data-item]')];
    const at = current ? items.indexOf(current) : -1;
    if (!current && target !== search && target !== document.body) return;
    event.preventDefault();
    if (key === 'ArrowUp' && at <= 0) search?.focus();
    else items[Math.min(items.length - 1, at + (key === 'ArrowDown' ? 1 : -1))]?.focus();
    return;
  }
  if (key === 'Enter' && current && target === current) {
    event.preventDefault();
    const opener = current.querySelector<HTMLElement>('[data-open][aria-expanded="false"]');
    (opener ?? current.querySelector<HTMLElement>('.copy'))?.click();
  }
}
