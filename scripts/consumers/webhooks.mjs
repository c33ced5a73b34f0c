import assert from 'node:assert/strict';

/** The credential that the applications take. */
export const TOKEN = 'a-token-of-the-portal';

const RECEIPT = JSON.stringify({
  channel: 'messaging',
  type: 'per_recipient',
  api_version: '2025-02-01',
  message_id: '6a8654c7ff2145b4ffe2f2ac',
  to: '+12025550188',
  status: 'delivered',
  time: '2026-04-29T02:08:11.000Z',
});
const CALL = new URLSearchParams({
  CallSid: 'f5157dfe-0629-e358-6b08-8fbea78ab4bd',
  AccountID: '190761',
  TrunkID: '90001',
  From: '+12025550188',
  To: '+12025550123',
  CallStatus: 'ringing',
  ApiVersion: 'v0',
});

const post = (url, body, token) =>
  fetch(url, {
    method: 'POST',
    body,
    headers: {
      Authorization: `Bearer ${token}`,
      ...(typeof body === 'string' && { 'Content-Type': 'application/json' }),
    },
  });

/** Webhooks that an application below a URL has to answer as the platform needs it, by name. */
export const WEBHOOKS = {
  'a refused credential': async (url) => {
    assert.equal((await post(url, RECEIPT, 'another-token-entirely')).status, 401);
  },
  'a receipt': async (url) => {
    assert.equal((await post(url, RECEIPT, TOKEN)).status, 200);
  },
  'a call': async (url) => {
    const answer = await post(`${url}/voice.inbound`, CALL, TOKEN);
    assert.equal(answer.status, 200);
    assert.match(answer.headers.get('content-type') ?? '', /xml/);
    assert.match(await answer.text(), /<Response><Say>Hello, \+12025550188\.<\/Say><Hangup\/><\/Response>/);
  },
};
