// src/operator.module.ts
import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { ExpressAdapter } from '@bull-board/express';
import { BullBoardModule } from '@bull-board/nestjs';
import { BullModule } from '@nestjs/bullmq';
import { Module } from '@nestjs/common';
import type { Queue } from 'bullmq';

/** As `bullmq()` names its queue; that of a registration with a name is `{vox-webhooks-NAME}`. */
export const QUEUE = '{vox-webhooks}';
const url = process.env['REDIS_URL'] ?? 'redis://127.0.0.1:6379';

/** Shows of a job what it is for. What the platform sent is personal data, and stays in Redis. */
export class VoxQueueAdapter extends BullMQAdapter {
  constructor(queue: Queue) {
    super(queue, { readOnlyMode: false, allowRetries: true });
    this.setFormatter('data', ({ event, handler, version, key, receivedAt }: Record<string, unknown>) => ({
      event,
      handler,
      version,
      key,
      receivedAt,
    }));
  }
}

/** The board can delete jobs: keep everybody else out. */
export function operatorsOnly({ headers }: IncomingMessage, response: ServerResponse, next: () => void): void {
  const { OPERATOR_PASSWORD = '' } = process.env;
  const expected = Buffer.from(`Basic ${btoa(`operator:${OPERATOR_PASSWORD}`)}`);
  const given = Buffer.from(headers.authorization ?? '');
  const isOperator = given.length === expected.length && timingSafeEqual(given, expected);
  if (isOperator && OPERATOR_PASSWORD !== '') return next();
  response.writeHead(401, { 'WWW-Authenticate': 'Basic realm="queues"' }).end();
}

// Of 9.10, @bull-board/express and @bull-board/nestjs bring two copies of one type, which the compiler tells apart.
type BoardAdapter = Parameters<typeof BullBoardModule.forRoot>[0]['adapter'];
const adapter = ExpressAdapter as unknown as BoardAdapter;

@Module({
  imports: [
    BullModule.registerQueue({ name: QUEUE, connection: { url } }),
    BullBoardModule.forRoot({ route: '/queues', adapter, middleware: operatorsOnly }),
    BullBoardModule.forFeature({ name: QUEUE, adapter: VoxQueueAdapter }),
  ],
})
export class OperatorModule {}
