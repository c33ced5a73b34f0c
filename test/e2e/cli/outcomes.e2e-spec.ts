import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type DocumentServer, serveDocuments } from '../phone/document-server.js';
import { voxInside } from './vox-inside.js';

const VERBS = {
  dial: '<Dial action="/told" record="record-from-answer">+12025550100</Dial>',
  record: '<Record action="/told" timeout="1"/>',
  pay: '<Pay action="/told" paymentMethod="ach-debit"/>',
} as const;
const URL_OF_IT = 'https://media.example.com/mine.wav';

describe('vox call: what nobody can press', () => {
  let server: DocumentServer;
  beforeAll(async () => void (server = await serveDocuments()));
  afterAll(() => server.close());

  it.each<[keyof typeof VERBS, string[], string, Record<string, string>]>([
    ['dial', ['--dial', 'no-answer'], '', { DialCallStatus: 'no-answer', DialCallDuration: '0' }],
    ['dial', ['--dial-duration', '42'], '', { DialCallStatus: 'completed', DialCallDuration: '42' }],
    ['dial', ['--recording-url', URL_OF_IT], '', { RecordingUrl: URL_OF_IT }],
    ['record', ['--record', '7'], '', { RecordingDuration: '7' }],
    [
      'record',
      ['--record', '7', '--recording-url', URL_OF_IT],
      '',
      { RecordingUrl: URL_OF_IT, RecordingDuration: '7' },
    ],
    // The caller is waited for.
    ['record', ['--recording-url', URL_OF_IT], '#', { RecordingUrl: URL_OF_IT, Digits: '#' }],
    ['pay', ['--pay', 'declined'], '', { Result: 'declined' }],
    ['pay', ['--pay-token', 'tok_1'], '', { Result: 'success', PaymentToken: 'tok_1' }],
  ])('%s with %j', async (verb, options, script, params) => {
    server.pages({ '/start': `<Response>${VERBS[verb]}</Response>`, '/told': '<Response/>' });
    const { code, stderr } = await voxInside(['call', `${server.url}/start`, '--script', script, ...options]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(server.asked.at(-1)).toMatchObject({ path: '/told', params });
  });

  it('begins in the middle', async () => {
    server.pages({ '*': '<Response/>' });
    const { code } = await voxInside([
      'call',
      `${server.url}/voice.gather/menu`,
      '--event',
      'voice.gather',
      '--set',
      'Digits=7',
    ]);
    expect(code).toBe(0);
    expect(server.asked[0]?.params).toMatchObject({ Digits: '7', Vars: '{"menu":{"digits":"7","speech":""}}' });
  });
});
