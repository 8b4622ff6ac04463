/** Whether a PIN is one of those that somebody tries first: a run, a repeat, a mirror, or a day of a calendar. */
export function isTrivialPin(pin: string): boolean {
  return isRun(pin) || isRepeat(pin) || isMirror(pin) || isDay(pin);
}

/** Each digit as far from the one before: 111111, 123456, 987654, 135791; after 9 comes 0. */
function isRun(pin: string): boolean {
  const digits = Array.from(pin, Number);
  const [first = 0, second = 0] = digits;
  const step = second - first;
  return digits.every((digit, place) => digit === (((first + step * place) % 10) + 10) % 10);
}

/** One part again and again: 121212, 123123, 12341234. */
function isRepeat(pin: string): boolean {
  const lengths = Array.from({ length: Math.floor(pin.length / 2) }, (_, place) => place + 1);
  return lengths.some(
    (length) => pin === pin.slice(0, length).repeat(pin.length).slice(0, pin.length),
  );
}

/** The same from behind: 123321. */
function isMirror(pin: string): boolean {
  return pin === Array.from(pin).reverse().join('');
}

/** The orders in which people write a birthday, with two and with four digits of its year. */
const DAY_FORMS = [
  /^(?<day>\d\d)(?<month>\d\d)(?:19|20)?\d\d$/,
  /^(?<month>\d\d)(?<day>\d\d)(?:19|20)?\d\d$/,
  /^(?:19|20)?\d\d(?<month>\d\d)(?<day>\d\d)$/,
];

function isDay(pin: string): boolean {
  if (pin.length === 7) return false;
  return DAY_FORMS.some((form) => {
    const { day = '0', month = '0' } = form.exec(pin)?.groups ?? {};
    return isWithin(Number(day), 31) && isWithin(Number(month), 12);
  });
}

function isWithin(number: number, max: number): boolean {
  return number >= 1 && number <= max;
}
