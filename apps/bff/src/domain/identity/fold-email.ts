/** The key under which addresses are unique and signed in with: case and ways to write a letter do not count. */
export function foldEmail(email: string): string {
  return email.trim().normalize('NFKC').toLowerCase();
}
