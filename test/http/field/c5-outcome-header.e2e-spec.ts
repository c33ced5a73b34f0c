import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Injectable } from '@nestjs/common';
import { IsOptional, ValidateNested } from 'class-validator';
import {
  DropDelivery,
  OnVoxEvent,
  type SmsDlr,
  type SmsMo,
  type VoiceGather,
  type VoiceInbound,
  voxml,
  type VoxDocument,
  type VoxWebhooksOptions,
} from 'nestjs-vox-webhooks';
import { reportedOutcome } from '../../../src/testing/http/reported-outcome.js';
import { PLATFORMS } from '../../support/platforms.js';
import { FORM_TYPE, GOOD, JSON_TYPE, PATH, type Receiver, startReceiver } from '../../support/receiver.js';
import type { RequestParts } from '../../support/request-text.js';
import { callBody, messageBody } from '../handlers/deliveries.js';
import { MyHooks } from '../parts/my-hooks.js';

@Injectable()
class Desk {
  @OnVoxEvent('sms.mo')
  take(_message: SmsMo): void {}

  @OnVoxEvent('sms.dlr')
  drop(_receipt: SmsDlr): void {
    throw new DropDelivery();
  }

  @OnVoxEvent('voice.inbound')
  answer(_call: VoiceInbound): VoxDocument {
    return voxml().hangup();
  }

  @OnVoxEvent('voice.gather')
  fail(_call: VoiceGather): VoxDocument {
    throw new Error('secret-of-the-handler');
  }
}

const message = (fields: Readonly<Record<string, unknown>> = {}): RequestParts => ({
  path: `${PATH}/sms.mo`,
  headers: [GOOD, JSON_TYPE],
  body: JSON.stringify({ ...JSON.parse(messageBody()), ...fields }),
});
const call = (event: string): RequestParts => ({
  path: event.startsWith('/') ? event : `${PATH}/${event}`,
  headers: [GOOD, FORM_TYPE],
  body: callBody(),
});

/** What the header says of requests to the module's own routes. */
const OWN: Readonly<Record<string, readonly [RequestParts, string]>> = {
  'a handled message': [message(), 'VOX_HANDLED'],
  'an answered call': [call('voice.inbound'), 'VOX_HANDLED'],
  'a call whose handler throws': [call('voice.gather'), 'VOX_HANDLER_FAILED;fallback'],
  'a call without a handler': [call('voice.dial'), 'VOX_EVENT_UNHANDLED;fallback'],
  'a field that does not fit': [message({ received_at: 'secret-value' }), 'VOX_HANDLED;flaws="received_at"'],
  'required fields that do not fit': [
    message({ from: { 'secret-value': 1 }, to: '' }),
    'VOX_PAYLOAD_INVALID;fields="from,to"',
  ],
  'a broken body': [{ ...message(), body: '{"secret-value' }, 'VOX_BODY_JSON'],
  'a call whose body is of another type': [
    { ...call('voice.inbound'), headers: [GOOD, ['Content-Type', 'text/secret-value']] },
    'VOX_CONTENT_TYPE;fallback',
  ],
  'an unauthenticated request': [{ ...message(), headers: [JSON_TYPE] }, 'VOX_UNAUTHORIZED'],
  'another method': [{ ...message(), method: 'PUT' }, 'VOX_METHOD_NOT_ALLOWED'],
  'an unknown event': [{ ...message(), path: `${PATH}/secret-value` }, 'VOX_ROUTE_UNKNOWN'],
  'a check of the endpoint': [{ method: 'GET', path: PATH, headers: [GOOD] }, 'VOX_ENDPOINT_CHECK'],
};

/** On a controller of the application that has all three parts. */
const PARTS: typeof OWN = {
  'an answered call': [call('/my/calls/text'), 'VOX_HANDLED'],
  'a handler that throws': [call('/my/calls/throws'), 'VOX_HANDLER_FAILED;fallback'],
  'an unauthenticated request': [{ ...call('/my/calls/text'), headers: [FORM_TYPE] }, 'VOX_UNAUTHORIZED'],
};

const WAYS = PLATFORMS.flatMap((platform) => [false, true].map((fastPath) => ({ platform, fastPath })));

async function starting(options: Partial<VoxWebhooksOptions>, environment: string | undefined): Promise<Receiver> {
  const { NODE_ENV } = process.env;
  process.env['NODE_ENV'] = environment;
  try {
    return await startReceiver({ options, providers: [Desk] });
  } finally {
    process.env['NODE_ENV'] = NODE_ENV;
  }
}

