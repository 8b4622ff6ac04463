const MINUTE_MS = 60_000;

/**
 * Turns local wall-clock times of one IANA zone into instants. A time that a change to summer time skips
 * is read with the offset before it, one that comes twice as the first of the two.
 */
export function zonedTimeReader(timeZone: string): (localTime: string) => string {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    timeZoneName: 'longOffset',
  });
  const offsets = new Map<string, number>();
  const offsetMs = (instantMs: number): number => {
    const name =
      format.formatToParts(instantMs).find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
    const [, sign, hours, minutes] = /GMT([+-])(\d{2}):(\d{2})/.exec(name) ?? [];
    const size = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * MINUTE_MS;
    return sign === '-' ? -size : size;
  };
  return (localTime) => {
    const asUtcMs = Date.parse(`${localTime.replace(' ', 'T')}Z`);
    if (Number.isNaN(asUtcMs)) throw new Error(`${localTime} is no time`);
    // The offset changes on an hour at most: one look-up serves all rows of that hour.
    const hour = localTime.slice(0, 13);
    const offset = offsets.get(hour) ?? offsetMs(asUtcMs - offsetMs(asUtcMs));
    offsets.set(hour, offset);
    return new Date(asUtcMs - offset).toISOString();
  };
}
