import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { ReceiverModule } from './receiver.module.js';

const port = process.env['PORT'] ?? '3000';

const app = await NestFactory.create(ReceiverModule);
app.enableShutdownHooks();
try {
  await app.listen(port);
} catch (error) {
  console.error(`Cannot listen on port ${port}: ${String(error)}. Choose another one: PORT=3001 npm run start:queue`);
  process.exitCode = 1;
  await app.close();
}