describe.each(WAYS)('vox-outcome on $platform, fastPath: $fastPath', ({ platform, fastPath }) => {
  let receiver: Receiver;
  beforeAll(async () => {
    receiver = await startReceiver({ platform, options: { fastPath }, providers: [Desk], imports: [MyHooks] });
  });
  afterAll(() => receiver.close());

  it.each(Object.keys(OWN))('says how it ended for %s', async (name) => {
    const [request, expected] = OWN[name] ?? [];
    const { headers, lines } = await receiver.send(request);
    expect(headers['vox-outcome']).toBe(expected);
    expect(lines.filter(([line]) => line === 'vox-outcome')).toHaveLength(1);
    expect(JSON.stringify(lines)).not.toContain('secret');
  });

  it.each(Object.keys(PARTS))('says it on a controller of the application for %s', async (name) => {
    const [request, expected] = PARTS[name] ?? [];
    expect((await receiver.send(request)).headers['vox-outcome']).toBe(expected);
  });
});

describe('vox-outcome and the options', () => {
  it('names no field that only a class of the application knows, nor a name inside of a field', async () => {
    class OwnMessage {
      @ValidateNested()
      from!: object;

      @IsOptional()
      @ValidateNested()
      theirs!: object;
    }
    const receiver = await startReceiver({ options: { dto: { 'sms.mo': OwnMessage } }, providers: [Desk] });
    const { headers } = await receiver.send(message({ from: 'x', theirs: 'y' }));
    await receiver.close();
    expect(headers['vox-outcome']).toBe('VOX_PAYLOAD_INVALID;fields="from"');
  });

  it('names the fields of what is kept as a dead letter', async () => {
    const receiver = await startReceiver({ options: { deadLetters: { put: async () => {} } }, providers: [Desk] });
    const { status, headers } = await receiver.send(message({ to: '' }));
    await receiver.close();
    expect([status, headers['vox-outcome']]).toEqual([200, 'VOX_QUARANTINED;fields="to"']);
  });

  it.each([
    ['production', {}, undefined],
    ['production', { outcomeHeader: true }, 'VOX_HANDLED'],
    ['development', {}, 'VOX_HANDLED'],
    ['development', { outcomeHeader: false }, undefined],
    ['development', { onUnauthorized: 'drop' }, undefined],
  ] as const)('in %s with %p it is %p', async (environment, options, expected) => {
    const receiver = await starting(options, environment);
    const accepted = await receiver.send(message());
    const refused = await receiver.send({ ...message(), headers: [JSON_TYPE] });
    await receiver.close();
    expect(accepted.headers['vox-outcome']).toBe(expected);
    expect(refused.headers['vox-outcome']).toBe(expected && 'VOX_UNAUTHORIZED');
  });

  it('tells what happened inside where it is asked to, and never in production', async () => {
    const receiver = await starting({ outcomeHeader: 'detailed' }, 'development');
    const told = await Promise.all(
      [message(), call('voice.gather'), { ...message(), headers: [JSON_TYPE] }].map(async (one) => {
        const { headers } = await receiver.send(one);
        return reportedOutcome(headers['vox-outcome']);
      }),
    );
    await receiver.close();
    const time = expect.any(Number);
    expect(told).toEqual([
      {
        code: 'VOX_HANDLED',
        event: 'sms.mo',
        version: '2025-02-01',
        credential: 'bearer#1',
        handlers: [{ handler: 'Desk.take', ms: time, code: 'VOX_HANDLED' }],
      },
      {
        code: 'VOX_HANDLER_FAILED',
        fallback: true,
        event: 'voice.gather',
        version: 'v0',
        credential: 'bearer#1',
        handlers: [{ handler: 'Desk.fail', ms: time, code: 'VOX_HANDLER_FAILED' }],
      },
      { code: 'VOX_UNAUTHORIZED' },
    ]);
    const live = await starting({ outcomeHeader: 'detailed' }, 'production');
    const { headers } = await live.send(message());
    await live.close();
    expect(headers).not.toHaveProperty('vox-outcome');
  });

  it('does not tell what onUnauthorized: "drop" hides', async () => {
    await expect(starting({ outcomeHeader: true, onUnauthorized: 'drop' }, 'test')).rejects.toThrow(
      /outcomeHeader.*onUnauthorized/,
    );
  });
});
