import { setTimeout } from 'node:timers/promises';
import { Injectable, type Type } from '@nestjs/common';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { OnVoxEvent, VoxConfigError, VoxContext, type VoiceCall, type VoxEvent } from 'nestjs-vox-webhooks';
import { PLATFORMS } from '../../support/platforms.js';
import { PATH, type Receiver, startReceiver } from '../../support/receiver.js';
import { callBody, sendCall, sendMessage } from './deliveries.js';

const say = (text: string): string => `<Response><Say>${text}</Say></Response>`;
const HANG_UP = '<Response><Hangup/></Response>';
const heard: string[] = [];

@Injectable()
class FrontDesk {
  @OnVoxEvent('voice.inbound')
  greet(): string {
    return say('any step');
  }
  @OnVoxEvent('voice.inbound', { step: 'vip' })
  vip(_call: VoiceCall, { step }: VoxContext): string {
    return say(`step ${step}`);
  }
  @OnVoxEvent('voice.inbound', { version: 'v9' })
  future(): string {
    return say('version v9');
  }
  @OnVoxEvent(['voice.answered', 'voice.number'])
  list(_call: VoiceCall, { event }: VoxContext): string {
    return say(event);
  }
  @OnVoxEvent(['sms.mo', 'voice.dial'])
  mixed({ event }: VoxEvent): string {
    heard.push(`mixed ${event}`);
    return say('mixed');
  }
}

@Injectable()
class Listeners {
  @OnVoxEvent('voice.*')
  async slow(): Promise<void> {
    await setTimeout(3_000, undefined, { ref: false });
  }
  @OnVoxEvent('voice.*')
  async rejects({ event }: VoiceCall): Promise<void> {
    heard.push(`family ${event}`);
    await Promise.reject(new Error('listener failed'));
  }
  @OnVoxEvent('*')
  throws({ event }: VoxEvent): string {
    heard.push(`all ${event}`);
    if (event.startsWith('voice')) throw new Error('listener failed at once');
    return say('never heard');
  }
}

describe.each(PLATFORMS)('who answers a call on %s', (platform) => {
  let receiver: Receiver;
  beforeAll(async () => {
    receiver = await startReceiver({ platform, providers: [FrontDesk, Listeners], options: { shutdownGrace: 1 } });
  });
  afterAll(() => receiver.close());
  beforeEach(() => void heard.splice(0));

  it.each([
    ['voice.inbound', 'any step'],
    ['voice.inbound/sales', 'any step'],
    ['voice.inbound/vip', 'step vip'],
    ['voice.answered', 'voice.answered'],
    ['voice.number', 'voice.number'],
    ['voice.dial', 'mixed'],
  ])('%s is answered by the handler that names it most closely', async (route, text) => {
    const answer = await sendCall(receiver, route);
    expect([answer.status, answer.body]).toEqual([200, say(text)]);
  });

  it('a handler for one version takes payloads of that version only', async () => {
    const body = callBody().replace('ApiVersion=v0', 'ApiVersion=v9');
    expect((await sendCall(receiver, 'voice.inbound', body)).body).toBe(say('version v9'));
  });

  it('handlers behind a wildcard listen beside the replier, and neither delay nor break its answer', async () => {
    const started = performance.now();
    const answer = await sendCall(receiver);
    expect([answer.status, answer.body]).toEqual([200, say('any step')]);
    expect(performance.now() - started).toBeLessThan(2_500);
    expect(heard.toSorted()).toEqual(['all voice.inbound', 'family voice.inbound']);
  });

  it('a handler of a mixed list runs for the message, and its document is not sent', async () => {
    const answer = await sendMessage(receiver);
    expect([answer.status, answer.body]).toEqual([200, '']);
    expect(heard.toSorted()).toEqual(['all sms.mo', 'mixed sms.mo']);
  });

  it('two handlers of a family answer nothing where nobody names the event: the caller hears the fallback', async () => {
    const answer = await sendCall(receiver, 'voice.record');
    expect([answer.status, answer.body]).toEqual([200, HANG_UP]);
  });
});

@Injectable()
class OnlyFamily {
  @OnVoxEvent('voice.*')
  answer({ event }: VoiceCall): string {
    return say(event);
  }
}
@Injectable()
class One {
  @OnVoxEvent('voice.inbound')
  first(): string {
    return say('one');
  }
}
@Injectable()
class Two {
  @OnVoxEvent(['voice.inbound', 'voice.answered'])
  second(): string {
    return say('two');
  }
}
@Injectable()
class TwoForStep {
  @OnVoxEvent('voice.inbound', { step: 'second' })
  second(): string {
    return say('two');
  }
}
@Injectable()
class Unknown {
  take(): void {
    return undefined;
  }
}
/** As plain JavaScript may write it, where no compiler looks. */
const untyped = OnVoxEvent as (pattern: string) => MethodDecorator;
const descriptor = Object.getOwnPropertyDescriptor(Unknown.prototype, 'take') ?? {};
untyped('sms.received')(Unknown.prototype, 'take', descriptor);

async function bootError(providers: Type[]): Promise<unknown> {
  return startReceiver({ providers }).then(
    (receiver) => receiver.close(),
    (error: unknown) => error,
  );
}

describe('at start-up', () => {
  it.each([
    ['voice.inbound', 'voice.inbound'],
    ['voice.pay/x', 'voice.pay'],
  ])('the only handler of a family answers %s', async (route, event) => {
    const receiver = await startReceiver({ providers: [OnlyFamily] });
    expect((await sendCall(receiver, route)).body).toBe(say(event));
    await receiver.close();
  });

  it('two repliers for one event are refused, naming the event and both', async () => {
    const error = await bootError([One, Two]);
    expect(error).toBeInstanceOf(VoxConfigError);
    expect(String(error)).toMatch(/@OnVoxEvent\('voice\.inbound'\).*One\.first and Two\.second.*step/);
  });

  it('two repliers for one event on different steps are fine', async () => {
    expect(await bootError([One, TwoForStep])).toBeUndefined();
  });

  it('one class provided twice is not two repliers', async () => {
    expect(await bootError([One, One])).toBeUndefined();
  });

  it('an event that does not exist is refused with the names of those that do', async () => {
    const error = await bootError([Unknown]);
    expect(error).toBeInstanceOf(VoxConfigError);
    expect(String(error)).toMatch(/Unknown\.take.*"sms\.received".*sms\.mo, .*voice\.inbound/);
  });

  it('a static method is refused: nobody would ever call it', () => {
    const decorate = (): void => void untyped('sms.mo')(Unknown, 'take', descriptor);
    expect(decorate).toThrow(VoxConfigError);
    expect(decorate).toThrow(/Unknown\.take.*static/);
  });

  it('a handler for another registration is not one of this', async () => {
    const receiver = await startReceiver({ providers: [One], structure: { name: 'main', path: PATH } });
    expect((await sendCall(receiver)).body).toBe(say('one'));
    await receiver.close();
  });
});
