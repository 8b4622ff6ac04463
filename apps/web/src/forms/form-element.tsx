import type { ReactNode } from 'react';
import type { Form } from './use-form.ts';
import { useRefusalFocus } from './use-refusal-focus.ts';

interface FormElementProps {
  /** The id that a button outside the form submits it by. */
  id: string;
  form: Form;
  className: string | undefined;
  children: ReactNode;
}

/** The form itself; after a refused attempt the first wrong field takes the focus. */
export function FormElement({ id, form, className, children }: FormElementProps) {
  const element = useRefusalFocus(form.refusals);
  return (
    <form id={id} ref={element} className={className} onSubmit={form.submit} noValidate>
      {children}
    </form>
  );
}
