// A blocking classic script, because a module runs after the first paint and the page would flash in
// the wrong theme. It repeats the decision of src/ui/theme/theme-attributes.ts; a test holds them equal.
(() => {
  let choice = null;
  try {
    choice = localStorage.getItem('stockwire.theme');
  } catch {
    // Storage can be forbidden by the browser's settings; the system's theme is then the answer.
  }
  const root = document.documentElement;
  if (choice === 'light' || choice === 'dark') root.dataset.theme = choice;
  if (choice === 'high-contrast' || matchMedia('(prefers-contrast: more)').matches) {
    root.dataset.contrast = 'more';
  }
})();
