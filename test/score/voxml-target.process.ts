import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Controller, Injectable, Post, UseGuards, UseInterceptors } from '@nestjs/common';
import {
  OnVoxEvent,
  type VoiceCall,
  VoiceInbound,
  VoxAuthGuard,
  type VoxDocument,
  VoxPayload,
  VoxReplyInterceptor,
} from 'nestjs-vox-webhooks';
import { startReceiver } from '../support/receiver.js';
import { DUTIFUL, FALLBACK, textOf } from './voxml/documents.js';
import { FAILURES } from './voxml/failures.js';

const [, , platform, given] = process.argv;
const deadline = Number(given);
const counts = { unhandled: 0, uncaught: 0, runs: 0 };
process.on('unhandledRejection', () => counts.unhandled++);
process.on('uncaughtException', () => counts.uncaught++);

/** Does what the `Tag` of the request says, with the text of its `BulkTag`. */
function behave({ tag = '', bulkTag }: VoiceCall): VoxDocument | Promise<VoxDocument> {
  counts.runs++;
  const text = textOf(Number(bulkTag));
  const result = DUTIFUL[tag] ? DUTIFUL[tag].build(text) : FAILURES[tag]?.(text, deadline);
  // Plain JavaScript returns what it likes.
  return result as VoxDocument;
}

@Injectable()
class Desk {
  @OnVoxEvent('voice.inbound')
  answer(call: VoiceInbound): VoxDocument | Promise<VoxDocument> {
    return behave(call);
  }
}

@Controller('own')
@UseGuards(VoxAuthGuard)
@UseInterceptors(VoxReplyInterceptor)
class OwnRoute {
  @Post()
  answer(@VoxPayload('voice.inbound') call: VoiceInbound): VoxDocument | Promise<VoxDocument> {
    return behave(call);
  }
}

const { port } = await startReceiver({
  platform: platform === 'fastify' ? 'fastify' : 'express',
  options: { calls: { deadline, fallback: FALLBACK } },
  providers: [Desk],
  controllers: [OwnRoute],
  app: { logger: false },
});
const delay = monitorEventLoopDelay({ resolution: 10 });
process.on('message', (question) => {
  if (question === 'start') delay.enable();
  process.send?.({ ...counts, stall: delay.max / 1e6 });
});
process.send?.({ port });
