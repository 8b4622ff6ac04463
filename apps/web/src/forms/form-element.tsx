import { type ReactNode, useEffect, useRef } from 'react';
import type { Form } from './use-form.ts';

const INVALID = 'input[aria-invalid="true"], [data-invalid] button';

interface FormElementProps {
  /** The id that a button outside the form submits it by. */
  id: string;
  form: Form;
  className: string | undefined;
  children: ReactNode;
}

/** The form itself; after a refused attempt the first wrong field takes the focus. */
export function FormElement({ id, form, className, children }: FormElementProps) {
  const element = useRef<HTMLFormElement>(null);
  const { refusals } = form;
  // Moves the browser's focus, once for every refused attempt.
  useEffect(() => {
    if (refusals > 0) element.current?.querySelector<HTMLElement>(INVALID)?.focus();
  }, [refusals]);
  return (
    <form id={id} ref={element} className={className} onSubmit={form.submit} noValidate>
      {children}
    </form>
  );
}
