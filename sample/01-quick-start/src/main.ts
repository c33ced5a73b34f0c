import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.js';
import { whatToTry } from './what-to-try.js';

/** Your token of the portal goes into VOX_TOKEN; without one, this run makes its own. */
const token = process.env['VOX_TOKEN'] || randomBytes(18).toString('hex');
const port = process.env['PORT'] ?? '3000';

const app = await NestFactory.create(AppModule.with(token));
app.enableShutdownHooks();
try {
  await app.listen(port);
  console.log(whatToTry(await app.getUrl(), token));
} catch (error) {
  console.error(`Cannot listen on port ${port}: ${String(error)}. Choose another one: PORT=3001 npm start`);
  process.exitCode = 1;
  await app.close();
}
