import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DeadLetter } from 'nestjs-vox-webhooks/ports';
import { DropDelivery, fileDeadLetters, OnVoxEvent } from 'nestjs-vox-webhooks';
import { PLATFORMS } from '../../support/platforms.js';
import { GOOD, JSON_TYPE, PATH, type Receiver, startReceiver, TOKEN } from '../../support/receiver.js';
import { freshId, receipt } from './receipts.js';

@Injectable()
class Dropping {
  @OnVoxEvent('sms.dlr')
  drop(): never {
    throw new DropDelivery('not one of ours');
  }
}

describe.each(PLATFORMS)('dead letters in files on %s', (platform) => {
  let receiver: Receiver;
  let folder: string;
  let inner: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vox-letters-'));
    inner = join(folder, 'made', 'by-the-sink');
    receiver = await startReceiver({
      platform,
      providers: [Dropping],
      options: { deadLetters: fileDeadLetters(inner), onUndecodable: 'quarantine', onUnhandled: 'quarantine' },
    });
  });
  beforeEach(() => rm(inner, { recursive: true, force: true }));
  afterAll(async () => {
    await receiver.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function letters(): Promise<DeadLetter[]> {
    const [file = 'none'] = await readdir(inner);
    const text = await readFile(join(inner, file), 'utf8');
    expect(text.endsWith('\n')).toBe(true);
    return text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as DeadLetter);
  }

  it('one line per letter, in a file of the day, that only the owner may read', async () => {
    expect((await receiver.send(receipt(freshId()))).status).toBe(200);
    expect((await receiver.send({ body: '{"type":"mo"}' })).status).toBe(200);
    expect((await receiver.send({ body: '{"a":' })).status).toBe(200);
    const found = await letters();
    expect(found.map(({ code }) => code)).toEqual(['VOX_DROPPED', 'VOX_PAYLOAD_INVALID', 'VOX_BODY_JSON']);
    const [file = ''] = await readdir(inner);
    expect(file).toBe(`${found[0]?.at.slice(0, 10)}.jsonl`);
    expect((await stat(join(inner, file))).mode & 0o777).toBe(0o600);
    expect((await stat(inner)).mode & 0o777).toBe(0o700);
  });

  it('200 letters at the same instant: 200 whole lines', async () => {
    const filler = 'x'.repeat(20_000);
    const answers = await Promise.all(
      Array.from({ length: 200 }, () => receiver.send(receipt(freshId(), 'delivered', { filler }))),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    const found = await letters();
    expect(found).toHaveLength(200);
    expect(new Set(found.map(({ key }) => key)).size).toBe(200);
  });

  it.each<[string, Buffer]>([
    ['broken UTF-8', Buffer.from([0x7b, 0xff, 0xfe, 0x00, 0x7d])],
    ['broken JSON with line breaks', Buffer.from('{"a":\n\r\n"\u2028')],
    ['JSON against its schema', Buffer.from('{"type":"mo","body":"\\u0000\\ud800"}')],
  ])('the body comes back byte for byte: %s', async (_, body) => {
    const path = `${PATH}/sms.mo`;
    expect((await receiver.send({ path, body })).status).toBe(200);
    const [letter] = await letters();
    expect(Buffer.from(letter?.body ?? '', 'base64').equals(body)).toBe(true);
    expect(letter).toMatchObject({
      registration: 'default',
      method: 'POST',
      path,
      contentType: 'application/json',
    });
    expect(letter?.key).toMatch(/^v1-/);
  });

  it('holds the query of a GET, under a path without it', async () => {
    expect((await receiver.send({ method: 'GET', path: `${PATH}?type=mo&body=x`, headers: [GOOD] })).status).toBe(200);
    const [letter] = await letters();
    expect(letter?.path).toBe(PATH);
    expect(Buffer.from(letter?.body ?? '', 'base64').toString()).toBe('type=mo&body=x');
  });

  it('hold no credential and no header', async () => {
    await receiver.send({ ...receipt(freshId()), headers: [GOOD, JSON_TYPE, ['X-Custom', 'canary-header']] });
    const text = JSON.stringify(await letters());
    expect(text).not.toContain(TOKEN);
    expect(text).not.toContain('canary-header');
  });
});

describe.each(PLATFORMS)('a dead-letter sink that fails on %s', (platform) => {
  it.each(['rejects', 'throws'])(
    'and %s: 503 with Retry-After 5, for the platform holds the only copy',
    async (how) => {
      const fault = new Error('disk full');
      const put = (): Promise<void> => {
        if (how === 'throws') throw fault;
        return Promise.reject(fault);
      };
      const receiver = await startReceiver({ platform, providers: [Dropping], options: { deadLetters: { put } } });
      try {
        for (const parts of [receipt(freshId()), { body: '{"type":"mo"}' }]) {
          const answer = await receiver.send(parts);
          expect([answer.status, answer.headers['retry-after']]).toEqual([503, '5']);
          expect(JSON.parse(answer.body)).toMatchObject({ code: 'VOX_SINK_DOWN' });
        }
        expect(receiver.logger.text).toContain('disk full');
      } finally {
        await receiver.close();
      }
    },
  );
});
