import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { NestFactory } from '@nestjs/core';
import { Logger } from 'nestjs-pino';
import { AppModule } from './app.module.js';
import { Appointments } from './database/appointments.js';
import { whatToTry } from './what-to-try.js';

/** The number of the caller in what to try. */
const CALLER = '+12025550188';
const TOMORROW = 20 * 3_600_000;

/** Settings come from the environment or from `.env`; without them this run makes its own. */
const port = process.env['PORT'] ?? '3000';
process.env['VOX_TOKEN'] ||= randomBytes(18).toString('hex');
process.env['VOX_LINK_SECRET'] ||= randomBytes(24).toString('hex');
process.env['PUBLIC_URL'] ||= `http://localhost:${port}`;
process.env['DATABASE_URL'] ||= 'file:appointments.db';
process.env['MESSAGES_URL'] ||= 'https://smsapi.voxtelesys.net/api/v2';

const app = await NestFactory.create(AppModule, { bufferLogs: true });
app.useLogger(app.get(Logger));
app.enableShutdownHooks();
try {
  await app.listen(port);
  await app.get(Appointments, { strict: false }).add(CALLER, new Date(Date.now() + TOMORROW));
  console.log(whatToTry(process.env['PUBLIC_URL'], process.env['VOX_TOKEN'], CALLER));
} catch (error) {
  console.error(
    `Cannot listen on port ${port}: ${String(error)}. Choose another one: PORT=3001 npm run start:appointments`,
  );
  process.exitCode = 1;
  await app.close();
}
