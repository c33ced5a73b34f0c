import type { CallStep } from '../../../src/cli/playground/protocol/call-step.types.js';
import type { FlowArrow } from './flow-event.js';

const [CALLER, PLATFORM, SERVER] = [0, 1, 2];

const isGood = (status: number): boolean => status >= 200 && status < 300;

/** Events that begin a call, whose numbers are worth a look. */
const FIRST = ['voice.inbound', 'voice.answered'];
const NUMBERS = ['From', 'To'];
/** Parameters of every request. */
const BASIC = ['callsid', 'accountid', 'trunkid', 'apiversion', 'direction', 'callstatus', 'vars'];

type Maker = (step: CallStep) => readonly FlowArrow[];

const exchange: Maker = ({ request, answer }) => {
  const isFirst = FIRST.includes(request?.event ?? '');
  const parameters = Object.entries(request?.params ?? {})
    .filter(([name]) => !BASIC.includes(name.toLowerCase()) && (isFirst || !NUMBERS.includes(name)))
    .map(([name, value]) => `${name}=${value}`);
  const repeat = (request?.attempt ?? 1) > 1 ? ` (try ${request?.attempt})` : '';
  const asked: FlowArrow = {
    from: PLATFORM,
    to: SERVER,
    text: `${request?.event ?? 'request'}${repeat}`,
    about: parameters.join('  '),
  };
  if (!answer) return [asked, { from: SERVER, to: PLATFORM, text: '…', tone: 'wait' }];
  const { status = 0, ms, fault, outcome, document } = answer;
  const given = document === undefined ? '' : `document ${document}`;
  const back: FlowArrow = {
    from: SERVER,
    to: PLATFORM,
    text: fault ?? `${status} ${given}`.trim(),
    about: `${Math.round(ms)} ms${outcome ? `  ${outcome.code}` : ''}`,
    tone: isGood(status) && outcome?.fallback === undefined ? 'good' : 'bad',
  };
  return [asked, back];
};

/** Verbs that reach the caller; others are notes of the platform. */
const HEARD = ['Say', 'Play'];

const MAKERS: Readonly<Record<CallStep['kind'], Maker>> = {
  request: exchange,
  callback: exchange,
  verb: ({ verb = '', text = '', line, attributes }) => [
    {
      from: PLATFORM,
      to: HEARD.includes(verb) ? CALLER : PLATFORM,
      text: [verb, attributes?.['output'], text && `: ${text}`].filter(Boolean).join(' ').replace(' :', ':'),
      ...(line !== undefined && { about: `line ${line}` }),
    },
  ],
  input: ({ note = '' }) => [{ from: CALLER, to: PLATFORM, text: note }],
  end: ({ note = '' }) => [{ from: PLATFORM, to: PLATFORM, text: note === '' ? 'end of the call' : `end: ${note}` }],
};

/** What of a step is drawn. */
export const arrowsOf = (step: CallStep): readonly FlowArrow[] => MAKERS[step.kind](step);
