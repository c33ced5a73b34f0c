import { CREDENTIAL_OPTIONS } from '../arguments/credential-arguments.js';
import type { Command } from '../command.interface.js';
import { runCall } from './run-call.js';

/** `vox call` */
export const callCommand: Command = {
  about: 'Calls a server and runs its documents as the platform would, with you as the caller.',
  operands: 'URL [OPTIONS]',
  most: 1,
  options: {
    from: { type: 'string', value: 'NUMBER', about: 'Number of the caller. Default: +12025550188.' },
    to: { type: 'string', value: 'NUMBER', about: 'Number that is called. Default: +12025550123.' },
    ...CREDENTIAL_OPTIONS,
    'links-no-auth': { type: 'boolean', about: 'Present no credential to URLs in documents.' },
    script: {
      type: 'string',
      value: 'TURNS',
      about: 'Take the turns from here instead of asking; one word is one turn.',
    },
    dial: {
      type: 'string',
      value: 'STATUS',
      about: 'How dialled calls end: completed (default), busy, no-answer, failed.',
    },
    'documented-only': { type: 'boolean', about: 'Leave out parameters that no source shows.' },
    requests: { type: 'boolean', about: 'Show the requests too.' },
    timeout: { type: 'string', value: 'MS', about: 'Longest wait for an answer. Default: 15000.' },
    json: { type: 'boolean', about: 'Print one JSON object per line.' },
  },
  examples: [
    'vox call http://127.0.0.1:3000/webhooks/vox/voice.inbound --from +12025550111',
    `vox call http://127.0.0.1:3000/webhooks/vox/voice.inbound --script '1 wait "yes please" hangup'`,
  ],
  notes: [
    'In a turn, digits, * and # are keys, an empty line or the word wait gives no input, and hangup hangs up. Anything\n' +
      'else is said; text in quotes is always said. A script that ends before the call hangs up.',
  ],
  run: runCall,
};
