import { urlParts } from '../../../common/url-parts.js';
import { isRecord } from '../../../common/is-record.js';
import { CATALOGUE } from '../../../events/catalogue.js';
import { detectVersion } from '../../../events/identify-event.js';
import type { VoxEventName } from '../../../events/vox-event-name.type.js';
import { decoded } from '../../../testing/delivery/delivery-target.js';
import { payloadOf } from '../../../testing/payloads/payload-of.js';
import { fresh } from '../../../testing/payloads/sample-values.js';
import { PlaygroundError } from '../page/playground.error.js';
import type { ExportedText } from '../protocol/call-operations.types.js';
import type { InboxEntry } from '../protocol/inbox-entry.types.js';
import { shellWord } from './shell-text.js';

const LEFT_OUT = /^(host|content-length|transfer-encoding|connection|authorization|proxy-authorization|cookie)$/i;
/** Where a shell has the credential: none is in what is copied. */
const BEARER = '-H "Authorization: Bearer $VOX_TOKEN"';

/** An entry as text to be used elsewhere; its secrets are masked already. */
export const COPIES: Readonly<Record<'curl' | 'vox-send' | 'test', (entry: InboxEntry) => ExportedText>> = {
  curl: (entry) => ({ fileName: `request-${entry.entry}.sh`, text: curl(entry) }),
  'vox-send': (entry) => ({ fileName: `send-${entry.entry}.sh`, text: voxSend(entry) }),
  test: (entry) => ({ fileName: `entry-${entry.entry}.spec.ts`, text: test(entry) }),
};

function curl({ method, url, request: { headers, body } }: InboxEntry): string {
  const had = headers.some(([name]) => name.toLowerCase() === 'authorization');
  const lines = [
    `curl -i -X ${shellWord(method)}`,
    ...headers.filter(([name]) => !LEFT_OUT.test(name)).map(([name, value]) => `-H ${shellWord(`${name}: ${value}`)}`),
    ...(had ? [BEARER] : []),
    ...(body.text === '' ? [] : [`--data-binary ${shellWord(body.text)}`]),
    shellWord(url),
  ];
  return commandOf(lines);
}

const commandOf = (words: readonly string[]): string => `${words.join(' \\\n  ')}\n`;

function voxSend(entry: InboxEntry): string {
  const { method, url } = entry;
  const event = eventIn(entry);
  const params = paramsOf(entry);
  const { version } = detectVersion(CATALOGUE[event], params);
  const sample = payloadOf(event, params, { version }, fresh());
  const set = Object.entries(params).map(([name, value]) => `--set ${shellWord(`${name}=${textOf(value)}`)}`);
  const unset = Object.keys(sample).filter((name) => !Object.hasOwn(params, name));
  return commandOf([
    `vox send ${event} --url ${shellWord(urlParts(url).path)}`,
    `--version ${shellWord(version)}`,
    ...(method === 'GET' ? ['--method GET'] : []),
    ...set,
    ...unset.map((name) => `--unset ${shellWord(name)}`),
  ]);
}

function test(entry: InboxEntry): string {
  const event = eventIn(entry);
  const params = JSON.stringify(paramsOf(entry), null, 2).replaceAll('\n', '\n  ');
  const [, step] = urlParts(entry.url).path.split(`/${event}/`);
  const { status = 200, outcome } = entry;
  return [
    `import { VoxTest } from 'nestjs-vox-webhooks/testing';`,
    `import { AppModule } from './app.module.js';`,
    '',
    `it('answers ${event} with ${status}', async () => {`,
    '  await using vox = await VoxTest.start(AppModule);',
    `  const answer = await vox.send('${event}', ${params}${step ? `, { step: ${JSON.stringify(decoded(step))} }` : ''});`,
    `  expect(answer.status).toBe(${status});`,
    ...(outcome ? [`  expect(answer.outcome?.code).toBe('${outcome.code}');`] : []),
    '});',
    '',
  ].join('\n');
}

/** @throws PlaygroundError */
function eventIn({ event }: InboxEntry): VoxEventName {
  if (event !== undefined) return event;
  throw new PlaygroundError(409, 'VOX_PLAYGROUND_EVENT', 'The request is no known event', 'Copy it as curl.');
}

function paramsOf({ method, url, request: { body } }: InboxEntry): Readonly<Record<string, unknown>> {
  const text = method === 'GET' ? urlParts(url).query : body.text;
  try {
    const json: unknown = JSON.parse(text);
    if (isRecord(json)) return json;
  } catch {
    // A form.
  }
  return Object.fromEntries(new URLSearchParams(text));
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
