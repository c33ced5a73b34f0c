import type { Server } from 'node:http';
import { Controller, Injectable, Post, UseGuards, UseInterceptors } from '@nestjs/common';
import {
  bearer,
  OnVoxEvent,
  VoxAuthGuard,
  type VoxEvent,
  VoxPayload,
  VoxReplyInterceptor,
  VoxWebhooksModule,
} from 'nestjs-vox-webhooks';
import { startReceiver, TOKEN } from '../support/receiver.js';
import { actionableNames } from './actionable-names.js';
import { passInHost, passInMiddleware } from './fuzz/pass-fronts.js';
import { MARK } from './fuzz/whole-events.js';
import { sabotage } from './sabotage.js';

const [, , platform, fault = ''] = process.argv;
const DOCUMENT = '<Response><Say>Hello</Say></Response>';
const counts = { unhandled: 0, uncaught: 0, runs: 0 };
/** Marks of the events that a handler has seen. */
const seen = new Set<unknown>();
process.on('unhandledRejection', () => counts.unhandled++);
process.on('uncaughtException', () => counts.uncaught++);
const names = (): number => Reflect.ownKeys(Object.prototype).length + Reflect.ownKeys(Array.prototype).length;
const before = names();

/** Reads all of a payload, as an honest application might, and returns normally. */
function use(event: VoxEvent): void {
  counts.runs++;
  if (MARK in event.raw) seen.add(event.raw[MARK]);
  // A parser of the application may make numbers that JSON does not know.
  JSON.stringify(event, (_name, value: unknown) => (typeof value === 'bigint' ? String(value) : value));
  sabotage(fault);
}

@Injectable()
class Everything {
  @OnVoxEvent('*')
  any(event: VoxEvent): void {
    use(event);
  }

  @OnVoxEvent(actionableNames)
  answer(event: VoxEvent): string {
    use(event);
    return DOCUMENT;
  }
}

@Controller('own')
@UseGuards(VoxAuthGuard)
@UseInterceptors(VoxReplyInterceptor)
class OwnRoutes {
  @Post('message')
  message(@VoxPayload('sms.mo') event: VoxEvent): string {
    use(event);
    return DOCUMENT;
  }

  @Post('call')
  call(@VoxPayload('voice.gather') event: VoxEvent): string {
    use(event);
    return DOCUMENT;
  }
}

const auth = [bearer(TOKEN)];
/** The fuzzer is no overload, however late the loop of a busy machine is. */
const overload = { maxLoopDelay: 3_600_000 };
const lenient = VoxWebhooksModule.forRoot({
  name: 'lenient',
  path: 'webhooks/lenient',
  auth,
  overload,
  onInvalid: 'deliver-raw',
  onUndecodable: 'quarantine',
  onUnhandled: 'quarantine',
  deadLetters: { put: (letter) => Promise.resolve(void JSON.stringify(letter)) },
  dedupe: false,
  calls: { fallback: false },
  body: { contentTypes: 'sniff', deadline: 300 },
});
const whole = VoxWebhooksModule.forRoot({ name: 'whole', path: 'webhooks/whole', auth, overload, dedupe: false });
const { app, port } = await startReceiver({
  platform: platform === 'fastify' ? 'fastify' : 'express',
  options: { auth, body: { deadline: 300 } },
  imports: [lenient, whole],
  providers: [Everything],
  controllers: [OwnRoutes],
  app: { logger: false },
  configure: passInMiddleware,
});
passInHost(app);
// A server that closes an idle connection may do so while the next request is on its way: nobody has seen that one.
(app.getHttpServer() as Server).keepAliveTimeout = 0;
process.on('message', () => process.send?.({ ...counts, whole: seen.size, polluted: names() - before }));
process.send?.({ port });
