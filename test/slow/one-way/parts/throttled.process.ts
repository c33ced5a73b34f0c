import { APP_GUARD } from '@nestjs/core';
import { ThrottlerGuard, ThrottlerModule } from '@nestjs/throttler';
import { startReceiver } from '../../../support/receiver.js';
import { Desk, HelloController } from '../../../http/one-way/parts/house.js';

/** An application with a throttler that lets three requests pass: CommonJS, which Jest cannot load beside Nest 12. */
const { app, port } = await startReceiver({
  platform: process.argv[2] === 'fastify' ? 'fastify' : 'express',
  imports: [ThrottlerModule.forRoot([{ ttl: 60_000, limit: 3 }])],
  providers: [Desk, { provide: APP_GUARD, useClass: ThrottlerGuard }],
  controllers: [HelloController],
});
process.on('message', () => process.send?.({ runs: app.get(Desk).runs }));
process.send?.({ port });
