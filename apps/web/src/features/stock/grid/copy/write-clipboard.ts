/** A page may be kept from the clipboard: by the browser, or by a person who said no. */
export class ClipboardRefused extends Error {
  override readonly name = 'ClipboardRefused';
}

/**
 * Puts text on the clipboard that may take a while to come: the browser remembers the press that asked.
 * A page that came by plain HTTP has no such clipboard, and copies as pages always could.
 */
export async function writeClipboard(text: Promise<string>): Promise<void> {
  const clipboard = 'clipboard' in navigator ? navigator.clipboard : undefined;
  if (clipboard === undefined) return copyByEvent(await text);
  const blob = text.then((plain) => new Blob([plain], { type: 'text/plain' }));
  // Without a listener of its own a text that fails would count as nobody's failure.
  blob.catch(() => {});
  try {
    await clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
  } catch (cause) {
    // What kept the text from coming is what is told, if that is what it was.
    copyByEvent(await text, cause);
  }
}

function copyByEvent(text: string, cause?: unknown): void {
  const listen = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  document.addEventListener('copy', listen, { capture: true });
  // The only way for a page without the clipboard of secure pages.
  const isDone = document.execCommand('copy');
  document.removeEventListener('copy', listen, { capture: true });
  if (!isDone) throw new ClipboardRefused('the browser refused the clipboard', { cause });
}
