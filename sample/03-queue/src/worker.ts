import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { WorkerModule } from './worker.module.js';

/** Start as many of these as you like, on as many machines. */
const app = await NestFactory.createApplicationContext(WorkerModule);
app.enableShutdownHooks();
