import { Controller, Get, HttpCode, Injectable, Post, UseGuards, UseInterceptors } from '@nestjs/common';
import {
  OnVoxEvent,
  type SmsDlr,
  SmsMo,
  VoiceInbound,
  VoxAuthGuard,
  type VoxDocument,
  voxml,
  VoxPayload,
  VoxReplyInterceptor,
} from 'nestjs-vox-webhooks';
import type { Heard } from './asked.js';

/** Handlers that note what they hear. */
@Injectable()
export class FrontDesk {
  private readonly heard: Heard[] = [];

  @OnVoxEvent('sms.mo')
  take({ event, from, body }: SmsMo): void {
    this.heard.push({ event, from, text: body });
  }

  @OnVoxEvent('sms.dlr')
  note({ event, from, status }: SmsDlr): void {
    this.heard.push({ event, ...(from !== undefined && { from }), text: status });
  }

  @OnVoxEvent('voice.inbound')
  answer({ event, from, to }: VoiceInbound): VoxDocument {
    this.heard.push({ event, from, text: to });
    return voxml().say('Hello, Zoë').hangup();
  }

  /** What was heard since the last time. */
  clear(): Heard[] {
    return this.heard.splice(0);
  }
}

/** A route of the application that has nothing to do with webhooks. */
@Controller('hello')
export class HelloController {
  @Get()
  hello(): string {
    return 'hello';
  }
}

/** A controller of the application that takes webhooks. */
@Controller('mine')
@UseGuards(VoxAuthGuard)
export class MyController {
  constructor(private readonly desk: FrontDesk) {}

  @Post('messages')
  @HttpCode(200)
  take(@VoxPayload('sms.mo') message: SmsMo): void {
    this.desk.take(message);
  }

  @Post('calls')
  @UseInterceptors(VoxReplyInterceptor)
  answer(@VoxPayload('voice.inbound') call: VoiceInbound): VoxDocument {
    return this.desk.answer(call);
  }
}
