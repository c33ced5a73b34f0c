import { Body, Controller, Header, HttpCode, Post, UseGuards } from '@nestjs/common';
import { Ledger } from '../ledger.js';
import { CallDto } from './call.dto.js';
import { greeting } from './greeting.js';
import { ReceiptDto } from './receipt.dto.js';
import { TokenGuard } from './token.guard.js';

/** What a user of Nest writes without a library. */
@Controller('webhooks/vox')
@UseGuards(TokenGuard)
export class HooksController {
  constructor(private readonly ledger: Ledger) {}

  @Post()
  @HttpCode(200)
  async receipt(@Body() receipt: ReceiptDto): Promise<void> {
    await this.ledger.book(receipt.message_id, receipt.status);
  }

  @Post('voice.inbound')
  @HttpCode(200)
  @Header('Content-Type', 'application/xml; charset=utf-8')
  async inbound(@Body() call: CallDto): Promise<string> {
    await this.ledger.book(call.CallSid, call.CallStatus);
    return greeting(call.From);
  }
}
