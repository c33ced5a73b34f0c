import { Injectable } from '@nestjs/common';
import {
  DropDelivery,
  OnVoxEvent,
  RetryDelivery,
  type SmsDlr,
  type VoiceInbound,
  type VoxContext,
  voxml,
} from 'nestjs-vox-webhooks';

/** What a handler throws that is told to fail. */
export class MoodyError extends Error {}

/** Handlers that end as they are told. */
@Injectable()
export class Moody {
  readonly contexts: VoxContext[] = [];
  /** What they do before they end. */
  work: () => unknown = () => undefined;

  @OnVoxEvent('sms.dlr')
  async receipt({ tag, messageId }: SmsDlr, context: VoxContext): Promise<object> {
    this.contexts.push(context);
    await this.work();
    if (tag === 'drop') throw new DropDelivery(`dropped ${messageId}`);
    if (tag === 'retry') throw new RetryDelivery(`later ${messageId}`, { after: 0 });
    if (tag === 'fail') throw new MoodyError(`failed ${messageId}`);
    return { messageId };
  }

  @OnVoxEvent('voice.inbound')
  async greet(call: VoiceInbound): Promise<object> {
    await this.work();
    if (call.callSid === 'CA-fail') throw new MoodyError('failed');
    return voxml().say(call.from).hangup();
  }
}
