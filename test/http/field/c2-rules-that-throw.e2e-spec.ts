import { afterEach, describe, expect, it } from '@jest/globals';
import { Injectable } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsOptional } from 'class-validator';
import {
  memoryDedupeStore,
  OnVoxEvent,
  type SmsMo,
  type VoiceInbound,
  type VoxDocument,
  voxml,
} from 'nestjs-vox-webhooks';
import type { DedupeStore } from 'nestjs-vox-webhooks/ports';
import { PLATFORMS } from '../../support/platforms.js';
import { FORM_TYPE, GOOD, PATH, type Receiver, startReceiver } from '../../support/receiver.js';
import { callBody, messageBody } from '../handlers/deliveries.js';

/** A class of the application whose own code fails. */
class Broken {
  @IsOptional()
  @Transform(() => {
    throw new Error('the rule is broken');
  })
  to?: string;

  @IsOptional()
  @Transform(() => {
    throw new Error('the rule is broken');
  })
  To?: string;
}

@Injectable()
class Desk {
  runs = 0;

  @OnVoxEvent('sms.mo')
  take(_message: SmsMo): void {
    this.runs++;
  }
  @OnVoxEvent('voice.inbound')
  answer(_call: VoiceInbound): VoxDocument {
    this.runs++;
    return voxml().hangup();
  }
}

let receiver: Receiver;
afterEach(() => receiver.close());

const WAYS = PLATFORMS.flatMap((platform) => [false, true].map((fastPath) => ({ platform, fastPath })));

describe.each(WAYS)('C2: rules of the application that throw, on $platform, fastPath: $fastPath', (way) => {
  it('the log has the error and names the option, and the key of the event', async () => {
    const { fastPath, platform } = way;
    const options = { fastPath, dto: { 'sms.mo': Broken, 'voice.inbound': Broken } };
    receiver = await startReceiver({ platform, options, providers: [Desk] });
    expect((await receiver.send({ body: messageBody() })).status).toBe(500);
    const call = { path: `${PATH}/voice.inbound`, headers: [GOOD, FORM_TYPE], body: callBody() };
    expect((await receiver.send(call)).body).toBe('<Response><Hangup/></Response>');

    const log = receiver.logger.text;
    for (const event of ['sms.mo', 'voice.inbound']) {
      expect(log).toMatch(new RegExp(`the \`dto\` of ${event} threw Error: the rule is broken`));
      expect(log).toMatch(new RegExp(`VOX_HANDLER_FAILED ${event} \\d+ \\d+ ms key=v1-`));
    }
    expect(receiver.app.get(Desk).runs).toBe(0);
  });
});

describe.each(WAYS)('C2: a store that answers with nothing, on $platform, fastPath: $fastPath', (way) => {
  it('the log has what came of it', async () => {
    const { fastPath, platform } = way;
    const silent = Object.assign(memoryDedupeStore(), { begin: () => undefined }) as unknown as DedupeStore;
    receiver = await startReceiver({ platform, options: { fastPath, dedupe: silent }, providers: [Desk] });
    expect((await receiver.send({ body: messageBody() })).status).toBe(503);
    expect(receiver.logger.text).toMatch(/error: the dedupe store threw TypeError: begin\(\) has to give /);
    expect(receiver.app.get(Desk).runs).toBe(0);
  });
});
