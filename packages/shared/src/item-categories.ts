import { z } from 'zod';

/** A category that at least one item bears; categories have no life of their own. */
export const ItemCategory = z.object({ category: z.string(), items: z.int().min(1) });
export type ItemCategory = z.infer<typeof ItemCategory>;

export const ItemCategories = z.object({ rows: z.array(ItemCategory) });
