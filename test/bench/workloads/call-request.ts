import { createHmac, randomUUID } from 'node:crypto';
import { TOKEN } from '../servers/credential.js';
import { HOST, requestBytes } from './request-bytes.js';

const PATH = '/webhooks/vox/voice.inbound';

/** A new call: ten fields of a form. `signed` adds the header that the Twilio SDK wants. */
export function callRequest(signed: boolean, callSid: string = randomUUID()): Buffer {
  const params = {
    CallSid: callSid,
    AccountID: '190761',
    TrunkID: '90001',
    From: '+12025550188',
    To: '+12025550123',
    CallStatus: 'ringing',
    ApiVersion: 'v0',
    AnsweredBy: 'human_residence',
    Tag: 'order-1001',
    BulkTag: 'campaign-7',
  };
  return requestBytes({
    path: PATH,
    type: 'application/x-www-form-urlencoded',
    body: new URLSearchParams(params).toString(),
    headers: signed ? [`X-Twilio-Signature: ${signatureOf(params)}`] : [],
  });
}

/** Names and values in order of the names, behind the URL. */
function signatureOf(params: Readonly<Record<string, string>>): string {
  const sorted = Object.entries(params).toSorted(([one], [other]) => (one < other ? -1 : 1));
  const text = `http://${HOST}${PATH}${sorted.flat().join('')}`;
  return createHmac('sha1', TOKEN).update(text).digest('base64');
}
