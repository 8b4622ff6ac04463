import { z } from 'zod';
import { ActorId, PASSWORD_LENGTH_MAX } from './identity.ts';
import { Instant, WarehouseId } from './ids.ts';
import { NAME_LENGTH_MAX } from './limits.ts';
import { lineUpTo } from './text.ts';
import { isTrivialPin } from './trivial-pin.ts';

/** Below six digits five guesses are too good a chance; more than eight nobody keeps in mind. */
export const PIN_LENGTH_MIN = 6;
export const PIN_LENGTH_MAX = 8;

/** A code of a card or a sticker; shorter ones are typed by chance. */
const BADGE_LENGTH_MIN = 6;
const BADGE_LENGTH_MAX = 64;

/** A PIN as somebody types it to come in. */
const Pin = z.string().regex(new RegExp(`^\\d{${PIN_LENGTH_MIN},${PIN_LENGTH_MAX}}$`), {
  error: `must be ${PIN_LENGTH_MIN} to ${PIN_LENGTH_MAX} digits`,
});

/** What a scanner types for a badge. */
export const Badge = lineUpTo(BADGE_LENGTH_MAX).pipe(z.string().min(BADGE_LENGTH_MIN));

/** `POST /api/v1/session/switch`, at a shared device: the badge alone, or whose PIN it is and the PIN. */
export const SwitchPerson = z.union([
  z.strictObject({ badge: Badge }),
  z.strictObject({ actorId: ActorId, pin: Pin }),
]);
export type SwitchPerson = z.infer<typeof SwitchPerson>;

/** Whoever finds an open desk does not know the password there is. */
export const PutPin = z.strictObject({
  currentPassword: z.string().min(1).max(PASSWORD_LENGTH_MAX),
  pin: Pin.refine((pin) => !isTrivialPin(pin), {
    error: 'is one of those that are tried first: no runs, no repeats, no dates',
    params: { code: 'trivial-pin' },
  }),
});
export type PutPin = z.infer<typeof PutPin>;

/** Whether somebody has a PIN or a badge, and since when; what it is nobody is ever told. */
export const QuickProof = z.object({ setAt: Instant.nullable() });
export type QuickProof = z.infer<typeof QuickProof>;

export const PutBadge = z.strictObject({ badge: Badge });

/** A browser that several people use one after the other. */
export const SharedDevice = z.object({
  deviceId: z.string(),
  name: z.string(),
  warehouseId: WarehouseId,
  enrolledBy: z.string(),
  enrolledAt: Instant,
  lastUsedAt: Instant.nullable(),
  /** It is the one that asks. */
  isThis: z.boolean(),
});
export type SharedDevice = z.infer<typeof SharedDevice>;

export const SharedDeviceList = z.object({ rows: z.array(SharedDevice) });

export const NewSharedDevice = z.strictObject({
  name: lineUpTo(NAME_LENGTH_MAX).pipe(z.string().min(1)),
  warehouseId: WarehouseId,
});
export type NewSharedDevice = z.infer<typeof NewSharedDevice>;

/** `GET /api/v1/session/people`: who can come in here by PIN, the last one first. */
export const PeopleHere = z.object({
  /** Null at a browser that is not shared. */
  device: z.object({ deviceId: z.string(), name: z.string(), warehouseId: WarehouseId }).nullable(),
  people: z.array(
    z.object({
      actorId: ActorId,
      name: z.string(),
      /** Too many PINs were wrong: only the password helps. */
      isLocked: z.boolean(),
    }),
  ),
});
export type PeopleHere = z.infer<typeof PeopleHere>;
