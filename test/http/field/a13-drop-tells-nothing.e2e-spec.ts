import { Controller, HttpCode, Post, UseGuards } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { VoxAuthGuard, type VoxWebhooksOptions } from 'nestjs-vox-webhooks';
import { PLATFORMS } from '../../support/platforms.js';
import type { RawAnswer } from '../../support/exchange-raw.js';
import { JSON_TYPE, PATH, type Receiver, startReceiver } from '../../support/receiver.js';
import type { RequestParts } from '../../support/request-text.js';
import { Desk, guess, message } from '../one-way/parts/house.js';

/** A route of the application that our guard stands on. */
@Controller('own')
@UseGuards(VoxAuthGuard)
class OwnController {
  @Post()
  @HttpCode(200)
  take(): void {
    throw new Error('nobody gets so far');
  }
}

const { body } = message();
const padded = (size: number): string => String(body).padEnd(size);
const link = `${PATH}/sms.mo?vox-link=Y2FsbC1h.AAAA`;

/** What strangers send. */
const STRANGERS: Readonly<Record<string, RequestParts>> = {
  'no credential': { ...message(), headers: [JSON_TYPE] },
  'a guess': guess(),
  'two credentials': { ...guess(), headers: [...(guess().headers ?? []), ...(guess().headers ?? [])] },
  'a forged link': { ...message(), path: link, headers: [JSON_TYPE] },
  'no body': { ...guess(), body: '' },
  'neither credential nor body': { ...message(), headers: [], body: '' },
  'a broken body': { ...guess(), body: '{"a":' },
  'a large body': { ...guess(), body: padded(200_000) },
  'a body of another type': { ...guess(), headers: [['Content-Type', 'text/xml']], body: '<a/>' },
  'a call': guess(`${PATH}/voice.inbound`),
  'the bare path': guess(PATH),
  'an unknown event': guess(`${PATH}/no.such.event`),
  'an unknown path': guess(`${PATH}/sms.mo/a/b`),
  'another method': { ...guess(), method: 'PUT' },
  'a check of the endpoint': { method: 'GET', headers: [] },
};

const ACKNOWLEDGE = [200, 202, 204] as const;
const WAYS = PLATFORMS.flatMap((platform) =>
  [false, true].flatMap((fastPath) => ACKNOWLEDGE.map((acknowledge) => ({ platform, fastPath, acknowledge }))),
);

/** All of an answer but the time. */
const told = ({ status, lines, body: text }: RawAnswer): unknown => ({
  status,
  lines: lines.filter(([name]) => name !== 'date'),
  text,
});

describe.each(WAYS)('drop on $platform, fastPath: $fastPath, acknowledge: $acknowledge', (way) => {
  const { platform, ...rest } = way;
  const options: Partial<VoxWebhooksOptions> = { onUnauthorized: 'drop', ...rest };
  let receiver: Receiver;
  let accepted: unknown;
  beforeAll(async () => {
    receiver = await startReceiver({ platform, options, providers: [Desk], controllers: [OwnController] });
    const answer = await receiver.send(message());
    expect([answer.status, receiver.app.get(Desk).runs]).toEqual([way.acknowledge, 1]);
    accepted = told(answer);
  });
  afterAll(() => receiver.close());

  it.each(Object.keys(STRANGERS))('%s gets the bytes of an accepted event', async (name) => {
    expect(told(await receiver.send(STRANGERS[name]))).toEqual(accepted);
    expect(receiver.logger.text).toContain('VOX_UNAUTHORIZED');
    expect(receiver.app.get(Desk).runs).toBe(1);
  });

  it('a body over the limit tells a stranger what it tells a sender', async () => {
    const large = padded(300_000);
    const sender = await receiver.send({ ...message(), body: large });
    expect(told(await receiver.send({ ...guess(), body: large }))).toEqual(told(sender));
  });

  it('on a route of the application nothing tells either', async () => {
    const answer = await receiver.send(guess('/own'));
    expect([answer.status, answer.body, answer.headers['www-authenticate']]).toEqual([way.acknowledge, '', undefined]);
    expect(receiver.logger.text).toContain('VOX_UNAUTHORIZED');
  });
});
