import { CREDENTIAL_OPTIONS } from '../arguments/credential-arguments.js';
import type { Command } from '../command.interface.js';
import { OUTCOME_OPTIONS } from './outcome-options.js';
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
    ...OUTCOME_OPTIONS,
    event: { type: 'string', value: 'EVENT', about: 'Begin in the middle, with the request of this event.' },
    set: { type: 'string', multiple: true, value: 'NAME=VALUE', about: 'Set a wire parameter of the first request.' },
    map: {
      type: 'string',
      multiple: true,
      value: 'ORIGIN=ORIGIN',
      about: 'Reach the first origin at the second: the publicUrl of a server at its local address.',
    },
    'allow-fallback': { type: 'boolean', about: 'Accept a fallback document.' },
    'documented-only': { type: 'boolean', about: 'Leave out parameters that no source shows.' },
    requests: { type: 'boolean', about: 'Show the requests too.' },
    timeout: { type: 'string', value: 'MS', about: 'Longest wait for an answer. Default: 15000.' },
    json: { type: 'boolean', about: 'Print one JSON object per line.' },
  },
  examples: [
    'vox call http://127.0.0.1:3000/webhooks/vox/voice.inbound --map https://public.example=http://127.0.0.1:3000',
    'vox call http://127.0.0.1:3000/webhooks/vox/voice.gather/menu --event voice.gather --set Digits=1',
    'vox call http://127.0.0.1:3000/webhooks/vox/voice.inbound --from +12025550111',
    `vox call http://127.0.0.1:3000/webhooks/vox/voice.inbound --script '1 wait "yes please" hangup'`,
  ],
  notes: [
    'In a turn, digits, * and # are keys, an empty line or the word wait gives no input, and hangup hangs up. Anything\n' +
      'else is said; text in quotes is always said. A script that ends before the call hangs up.',
  ],
  run: runCall,
};
