import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { VoxWorkerModule } from 'nestjs-vox-webhooks/bullmq';
import { queueOf } from './delivery-of.js';
import { handlersOf } from './handlers-of.js';
import { settleProcess } from './settle-process.js';

/** Handles what receivers have stored. */
const { plan, history } = settleProcess();

@Module({
  imports: [VoxWorkerModule.forRoot({ ...(await queueOf(plan)), shutdownGrace: plan.grace ?? 10_000 })],
  providers: handlersOf(plan, history),
})
class WorkerApp {}

const app = await NestFactory.createApplicationContext(WorkerApp, { logger: ['error', 'warn'] });
app.enableShutdownHooks();
process.send?.({ port: 0 });
