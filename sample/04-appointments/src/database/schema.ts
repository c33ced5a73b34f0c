import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** What the caller has said to an appointment. */
export type Answer = 'open' | 'confirmed' | 'cancelled';

export const appointments = sqliteTable(
  'appointments',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    phone: text().notNull(),
    at: integer({ mode: 'timestamp_ms' }).notNull(),
    answer: text().$type<Answer>().notNull().default('open'),
    /** When a reminder was begun: who sets it may send it. */
    remindedAt: integer({ mode: 'timestamp_ms' }),
    messageId: text().unique(),
    messageStatus: text().notNull().default('queued'),
    messageTime: integer({ mode: 'timestamp_ms' }),
  },
  ({ phone }) => [index('appointments_phone').on(phone)],
);

export const voicemails = sqliteTable('voicemails', {
  callSid: text().primaryKey(),
  phone: text().notNull(),
  seconds: integer(),
  url: text(),
});

export type Appointment = typeof appointments.$inferSelect;

/** Made at the start, if they are not there. Take the migrations of drizzle-kit as soon as a table changes. */
export const TABLES = `
CREATE TABLE IF NOT EXISTS appointments (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  phone TEXT NOT NULL,
  at INTEGER NOT NULL,
  answer TEXT NOT NULL DEFAULT 'open',
  remindedAt INTEGER,
  messageId TEXT UNIQUE,
  messageStatus TEXT NOT NULL DEFAULT 'queued',
  messageTime INTEGER
);
CREATE INDEX IF NOT EXISTS appointments_phone ON appointments (phone);
CREATE TABLE IF NOT EXISTS voicemails (
  callSid TEXT PRIMARY KEY,
  phone TEXT NOT NULL,
  seconds INTEGER,
  url TEXT
);`;
