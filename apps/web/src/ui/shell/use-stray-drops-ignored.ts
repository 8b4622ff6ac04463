import { useEffect } from 'react';

/** Files that are dropped beside the place meant for them are left alone: the browser would leave the console for them. */
export function useStrayDropsIgnored(): void {
  // The window hears a drag last, once every place that takes files has had it.
  useEffect(() => {
    window.addEventListener('dragover', ignoreStrayFiles);
    window.addEventListener('drop', ignoreStrayFiles);
    return () => {
      window.removeEventListener('dragover', ignoreStrayFiles);
      window.removeEventListener('drop', ignoreStrayFiles);
    };
  }, []);
}

/** Text that is dragged into a field is no concern of this. */
function ignoreStrayFiles(event: DragEvent): void {
  const { dataTransfer } = event;
  if (event.defaultPrevented || !dataTransfer?.types.includes('Files')) return;
  event.preventDefault();
  dataTransfer.dropEffect = 'none';
}
