import { Module } from '@nestjs/common';
import { bullmq, VoxWorkerModule } from 'nestjs-vox-webhooks/bullmq';
import { HandlersModule } from './handlers.module.js';
import { REDIS_URL } from './redis-url.js';

@Module({
  imports: [
    HandlersModule,
    VoxWorkerModule.forRoot({ delivery: bullmq({ connection: REDIS_URL, concurrency: 2, lockDuration: 6_000 }) }),
  ],
})
export class WorkerModule {}
