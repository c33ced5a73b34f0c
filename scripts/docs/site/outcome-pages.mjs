import { readFileSync } from 'node:fs';
import { OUTCOMES } from '../../../dist/esm/diagnostics.js';
import { quotedTags } from '../quoted-tags.mjs';
import { CAUSES } from './outcome-causes.mjs';

const LINES = JSON.parse(readFileSync(new URL('log-lines.json', import.meta.url), 'utf8'));
const REPEATS = '../wire-format.md#13-repeats-and-time-outs';
/** What a page says of an option that changes the end of an event. */
const OPTIONS = {
  onInvalid:
    '`onInvalid` decides about such events: refuse them, keep them as dead letters, or deliver them as they are.',
  onUndecodable: '`onUndecodable` decides about such bodies: refuse them, or keep them as dead letters.',
  onUnhandled: '`onUnhandled` decides about such events: accept them, keep them as dead letters, or refuse them.',
};

/** A page for each outcome, by the path of its file. */
export function outcomePages() {
  return Object.entries(OUTCOMES).map(([name, outcome]) => [`outcomes/${outcome.code}.md`, page(name, outcome)]);
}

function page(name, { code, message, remedy, option, log, ...outcome }) {
  const lists = [CAUSES[name], LINES[name]];
  if (lists.includes(undefined)) throw new Error(`${code} lacks its causes or its line: scripts/docs/site`);
  return [
    // A page to look something up: none comes before it or after it.
    '---\nprev: false\nnext: false\n---',
    `# ${code}`,
    `${message[0].toUpperCase()}${message.slice(1)}.`,
    '## What the platform is answered',
    [
      '|  | Answer | Is it sent again? |\n| --- | --- | --- |',
      `| Message, receipt, fax, flow | ${outcome.informational}${headersOf(outcome)} | ${again(outcome.informational)} |`,
      `| Call | ${ofCall(outcome)} | Not documented. A caller cannot wait, so expect no repeat. |`,
    ].join('\n'),
    ...(outcome.informational >= 300
      ? [`How often and how long it is sent again is not published: [wire format](${REPEATS}).`]
      : []),
    ...(option ? [`The option [${OPTIONS[option].replace(' ', '](../options.md) ')}`] : []),
    '## Likely causes',
    CAUSES[name].map((cause) => `- ${cause}`).join('\n'),
    '## What to do',
    quotedTags(remedy),
    '## In the log',
    `At \`${log}\`, from the context \`VoxWebhooks\`. Time, key and credential are those of the webhook.`,
    `\`\`\`text\n${LINES[name]}\n\`\`\``,
    `In messages of the [diagnostics channels](../telemetry.md) the outcome is \`${name}\`. All codes: [Answers and outcome codes](../outcomes.md).`,
    '',
  ].join('\n\n');
}

const again = (status) => (status < 300 ? 'No: a 2xx ends it.' : 'Yes, like every answer that is not 2xx.');

function ofCall({ actionable, withoutFallback }) {
  if (actionable === 'document') return '200, the document';
  return actionable === 'fallback' ? `200, the fallback; without one ${withoutFallback}` : String(actionable);
}

function headersOf({ retryAfter, headers = {}, close }) {
  const all = { ...headers, ...(retryAfter && { 'Retry-After': retryAfter }), ...(close && { Connection: 'close' }) };
  return Object.entries(all)
    .map(([name, value]) => `, \`${name}: ${value}\``)
    .join('');
}
