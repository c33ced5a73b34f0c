/** What a person is told: arguments, exit code, and the whole text. `URL` stands for a server, `CLOSED` for none. */
export interface Told {
  readonly name: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly code: number;
  readonly text: readonly string[];
}

const PRESENT = 'Present what the server expects: --bearer, --basic, or VOX_TOKEN, or VOX_USER and VOX_PASSWORD.';
const FAILED = 'See the log for the error the handler threw. The platform retries informational events.';
const CLOSED = ['ECONNREFUSED: nothing listens there', 'Start the server, and check host and port of the URL.'];
const UNAUTHORIZED = 'VOX_UNAUTHORIZED: credentials missing or not accepted';
const PAUSE = 'line 2: Pause length: must be a whole number from 1 to 60 (given: 99)';
const send = (event: string, path: string, ...more: string[]): string[] => ['send', event, '--url', path, ...more];
const call = (path: string, ...more: string[]): string[] => ['call', path, '--script', '1', ...more];
const indented = (...lines: string[]): string[] => lines.map((line) => `  ${line}`);

/** Messages that are one line each, on the other stream. */
export const WRONG_USAGE: readonly (readonly [string, string])[] = [
  ['send', '--url is missing. Give the URL of the webhook: --url http://127.0.0.1:3000/webhooks/vox.'],
  ['call', 'URL is missing. Give the URL to call: vox call http://127.0.0.1:3000/…'],
  [
    'call http://127.0.0.1:1/ --map a=b',
    '--map does not hold two origins. Write --map https://public.example=http://127.0.0.1:3000; the second has no path.',
  ],
  [
    'call http://127.0.0.1:1/ --map https://a.example=http://b.example/x',
    '--map does not hold two origins. Write --map https://public.example=http://127.0.0.1:3000; the second has no path.',
  ],
  [
    'call http://127.0.0.1:1/ --event sms.mo',
    '--event is no event that a call asks a document for. Known: voice.inbound, voice.answered, voice.redirect, voice.dial, voice.gather, voice.record, voice.pay, voice.number.',
  ],
  [
    'call http://127.0.0.1:1/ --dial-duration x',
    '--dial-duration is not a valid number. Give a whole number from 0 to 86400.',
  ],
  ['call http://127.0.0.1:1/ --set Digits', '--set has no name. Write --set name=value.'],
  ['call http://127.0.0.1:1/ --timeout 0', '--timeout is not a valid number. Give a whole number from 1 to 600000.'],
  ['events all', 'There are 1 operands. This command takes 0 at most.'],
  ['schema sms.nothing', 'There is no such event. See vox events.'],
  ['dead-letters', 'What to do is not given. Give list or replay.'],
  [
    'dead-letters replay --all --folder .',
    '--url is missing. Give the server that the letters go to: --url http://127.0.0.1:3000. Their paths are their own.',
  ],
  [
    'dead-letters replay --all --folder . --url 127.0.0.1',
    'The URL cannot be read. Write it in full: http://127.0.0.1:3000/…',
  ],
  ['dead-letters replay --all --dry-run', '--dry-run goes with --folder. A queue has its own workers: leave it out.'],
  [
    'dead-letters replay --all --url http://127.0.0.1',
    '--url goes with --folder. A queue has its own workers: leave it out.',
  ],
  ['dead-letters replay --all --folder . --queue q', '--folder has no queue. Leave --redis, --queue and --prefix out.'],
  ['dead-letters replay --all --limit 3', '--limit is for list. Leave it out.'],
  [
    'nonsense',
    'There is no such command. Known: send, call, playground, events, schema, dead-letters, plan; see vox --help.',
  ],
  [
    'help nonsense',
    'There is no such command. Known: send, call, playground, events, schema, dead-letters, plan; see vox --help.',
  ],
  ['send -x', '-x is not an option. See --help for the options.'],
];

