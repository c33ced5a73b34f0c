import { CREDENTIAL_OPTIONS } from '../arguments/credential-arguments.js';
import type { Command } from '../command.interface.js';
import { send } from './send.js';

/** `vox send` */
export const sendCommand: Command = {
  about: 'Delivers an event to a server, as the platform does.',
  operands: 'EVENT --url URL [OPTIONS]',
  most: 1,
  options: {
    url: {
      type: 'string',
      value: 'URL',
      about: 'URL of the webhook; with --all, the path under which each event has its own.',
    },
    all: { type: 'boolean', about: 'Send every event, each to URL/EVENT.' },
    ...CREDENTIAL_OPTIONS,
    set: { type: 'string', multiple: true, value: 'NAME=VALUE', about: 'Set a wire parameter; { and [ begin JSON.' },
    unset: { type: 'string', multiple: true, value: 'NAME', about: 'Leave a wire parameter out.' },
    version: { type: 'string', value: 'VERSION', about: 'Version of the wire format. Default: the newest.' },
    'documented-only': { type: 'boolean', about: 'Leave out parameters that no source shows.' },
    method: { type: 'string', value: 'METHOD', about: 'POST or GET. Default: POST.' },
    times: { type: 'string', value: 'N', about: 'Send the same bytes N times.' },
    concurrency: { type: 'string', value: 'N', about: 'Send N requests at the same time. Default: 1.' },
    retries: { type: 'string', value: 'N', about: 'Retry with back-off, at most N times, until it is answered 2xx.' },
    timeout: { type: 'string', value: 'MS', about: 'Longest wait for an answer. Default: 15000.' },
    'allow-fallback': { type: 'boolean', about: 'Accept a fallback document of a call.' },
    json: { type: 'boolean', about: 'Print one JSON object per request.' },
  },
  examples: [
    'vox send sms.dlr --url http://127.0.0.1:3000/webhooks/vox --set status=failed --unset tag',
    'vox send voice.gather --url http://127.0.0.1:3000/webhooks/vox/voice.gather/menu --set Digits=1',
    'vox send --all --url http://127.0.0.1:3000/webhooks/vox --json',
  ],
  notes: ['The payload of a call or a flow does not name its event: the URL has to end with the name of the event.'],
  run: send,
};
