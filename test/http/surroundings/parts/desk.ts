import { Injectable } from '@nestjs/common';
import { OnVoxEvent, SmsDlr, type VoiceInbound, type VoxContext } from 'nestjs-vox-webhooks';
import { Ledger } from './ledger.js';

export const DOCUMENT = '<Response><Say>Hello &amp; welcome</Say></Response>';
export const failure = new Error('the database is away');

/** The usual handlers. */
@Injectable()
export class Desk {
  constructor(private readonly ledger: Ledger) {}

  @OnVoxEvent('sms.dlr')
  receipt(receipt: SmsDlr, { registration }: VoxContext): void {
    this.ledger.notes.push(`${registration} ${receipt.messageId}`);
    this.ledger.payloads.push(receipt);
  }
  @OnVoxEvent('voice.inbound')
  call(call: VoiceInbound): string {
    this.ledger.payloads.push(call);
    return DOCUMENT;
  }
  @OnVoxEvent('fax.inbound')
  fails(): void {
    throw failure;
  }
  @OnVoxEvent('voice.answered')
  failsToAnswer(): string {
    throw failure;
  }
}
