import { z } from 'zod';

/** Speeds of the simulated shift; 0 pauses it, 1 is a human pace. */
export const DEMO_PACE_MAX = 50;

/** State of the simulated shift; `running` is false where there is no demo data. */
export const DemoShift = z.object({
  available: z.boolean(),
  pace: z.number(),
  commandsPosted: z.int(),
  commandsRefused: z.int(),
});
export type DemoShift = z.infer<typeof DemoShift>;

export const PutDemoShift = z.strictObject({ pace: z.number().min(0).max(DEMO_PACE_MAX) });
export type PutDemoShift = z.infer<typeof PutDemoShift>;
