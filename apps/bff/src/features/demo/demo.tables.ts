import { date, pgSchema, text, timestamp } from 'drizzle-orm/pg-core';
import { bytea } from '../../platform/db/column-types.ts';

// The migrations decide; a test compares every column here with the database, both ways.
const demo = pgSchema('demo');

const instant = (name: string) => timestamp(name, { withTimezone: true });

export const seedings = demo.table('seedings', {
  seed: text('seed').primaryKey(),
  openedOn: date('opened_on').notNull(),
  startedAt: instant('started_at').notNull().defaultNow(),
  completedAt: instant('completed_at'),
  credentialsDigest: bytea('credentials_digest'),
});
