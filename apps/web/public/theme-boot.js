// A blocking classic script, because a module runs after the first paint and the page would flash in
// the wrong theme. It repeats applyTheme of src/ui/theme/theme-choice.ts; a test holds the two equal.
(() => {
  let choice = null;
  try {
    choice = localStorage.getItem('stockwire.theme');
  } catch {
    // Storage can be forbidden by the browser's settings; the system's theme is then the answer.
  }
  const known = ['light', 'dark', 'high-contrast'].includes(choice);
  const root = document.documentElement;
  root.dataset.themeChoice = known ? choice : 'system';
  if (choice === 'light' || choice === 'dark') root.dataset.theme = choice;
  if (choice === 'high-contrast' || matchMedia('(prefers-contrast: more)').matches) {
    root.dataset.contrast = 'more';
  }
})();
