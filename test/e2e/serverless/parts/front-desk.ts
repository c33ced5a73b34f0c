import { Controller, Get, Injectable } from '@nestjs/common';
import { OnVoxEvent, type SmsDlr, type SmsMo, type VoiceInbound, voxml, type VoxDocument } from 'nestjs-vox-webhooks';
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