export const TOLD: readonly Told[] = [
  { name: 'an accepted webhook', args: send('sms.mo', 'URL/ok'), code: 0, text: ['sms.mo 2025-02-01: 200 in N ms'] },
  {
    name: 'an accepted webhook that no handler has taken',
    args: send('sms.mo', 'URL/unhandled'),
    code: 0,
    text: [
      'sms.mo 2025-02-01: 200 in N ms',
      ...indented(
        'VOX_EVENT_UNHANDLED: no handler for this event',
        'Decorate a method with @OnVoxEvent in a class that a module lists as a provider, or switch the webhook off in the portal.',
      ),
    ],
  },
  {
    name: 'fields that were left out',
    args: send('sms.dlr', 'URL/flawed'),
    code: 0,
    text: [
      'sms.dlr 2025-02-01: 200 in N ms',
      '  Fields that do not fit, and that the event can do without: tag, segments.',
    ],
  },
  {
    name: 'fields that have refused it',
    args: send('sms.mo', 'URL/misfit'),
    code: 1,
    text: [
      'sms.mo 2025-02-01: 422 in N ms',
      ...indented(
        'VOX_PAYLOAD_INVALID: payload does not fit its schema (from, to)',
        'The log names the fields. Keep such payloads with `deadLetters`, or replace the schema with `dto`.',
      ),
    ],
  },
  {
    name: 'send: nothing was presented',
    args: send('sms.mo', 'URL/refused'),
    code: 1,
    text: ['sms.mo 2025-02-01: 401 in N ms', ...indented(UNAUTHORIZED, 'No credential was presented.', PRESENT)],
  },
  {
    name: 'send: a token of the environment was presented',
    args: send('sms.mo', 'URL/refused'),
    env: { VOX_TOKEN: 's3cr3t' },
    code: 1,
    text: [
      'sms.mo 2025-02-01: 401 in N ms',
      ...indented(UNAUTHORIZED, 'The credential of VOX_TOKEN was presented, and not accepted.', PRESENT),
    ],
  },
  {
    name: 'send: nothing listens',
    args: send('sms.mo', 'CLOSED'),
    code: 3,
    text: ['sms.mo 2025-02-01: no answer in N ms', ...indented(...CLOSED)],
  },
  {
    name: 'send: a document that the platform would refuse',
    args: send('voice.inbound', 'URL/invalid'),
    code: 1,
    text: [
      'voice.inbound v0: 200 in N ms',
      ...indented(
        '<Response>',
        '<Pause length="99"/></Response>',
        `INVALID_DOCUMENT: ${PAUSE}`,
        'Answer a <Response> document that the reference of VoXML allows.',
      ),
    ],
  },
  {
    name: 'send: a fallback',
    args: send('voice.inbound', 'URL/fallback'),
    code: 1,
    text: [
      'voice.inbound v0: 200 in N ms',
      ...indented('<Response><Hangup/></Response>', 'VOX_HANDLER_FAILED: a fallback went out: handler failed', FAILED),
    ],
  },
  {
    name: 'send: a fallback that was asked for',
    args: send('voice.inbound', 'URL/fallback', '--allow-fallback'),
    code: 0,
    text: [
      'voice.inbound v0: 200 in N ms',
      ...indented('<Response><Hangup/></Response>', 'VOX_HANDLER_FAILED: handler failed', FAILED),
    ],
  },
  {
    name: 'send: a hostile server',
    args: send('sms.mo', 'URL/hostile'),
    code: 1,
    text: [
      'sms.mo 2025-02-01: 500 in N ms',
      ...indented('\\u001b[2J\\u0007\\u202egone', 'Look into the log of the server for the error.'),
    ],
  },
  {
    name: 'send: many',
    args: send('sms.mo', 'URL/misfit', '--times', '2'),
    code: 1,
    text: [
      ...Array.from({ length: 2 }, () => [
        'sms.mo 2025-02-01: 422 in N ms',
        '  VOX_PAYLOAD_INVALID: payload does not fit its schema (from, to)',
        '  The log names the fields. Keep such payloads with `deadLetters`, or replace the schema with `dto`.',
      ]).flat(),
      '2 requests: p50 N ms, p99 N ms',
      '  2 × 422 VOX_PAYLOAD_INVALID',
    ],
  },
  {
    name: 'call: a document',
    args: ['call', 'URL/document', '--script', ''],
    code: 0,
    text: ['Says: Hello.', 'The call is over: the document has ended.'],
  },
  {
    name: 'call: nothing was presented',
    args: ['call', 'URL/refused', '--script', ''],
    code: 1,
    text: [
      'The call failed: the server gave no document.',
      ...indented(
        'voice.inbound: POST URL/refused: answered 401',
        UNAUTHORIZED,
        'No credential was presented.',
        PRESENT,
      ),
    ],
  },
  {
    name: 'call: links get no credential',
    args: ['call', 'URL/begun', '--script', '', '--links-no-auth', '--bearer', 's3cr3t'],
    code: 1,
    text: [
      'The call failed: the server gave no document.',
      ...indented(
        'voice.redirect: POST URL/private: answered 401',
        'Line 1 of the document of URL/begun asks for it.',
        'No credential was presented: --links-no-auth and origins that were not called get none.',
        PRESENT,
      ),
    ],
  },
  {
    name: 'call: nothing listens',
    args: ['call', 'CLOSED', '--script', ''],
    code: 3,
    text: [
      'The call failed: the server gave no document.',
      ...indented('voice.inbound: POST CLOSED/: no answer', ...CLOSED),
    ],
  },
  {
    name: 'call: a document that the platform would refuse',
    args: ['call', 'URL/invalid', '--script', ''],
    code: 1,
    text: [
      'The call failed: the platform would refuse this document.',
      ...indented(
        PAUSE,
        'voice.inbound: POST URL/invalid: answered 200',
        'See the reference of VoXML for what is allowed.',
      ),
    ],
  },
  {
    name: 'call: a fallback',
    args: ['call', 'URL/fallback', '--script', ''],
    code: 1,
    text: [
      'The server hung up.',
      ...indented('A fallback went out, and no document of a handler. VOX_HANDLER_FAILED: handler failed', FAILED),
    ],
  },
  {
    name: 'call: a fallback that was asked for',
    args: ['call', 'URL/fallback', '--script', '', '--allow-fallback'],
    code: 0,
    text: [
      'The server hung up.',
      ...indented('A fallback went out, and no document of a handler. VOX_HANDLER_FAILED: handler failed', FAILED),
    ],
  },
  {
    name: 'call: the next document lies elsewhere',
    args: call('URL/away'),
    code: 3,
    text: [
      'Waits 5 s for one key.',
      'You pressed 1.',
      'Goes on at https://public.invalid: line 2 of the document of URL/away says so.',
      'The call failed: the server gave no document.',
      ...indented(
        'voice.gather: POST https://public.invalid/menu: no answer',
        'Line 2 of the document of URL/away asks for it.',
        'The call began elsewhere: the module writes its `publicUrl` into links.',
        'To go on where it began: --map https://public.invalid=URL',
        'ENOTFOUND: the host name is not known',
        'Check the spelling of the host in the URL.',
      ),
    ],
  },
  {
    name: 'call: the next document lies elsewhere, and is mapped',
    args: call('URL/away', '--map', 'https://public.invalid=URL'),
    code: 0,
    text: ['Waits 5 s for one key.', 'You pressed 1.', 'Says: Menu.', 'The call is over: the document has ended.'],
  },
];
