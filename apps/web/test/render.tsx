import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { vi } from 'vitest';

/** React refuses act() outside an environment that says it is one. */
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

// jsdom has no CSS object. React Aria escapes the name of a meta tag with it, which needs no escaping.
globalThis.CSS ??= { escape: (text: string) => text } as typeof CSS;

export interface Rendered {
  container: HTMLElement;
  rerender: (node: ReactNode) => void;
  unmount: () => void;
}

/** Renders into the document, as focus and portals need it. */
export function render(node: ReactNode): Rendered {
  const container = document.createElement('div');
  document.body.append(container);
  const root = createRoot(container);
  act(() => root.render(node));
  return {
    container,
    rerender: (next) => act(() => root.render(next)),
    unmount() {
      act(() => root.unmount());
      container.remove();
    },
  };
}

/** The one element that a screen reader would find under this role and name; throws when there is none. */
export function byRole(role: string, name?: string): HTMLElement {
  const implicit = role === 'button' ? `button,[role=button]` : `[role=${role}]`;
  const found = [...document.querySelectorAll<HTMLElement>(implicit)].find(
    (element) => name === undefined || nameOf(element).startsWith(name),
  );
  if (!found) throw new Error(`no ${role} ${name ?? ''} in ${document.body.innerHTML}`);
  return found;
}

function nameOf(element: HTMLElement): string {
  const labelled = element.getAttribute('aria-labelledby');
  const label = labelled ? document.getElementById(labelled)?.textContent : null;
  return element.getAttribute('aria-label') ?? label ?? element.textContent ?? '';
}

/** Types over the whole text of an input, as a person who has selected it. */
export function type(input: HTMLElement, text: string): void {
  // React listens to the native setter, so a plain assignment would go unnoticed.
  const setter = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  act(() => {
    setter?.call(input, text);
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

/** Presses a key on the element that has the focus. Returns whether the browser may act on it too. */
export function press(key: string): boolean {
  const target = document.activeElement ?? document.body;
  let isAllowed = true;
  act(() => {
    const init = { key, code: key, bubbles: true, cancelable: true };
    isAllowed = target.dispatchEvent(new KeyboardEvent('keydown', init));
    target.dispatchEvent(new KeyboardEvent('keyup', init));
  });
  return isAllowed;
}

export function click(element: HTMLElement): void {
  act(() => element.click());
}

/** Waits until the assertion holds: React Aria moves the focus in an animation frame of its own. */
export async function until(assertion: () => void): Promise<void> {
  await act(async () => {
    await vi.waitFor(assertion);
  });
}

/** Lets the focus go to nothing, as a press on the empty page does. */
export function blur(element: HTMLElement): void {
  act(() => element.blur());
}

export function focus(element: HTMLElement): void {
  act(() => element.focus());
}
