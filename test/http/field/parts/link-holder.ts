import { Injectable } from '@nestjs/common';
import { DropDelivery, OnVoxEvent, signedLinks, type SmsDlr } from 'nestjs-vox-webhooks';
import { samplePayload } from 'nestjs-vox-webhooks/testing';
import { PATH } from '../../../support/words.js';

/** The call that a link was written for. */
export const CALL = 'call-a';

/** What signs the links of these tests. */
export const links = signedLinks('secret-of-the-links-0123456789-0123456789');

/** The link to an event, as a document of this call would carry it. */
export function linkTo(event: string, callSid = CALL): string {
  const path = `${PATH}/${event}`;
  return `${path}?vox-link=${Buffer.from(callSid).toString('base64url')}.${links.sign?.(path, callSid)}`;
}

/** A webhook of some call as JSON. */
export function bodyOf(event: 'voice.recording' | 'voice.number' | 'voice.status', callSid: string, more = {}): string {
  return JSON.stringify(samplePayload(event, { CallSid: callSid, ...more }));
}

/** Handlers of what links lead to, and of a receipt, which no link leads to. */
@Injectable()
export class Shelf {
  readonly receipts: string[] = [];
  recordings = 0;

  @OnVoxEvent('sms.dlr')
  take({ messageId }: SmsDlr): void {
    this.receipts.push(messageId);
  }

  @OnVoxEvent('voice.recording')
  keep(): void {
    this.recordings++;
  }

  @OnVoxEvent('voice.number')
  whisper(): string {
    throw new DropDelivery();
  }
}
