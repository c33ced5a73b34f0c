import { Injectable } from '@nestjs/common';
import { OnVoxEvent, VoxContext, VoxEvent, type WireParams } from 'nestjs-vox-webhooks';
import { BEHAVIOURS, DOCUMENT } from './behaviours.js';

/** Takes messages, receipts and faxes, and counts what reaches it. */
@Injectable()
export class Desk {
  runs = 0;
  /** The parameters that the last handler saw. */
  raw: WireParams = {};
  context: VoxContext | undefined;
  /** The payload that the last handler saw. */
  payload: VoxEvent | undefined;

  @OnVoxEvent(['sms.*', 'mms.*', 'rcs.*', 'fax.*'])
  message(event: VoxEvent, context: VoxContext): unknown {
    return this.take(event, context);
  }

  take(payload: VoxEvent, context: VoxContext): unknown {
    const { raw } = payload;
    this.runs++;
    this.payload = payload;
    this.raw = raw;
    this.context = context;
    const behave = BEHAVIOURS[String(raw['behave'])];
    return behave ? behave() : DOCUMENT;
  }
}

/** Takes calls and flows; its results are not typed as documents, so that it can return what is none. */
@Injectable()
export class CallDesk {
  constructor(private readonly desk: Desk) {}

  @OnVoxEvent(['voice.*', 'flow.*'])
  call(event: VoxEvent, context: VoxContext): unknown {
    return this.desk.take(event, context);
  }
}

/** Stands at a step of its own. */
@Injectable()
export class StepDesk {
  @OnVoxEvent('voice.record', { step: 'told' })
  told(): string {
    return DOCUMENT;
  }
}
