import { Module } from '@nestjs/common';
import { bearer, VoxWebhooksModule } from 'nestjs-vox-webhooks';
import { bullmq } from 'nestjs-vox-webhooks/bullmq';
import { FrontDesk } from './front-desk.js';
import { HandlersModule } from './handlers.module.js';
import { REDIS_URL } from './redis-url.js';

@Module({
  imports: [
    HandlersModule,
    VoxWebhooksModule.forRoot({
      auth: [bearer(process.env['VOX_TOKEN'])],
      outcomeHeader: 'detailed',
      delivery: bullmq({ connection: REDIS_URL, concurrency: false }), // stores, works off nothing
    }),
  ],
  providers: [FrontDesk],
})
export class ReceiverModule {}
