import { Inject, Injectable } from '@nestjs/common';
import { OnVoxEvent, SmsDlr, VoxContext } from 'nestjs-vox-webhooks';

/** The part of `pg` that is needed here; its Pool fits. */
interface Client {
  query(sql: string, values?: unknown[]): Promise<{ readonly rowCount: number | null }>;
  release(): void;
}
interface Pool {
  connect(): Promise<Client>;
}

/** Runs the effect in one transaction with its key: after a crash either both are there, or neither. */
async function once(pool: Pool, key: string, effect: (client: Client) => Promise<unknown>): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const { rowCount } = await client.query('INSERT INTO vox_inbox (key) VALUES ($1) ON CONFLICT DO NOTHING', [key]);
    if (rowCount === 1) await effect(client);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined); // the connection may be what broke
    throw error;
  } finally {
    client.release();
  }
}

@Injectable()
export class Receipts {
  constructor(@Inject('POOL') private readonly pool: Pool) {}

  @OnVoxEvent('sms.dlr')
  async store({ messageId, status }: SmsDlr, { key }: VoxContext): Promise<void> {
    await once(this.pool, `Receipts.store:${key}`, async (client) => {
      await client.query('INSERT INTO receipts (message_id, status) VALUES ($1, $2)', [messageId, status]);
      // What leaves the database (a message, a request) waits in a table of its own for a process that sends it.
      await client.query('INSERT INTO outbox (key, message) VALUES ($1, $2)', [key, `${messageId} is ${status}`]);
    });
  }
}
