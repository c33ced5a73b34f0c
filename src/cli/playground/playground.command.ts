import { CREDENTIAL_OPTIONS } from '../arguments/credential-arguments.js';
import type { Command } from '../command.interface.js';
import { runPlayground } from './run-playground.js';

/** `vox playground` */
export const playgroundCommand: Command = {
  about: 'Serves a page with a telephone, messages, events and an inbox, for a server of any kind.',
  operands: '--url URL [OPTIONS]',
  most: 0,
  options: {
    url: { type: 'string', value: 'URL', about: 'URL of the webhooks, or where calls begin.' },
    port: { type: 'string', value: 'PORT', about: 'Port of the page, or the next one that is free. Default: 4060.' },
    ...CREDENTIAL_OPTIONS,
    'proxy-port': { type: 'string', value: 'PORT', about: 'Port of the recording proxy, or the next. Default: 4070.' },
    'no-proxy': { type: 'boolean', about: 'No recording proxy.' },
    map: {
      type: 'string',
      multiple: true,
      value: 'ORIGIN=ORIGIN',
      about: 'Reach the first origin at the second: the publicUrl of a server at its local address.',
    },
    keep: { type: 'string', value: 'FILE', about: 'Keep the inbox in this file, which only you can read.' },
    'allow-remote': { type: 'boolean', about: 'Send to servers outside of this machine, too.' },
  },
  examples: [
    'vox playground --url http://localhost:3000/webhooks/vox',
    'vox playground --url http://localhost:8000/ --no-auth --keep inbox.jsonl',
  ],
  notes: [
    'The page is for this machine alone. Its address holds a token of this start: open it as it is printed.\n' +
      'Point a tunnel at the recording proxy: it forwards every request byte for byte, and the inbox shows both sides.',
  ],
  codes: 'Exit codes: 0 interrupted, 1 the page was not built, 2 wrong usage.',
  run: runPlayground,
};
