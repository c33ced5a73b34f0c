import { Injectable } from '@nestjs/common';
import { OnVoxEvent, type SmsDlr, type SmsMo } from 'nestjs-vox-webhooks';

/** Notes what it was given to read. */
@Injectable()
export class Reader {
  readonly texts: string[] = [];
  readonly keys: string[][] = [];

  @OnVoxEvent('sms.mo')
  take({ body, raw }: SmsMo): void {
    this.texts.push(body);
    this.keys.push(Object.keys(raw));
  }

  @OnVoxEvent('sms.dlr')
  receipt(_receipt: SmsDlr): void {
    this.texts.push('a receipt');
  }
}

/** The text of every message here: of more than one byte for some of its characters. */
export const TEXT = 'Start – „grün“ 👋';

let count = 100;

/** A short message as the portal sends it, no two alike. */
export function shortMessage(): string {
  const from = `+12025550${++count}`;
  return JSON.stringify({ type: 'mo', to: '+12025550123', from, body: TEXT, received_at: '2026-08-20T01:13:42Z' });
}
