import { Injectable } from '@nestjs/common';
import { and, asc, eq, gt, isNull, lte } from 'drizzle-orm';
import { Database } from './database.js';
import { type Answer, type Appointment, appointments } from './schema.js';

/** The rows of appointments. Whatever may happen twice at once is one statement with its condition. */
@Injectable()
export class Appointments {
  constructor(private readonly database: Database) {}

  async add(phone: string, at: Date): Promise<Appointment> {
    const [row] = await this.database.db.insert(appointments).values({ phone, at }).returning();
    if (!row) throw new Error('the appointment was not stored');
    return row;
  }

  /** The next one of a number that is not cancelled. */
  async nextOf(phone: string, now = new Date()): Promise<Appointment | undefined> {
    const rows = await this.database.db
      .select()
      .from(appointments)
      .where(and(eq(appointments.phone, phone), gt(appointments.at, now)))
      .orderBy(asc(appointments.at));
    return rows.find(({ answer }) => answer !== 'cancelled');
  }

  /** Takes those that are due for a reminder. With several processes each goes to one of them, and to none a second time. */
  takeDue(now: Date, until: Date): Promise<Appointment[]> {
    const { at, remindedAt, answer } = appointments;
    const isDue = and(isNull(remindedAt), gt(at, now), lte(at, until), eq(answer, 'open'));
    return this.database.db.update(appointments).set({ remindedAt: now }).where(isDue).returning();
  }

  /** `messageId` of the reminder that was sent, or `null` if none was: then it is due again. */
  async reminded(id: number, messageId: string | null): Promise<void> {
    const values = messageId === null ? { remindedAt: null } : { messageId };
    await this.database.db.update(appointments).set(values).where(eq(appointments.id, id));
  }

  async answer(id: number, answer: Answer): Promise<void> {
    await this.database.db.update(appointments).set({ answer }).where(eq(appointments.id, id));
  }

  async byMessage(messageId: string): Promise<Appointment | undefined> {
    const [row] = await this.database.db.select().from(appointments).where(eq(appointments.messageId, messageId));
    return row;
  }

  /** @returns whether the row still had the status that was read */
  async setStatus(row: Appointment, status: string, time: Date | undefined): Promise<boolean> {
    const isAsRead = and(eq(appointments.id, row.id), eq(appointments.messageStatus, row.messageStatus));
    const values = { messageStatus: status, messageTime: time ?? null };
    const changed = await this.database.db.update(appointments).set(values).where(isAsRead).returning();
    return changed.length === 1;
  }
}
