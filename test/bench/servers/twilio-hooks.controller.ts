import { Body, Controller, Header, HttpCode, Post, UseGuards } from '@nestjs/common';
import { TwilioService } from 'nestjs-twilio';
import twilio from 'twilio';
import { CallDto } from './hand-written/call.dto.js';
import { MUSIC, words } from './hand-written/greeting.js';
import { Ledger } from './ledger.js';
import { SignatureGuard } from './signature.guard.js';

/** A call answered with what nestjs-twilio and the SDK below it offer. */
@Controller('webhooks/vox')
@UseGuards(SignatureGuard)
export class TwilioHooksController {
  constructor(
    private readonly ledger: Ledger,
    readonly twilio: TwilioService,
  ) {}

  @Post('voice.inbound')
  @HttpCode(200)
  @Header('Content-Type', 'application/xml; charset=utf-8')
  async inbound(@Body() call: CallDto): Promise<string> {
    await this.ledger.book(call.CallSid, call.CallStatus);
    const response = new twilio.twiml.VoiceResponse();
    response.say(words(call.From));
    response.play(MUSIC);
    response.hangup();
    return response.toString();
  }
}
