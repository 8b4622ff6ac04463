/** What the browser says about being looked at and being connected. */
export interface BrowserSignals {
  /** Visible again, shown again from the cache, or the network is back. */
  onWake(listener: () => void): () => void;
  onHidden(listener: () => void): () => void;
  isHidden(): boolean;
}

export function createBrowserSignals(page: Document, view: Window): BrowserSignals {
  return {
    onWake(listener) {
      const whenVisible = () => {
        if (!page.hidden) listener();
      };
      page.addEventListener('visibilitychange', whenVisible);
      view.addEventListener('online', listener);
      view.addEventListener('pageshow', listener);
      return () => {
        page.removeEventListener('visibilitychange', whenVisible);
        view.removeEventListener('online', listener);
        view.removeEventListener('pageshow', listener);
      };
    },
    onHidden(listener) {
      const whenHidden = () => {
        if (page.hidden) listener();
      };
      page.addEventListener('visibilitychange', whenHidden);
      return () => page.removeEventListener('visibilitychange', whenHidden);
    },
    isHidden: () => page.hidden,
  };
}
