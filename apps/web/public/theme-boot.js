// A blocking classic script, because a module runs after the first paint and the page would flash in
// the wrong theme, and a screen reader would begin in the wrong language. It repeats applyTheme of
// src/ui/theme/theme-choice.ts and languageOf of src/ui/language/language.ts; tests hold them equal.
(() => {
  function stored(key) {
    try {
      return localStorage.getItem(key);
    } catch {
      // Storage can be forbidden by the browser's settings; the system's choice is then the answer.
      return null;
    }
  }

  const root = document.documentElement;
  const choice = stored('stockwire.theme');
  const known = ['light', 'dark', 'high-contrast'].includes(choice);
  root.dataset.themeChoice = known ? choice : 'system';
  if (choice === 'light' || choice === 'dark') root.dataset.theme = choice;
  if (choice === 'high-contrast' || matchMedia('(prefers-contrast: more)').matches) {
    root.dataset.contrast = 'more';
  }

  const said = [stored('stockwire.language'), ...navigator.languages];
  const primary = said.map((text) => text?.slice(0, 2).toLowerCase());
  root.lang = primary.find((language) => ['en', 'de'].includes(language)) ?? 'en';
})();
