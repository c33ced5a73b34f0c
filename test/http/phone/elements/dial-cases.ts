import type { ElementCase } from './element-case.interface.js';
import { see } from './see.js';

const N = '+12025550100';
const RECORDED = `<Dial record="record-from-answer-dual" recordingStatusCallback="/told"`;
const TWO = '<Dial output="d"><Number>1</Number><Number url="callee" sendDigits="ww">2</Number></Dial>';

/** Dial, Number. */
export const DIAL_CASES: readonly ElementCase[] = [
  { of: 'Dial', verbs: `<Dial>${N}</Dial><Say>on</Say>`, see: (call) => [call.dialled, call.heard], is: [[N], ['on']] },
  {
    of: 'Dial.action',
    verbs: `<Dial action="act">${N}</Dial><Say>no</Say>`,
    options: { outcomes: { dial: { status: 'busy' } } },
    see: (call, asked) => [call.heard, asked[1]?.params['DialCallStatus'], asked[1]?.params['DialCallDuration']],
    is: [['next'], 'busy', '0'],
  },
  { of: 'Dial.method', verbs: `<Dial action="act" method="GET">${N}</Dial>`, see: see.asked, is: ['GET /deep/act'] },
  {
    of: 'Dial.answerOnBridge',
    verbs: `<Dial answerOnBridge="true" action="act">${N}</Dial>`,
    options: { outcomes: { dial: { status: 'no-answer' } } },
    see: see.param('CallStatus'),
    is: ['ringing'],
  },
  {
    of: 'Dial.callerId',
    verbs: `<Dial callerId="+12025550177"><Number url="callee">${N}</Number></Dial>`,
    see: see.param('From'),
    is: ['+12025550177'],
  },
  {
    of: 'Dial.hangupOnStar',
    verbs: `<Dial hangupOnStar="true">${N}</Dial><Dial>${N}</Dial>`,
    options: { outcomes: { dial: { duration: 60, starAfter: 4 } } },
    see: see.time,
    is: 64,
  },
  { of: 'Dial.ringTone', verbs: `<Dial ringTone="de">${N}</Dial>`, see: see.kept('Dial', 'ringTone'), is: 'de' },
  {
    of: 'Dial.timeout',
    verbs: `<Dial>${N}</Dial><Dial timeout="12">${N}</Dial>`,
    options: { outcomes: { dial: { status: 'no-answer' } } },
    see: see.time,
    is: 42,
  },
  {
    of: 'Dial.timeLimit',
    verbs: `<Dial timeLimit="3">${N}</Dial>`,
    options: { outcomes: { dial: { duration: 60 } } },
    see: see.time,
    is: 3,
  },
  {
    of: 'Dial.record',
    verbs: `${RECORDED} action="act">${N}</Dial>`,
    options: { outcomes: { dial: { recordingUrl: 'https://media.example.com/r.wav' } } },
    see: see.param('RecordingUrl'),
    is: ['https://media.example.com/r.wav', 'https://media.example.com/r.wav'],
  },
  {
    of: 'Dial.record',
    verbs: `${RECORDED}>${N}</Dial><Dial record="record-from-ringing" recordingStatusCallback="/told">${N}</Dial>`,
    options: { outcomes: { dial: { status: 'busy' } } },
    see: see.param('RecordingDuration'),
    is: ['0'],
  },
  {
    of: 'Dial.recordingTrack',
    verbs: `${RECORDED} recordingTrack="inbound">${N}</Dial>`,
    see: see.param('RecordingTrack'),
    is: ['inbound'],
  },
  { of: 'Dial.recordingStatusCallback', verbs: `${RECORDED}>${N}</Dial>`, see: see.asked, is: ['POST /told'] },
  {
    of: 'Dial.recordingStatusCallbackMethod',
    verbs: `${RECORDED} recordingStatusCallbackMethod="GET">${N}</Dial>`,
    see: see.asked,
    is: ['GET /told'],
  },
  {
    of: 'Dial.recordingStatusCallbackEvent',
    verbs: `${RECORDED} recordingStatusCallbackEvent="in-progress completed">${N}</Dial>`,
    see: see.param('RecordingStatus'),
    is: ['in-progress', 'completed'],
  },
  { of: 'Dial.trim', verbs: `<Dial trim="x">${N}</Dial>`, see: see.kept('Dial', 'trim'), is: 'x' },
  {
    of: 'Dial.output',
    verbs: `<Dial output="d">${N}</Dial>`,
    options: { outcomes: { dial: { status: 'failed' } } },
    see: see.vars,
    is: { d: { status: 'failed' } },
  },
  { of: 'Dial.history', verbs: `<Dial history="full">${N}</Dial>`, see: see.kept('Dial', 'history'), is: 'full' },
  {
    of: 'Number',
    verbs: TWO,
    options: { outcomes: { dial: { status: 'busy', numbers: { '2': { duration: 7 } } } } },
    see: (call) => [call.dialled, call.vars, call.transcript.at(-1)?.at],
    is: [['1', '2'], { d: { status: 'completed' } }, 8.267],
  },
  {
    of: 'Number.url',
    verbs: TWO,
    options: { callSid: 'caller', outcomes: { dial: { numbers: { '1': { status: 'busy' } } } } },
    see: (call, asked) => [
      asked[1]?.path,
      asked[1]?.params['To'],
      asked[1]?.params['CallSid'] !== 'caller',
      call.heard,
    ],
    is: ['/deep/callee', '2', true, []],
  },
  {
    of: 'Number.method',
    verbs: '<Dial><Number url="/callee" method="GET">1</Number></Dial>',
    see: see.asked,
    is: ['GET /callee'],
  },
  { of: 'Number.sendDigits', verbs: '<Dial><Number sendDigits="1wwww">1</Number></Dial>', see: see.time, is: 12 },
  {
    of: 'Number.history',
    verbs: '<Dial><Number history="full">1</Number></Dial>',
    see: see.kept('Number', 'history'),
    is: 'full',
  },
];
