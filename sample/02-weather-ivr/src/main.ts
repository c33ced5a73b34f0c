import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.js';

/** Secrets come from the environment; without them, this run makes its own. */
const token = process.env['VOX_TOKEN'] || randomBytes(18).toString('hex');
const linkSecret = process.env['VOX_LINK_SECRET'] || randomBytes(24).toString('hex');

const app = await NestFactory.create(AppModule.with(token, linkSecret));
app.enableShutdownHooks();
await app.listen(process.env['PORT'] ?? 3000);

const url = `${(await app.getUrl()).replace('[::1]', 'localhost')}/webhooks/vox/voice.inbound`;
console.log(`
URL for the Voice API profile, behind your public HTTPS address: /webhooks/vox/voice.inbound
Call it, and follow the links in what it answers:

curl -i -H 'Authorization: Bearer ${token}' -d 'CallSid=c1&From=%2B12025550188&To=%2B12025550123' ${url}
`);
