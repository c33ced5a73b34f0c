import { Injectable } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OnVoxEvent, VoxContext, VoxEvent } from 'nestjs-vox-webhooks';
import { WIRE_EXAMPLES } from '../fixtures/wire-examples.js';
import { PLATFORMS } from '../support/platforms.js';
import { GOOD, PATH, type Receiver, startReceiver } from '../support/receiver.js';

@Injectable()
class Everything {
  readonly seen: VoxEvent[] = [];

  @OnVoxEvent('*')
  any(event: VoxEvent, _context: VoxContext): void {
    this.seen.push(event);
  }

  @OnVoxEvent([
    'voice.inbound',
    'voice.answered',
    'voice.redirect',
    'voice.dial',
    'voice.gather',
    'voice.record',
    'voice.pay',
    'voice.number',
  ])
  answer(): string {
    return '<Response><Say>Hello</Say></Response>';
  }
}

describe.each(PLATFORMS)('every example of the wire format on %s', (platform) => {
  let receiver: Receiver;
  beforeAll(async () => void (receiver = await startReceiver({ platform, providers: [Everything] })));
  afterAll(() => receiver.close());

  it.each(WIRE_EXAMPLES)('$id $event', async ({ event, body, contentType, method }) => {
    const { seen } = receiver.app.get(Everything);
    const before = seen.length;
    const route = event.startsWith('voice') || event.startsWith('flow') || event === 'mms.dlr' ? `/${event}` : '';
    const answer = await receiver.send({
      method,
      path: PATH + route,
      headers: [GOOD, ['Content-Type', contentType]],
      body,
    });
    expect(answer.status).toBe(200);
    expect(seen.length).toBe(before + 1);
    expect(seen.at(-1)?.event).toBe(event);
    if (answer.body) expect(answer.headers['content-type']).toBe('application/xml; charset=utf-8');
  });
});
