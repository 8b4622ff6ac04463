/** A fresh id for one command. Keep it for every repeat of that command; a changed one takes a new id. */
export function newCommandId(): string {
  // randomUUID exists in secure contexts only, and a handheld may open the page by plain HTTP.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
