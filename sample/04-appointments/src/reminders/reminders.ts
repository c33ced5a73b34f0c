import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { latestReceipt, OnVoxEvent, RetryDelivery, SmsDlr, VoxLinks } from 'nestjs-vox-webhooks';
import { Appointments } from '../database/appointments.js';
import type { Appointment } from '../database/schema.js';
import { spokenTime } from '../spoken-time.js';
import { TextMessages } from '../messages/text-messages.js';

const MINUTE = 60_000;
/** How long before an appointment its reminder goes out. */
const AHEAD = 24 * 60 * MINUTE;

/** Sends reminders, and keeps what their receipts say. */
@Injectable()
export class Reminders implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(Reminders.name);
  private timer?: NodeJS.Timeout;
  private underWay = Promise.resolve();

  constructor(
    private readonly appointments: Appointments,
    private readonly messages: TextMessages,
    private readonly links: VoxLinks,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.underWay = this.sendDue().catch((error: unknown) => this.report('no reminders were sent', error));
    }, MINUTE);
  }

  /** What is under way ends while the database is still open. */
  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.underWay;
  }

  /** Sends every reminder that is due. One that cannot be sent is due again. */
  async sendDue(now = new Date()): Promise<void> {
    const due = await this.appointments.takeDue(now, new Date(now.getTime() + AHEAD));
    for (const row of due) await this.appointments.reminded(row.id, await this.send(row));
  }

  /** Receipts come in any order, and more than once: `latestReceipt` tells which one to keep. */
  @OnVoxEvent('sms.dlr')
  async receipt(receipt: SmsDlr): Promise<void> {
    const row = await this.appointments.byMessage(receipt.messageId);
    // The first receipt can be faster than the answer of the API that holds the id.
    if (!row) throw new RetryDelivery('no appointment has this message yet');
    const kept = latestReceipt({ status: row.messageStatus, time: row.messageTime }, receipt);
    if (kept !== receipt) return;
    if (!(await this.appointments.setStatus(row, receipt.status, receipt.time)))
      throw new RetryDelivery('another receipt of this message was stored in between');
  }

  /** @returns the id of the message, or `null` if it did not go out */
  private async send({ id, phone, at }: Appointment): Promise<string | null> {
    try {
      const body = `Your appointment is on ${spokenTime(at)}. To confirm or to cancel, please call us.`;
      // With `signedLinks` a URL of its own for each message: it needs no header, and is a secret.
      const receiptsTo = await this.links.event('sms.dlr');
      return await this.messages.send({ to: phone, body, receiptsTo });
    } catch (error) {
      this.report(`no reminder of appointment ${id}`, error);
      return null;
    }
  }

  private report(what: string, error: unknown): void {
    this.logger.error(what, error instanceof Error ? error.stack : undefined);
  }
}
