import { useSyncExternalStore } from 'react';
import { asLanguage, LANGUAGE_KEY, type Language, languageNow, languageOf } from './language.ts';

const DIALOGS = '[role="dialog"], [role="alertdialog"]';

function speak(language: Language): void {
  document.documentElement.lang = language;
}

/** Speaks another language from now on, on this page and in every other window of this browser. */
function chooseLanguage(language: Language): void {
  speak(language);
  try {
    localStorage.setItem(LANGUAGE_KEY, language);
  } catch {
    // A browser that forbids storage keeps the choice for this page only, which is what it asked for.
  }
}

/**
 * Another window chose. The tree is mounted anew, which would throw away what is being typed into an
 * open dialog, so the change waits until no dialog is open.
 */
function createFollower() {
  let wanted: Language | null = null;
  const dialogs = new MutationObserver(settle);

  function settle() {
    if (wanted === null || document.querySelector(DIALOGS) !== null) return;
    dialogs.disconnect();
    speak(wanted);
    wanted = null;
  }
  return {
    follow(language: Language) {
      wanted = language;
      // React Aria mounts every dialog as a child of the body.
      dialogs.observe(document.body, { childList: true });
      settle();
    },
    stop: () => dialogs.disconnect(),
  };
}

/** <html> holds the language; another window and ourselves may change it. */
function subscribe(listener: () => void): () => void {
  const root = new MutationObserver(listener);
  root.observe(document.documentElement, { attributeFilter: ['lang'] });
  const follower = createFollower();
  const onStorage = ({ key, newValue }: StorageEvent) => {
    if (key !== LANGUAGE_KEY) return;
    follower.follow(newValue === null ? languageOf(navigator.languages) : asLanguage(newValue));
  };
  addEventListener('storage', onStorage);
  return () => {
    root.disconnect();
    follower.stop();
    removeEventListener('storage', onStorage);
  };
}

/** The language of the page and the way to choose another; the choice outlives the page. */
export function useLanguage(): [Language, (language: Language) => void] {
  return [useSyncExternalStore(subscribe, languageNow), chooseLanguage];
}
