/** The speeds a person is offered; the server takes anything up to its own limit. */
export const PACES = [
  { pace: 0, label: 'Paused', hint: 'Nobody works; only you change figures' },
  { pace: 1, label: '1×', hint: 'As busy as a real shift' },
  { pace: 5, label: '5×', hint: 'A rush' },
  { pace: 20, label: '20×', hint: 'More than any floor; watch the grid keep up' },
] as const;

/** The pace as it stands on the button: one of the offered ones, or whatever was set elsewhere. */
export function paceLabel(pace: number): string {
  return PACES.find((offer) => offer.pace === pace)?.label ?? `${pace}×`;
}
