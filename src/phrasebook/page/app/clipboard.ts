/** Puts text on the clipboard, with formatting where there is some; works from a file as well. */

export async function toClipboard(text: string, html?: string): Promise<boolean> {
  if (byEvent(text, html)) return true;
  try {
    if (html === undefined) await navigator.clipboard.writeText(text);
    else
      await navigator.clipboard.write([
        new ClipboardItem({
          'text/plain': new Blob([text], { type: 'text/plain' }),
          'text/html': new Blob([html], { type: 'text/html' }),
        }),
      ]);
    return true;
  } catch {
    return false;
  }
}

/** The older way needs neither a permission nor a secure page, and is asked first. */
function byEvent(text: string, html: string | undefined): boolean {
  let done = false;
  const put = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    if (html !== undefined) event.clipboardData?.setData('text/html', html);
    event.preventDefault();
    done = event.clipboardData !== null;
  };
  document.addEventListener('copy', put);
  try {
    document.execCommand('copy');
  } catch {
    done = false;
  }
  document.removeEventListener('copy', put);
  return done;
}
