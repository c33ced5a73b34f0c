import { Injectable } from '@nestjs/common';
import { Database } from './database.js';
import { voicemails } from './schema.js';

/** The messages that callers left. Two webhooks tell of each: whichever comes first makes the row. */
@Injectable()
export class Voicemails {
  constructor(private readonly database: Database) {}

  async store(
    callSid: string,
    phone: string,
    { url, seconds }: { url?: string | undefined; seconds?: number | undefined },
  ): Promise<void> {
    const known = { ...(url !== undefined && { url }), ...(seconds !== undefined && { seconds }) };
    await this.database.db
      .insert(voicemails)
      .values({ callSid, phone, ...known })
      .onConflictDoUpdate({ target: voicemails.callSid, set: { phone, ...known } });
  }

  all() {
    return this.database.db.select().from(voicemails);
  }
}
