import { Controller, HttpCode, Inject, Post, UseGuards, UseInterceptors } from '@nestjs/common';
import {
  SmsDlr,
  VoiceInbound,
  VoiceGather,
  VoxAuthGuard,
  voxml,
  VoxPayload,
  VoxReplyInterceptor,
} from 'nestjs-vox-webhooks';

@Controller('hooks')
@UseGuards(VoxAuthGuard)
export class HooksController {
  constructor(@Inject('LEDGER') private readonly ledger: Map<string, string>) {}

  @Post('receipts')
  @HttpCode(200)
  receipt(@VoxPayload('sms.dlr') { messageId, status }: SmsDlr) {
    this.ledger.set(messageId, status);
  }

  @Post('calls')
  @UseInterceptors(VoxReplyInterceptor)
  greet(@VoxPayload('voice.inbound') { from }: VoiceInbound) {
    this.ledger.set(from, 'called');
    return voxml().gather({ numDigits: 1, output: 'menu', action: '/hooks/menu' }, (gather) =>
      gather.say(`Hello ${from}.`),
    );
  }

  @Post('menu')
  @UseInterceptors(VoxReplyInterceptor)
  menu(@VoxPayload('voice.gather') { digits }: VoiceGather) {
    if (digits === '1') return voxml().dial('+12025550100');
    return voxml().say('Sorry?').redirect('/hooks/calls');
  }
}
