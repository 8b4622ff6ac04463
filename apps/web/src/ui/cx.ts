/** Joins the class names that apply; CSS Modules give `string | undefined` for every name. */
export function cx(...names: (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}
