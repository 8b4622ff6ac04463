/** Knows whether a hand holds the scrollbar of an element: browsers say so only by where it was pressed. */
export function watchScrollbar(scroller: HTMLElement) {
  let isDragged = false;
  const onDown = (event: PointerEvent) => {
    isDragged = event.target === scroller && event.offsetX >= scroller.clientWidth;
  };
  // Some browsers never tell that a scrollbar was let go, but the next move comes without a button.
  const onMove = (event: PointerEvent) => {
    if (event.buttons === 0) isDragged = false;
  };
  const onEnd = () => {
    isDragged = false;
  };
  const ends = ['pointerup', 'pointercancel', 'wheel', 'keydown'] as const;
  scroller.addEventListener('pointerdown', onDown);
  addEventListener('pointermove', onMove, { passive: true });
  for (const end of ends) addEventListener(end, onEnd, { passive: true, capture: true });
  return {
    isDragged: () => isDragged,
    stop() {
      scroller.removeEventListener('pointerdown', onDown);
      removeEventListener('pointermove', onMove);
      for (const end of ends) removeEventListener(end, onEnd, { capture: true });
    },
  };
}
