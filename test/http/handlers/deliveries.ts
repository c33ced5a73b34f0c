import { randomBytes, randomUUID } from 'node:crypto';
import type { RawAnswer } from '../../support/exchange-raw.js';
import { FORM_TYPE, GOOD, JSON_TYPE, PATH, type Receiver } from '../../support/receiver.js';

/** Body of a new inbound message, no two alike. */
export function messageBody(): string {
  const id = randomBytes(12).toString('hex');
  return JSON.stringify({
    channel: 'messaging',
    type: 'mo',
    api_version: '2025-02-01',
    id,
    to: '+12025550123',
    from: '+12025550188',
    body: 'Start',
    received_at: '2026-08-20T01:13:42.000Z',
  });
}

/** Body of a new call, no two alike. */
export function callBody(): string {
  return new URLSearchParams({
    CallSid: randomUUID(),
    AccountID: '190761',
    TrunkID: '90001',
    From: '+12025550188',
    To: '+12025550123',
    CallStatus: 'ringing',
    ApiVersion: 'v0',
  }).toString();
}

export function sendMessage(receiver: Receiver, body = messageBody(), path = PATH): Promise<RawAnswer> {
  return receiver.send({ path, headers: [GOOD, JSON_TYPE], body });
}

/** @param route event, or event and step, such as `voice.gather/menu` */
export function sendCall(receiver: Receiver, route = 'voice.inbound', body = callBody()): Promise<RawAnswer> {
  return receiver.send({ path: `${PATH}/${route}`, headers: [GOOD, FORM_TYPE], body });
}
