import { wordsOf } from '../ui/language/words.ts';
import { useToasts } from '../ui/toast/toasts-provider.tsx';
import { formWords } from './form.words.ts';

/** Says what was made or saved, and closes its dialog. */
export function useToldSave(isNew: boolean, onClose: () => void): (what: string) => void {
  const toasts = useToasts();
  return (what) => {
    const words = wordsOf(formWords);
    toasts.add({ text: isNew ? words.made(what) : words.saved(what) });
    onClose();
  };
}
