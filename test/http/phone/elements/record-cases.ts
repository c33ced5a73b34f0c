import type { ElementCase } from './element-case.interface.js';
import { see } from './see.js';

const CALLBACK = 'recordingStatusCallback="/told"';

/** Record. */
export const RECORD_CASES: readonly ElementCase[] = [
  { of: 'Record', verbs: '<Record/><Say>thanks</Say>', acts: ['press 5'], see: see.heard, is: ['thanks'] },
  {
    of: 'Record',
    verbs: '<Record action="act"/>',
    options: { outcomes: { record: { duration: 12, digits: '#' } } },
    see: (_call, asked) => [asked[1]?.params['RecordingDuration'], asked[1]?.params['Digits']],
    is: ['12', '#'],
  },
  { of: 'Record.action', verbs: '<Record action="act"/><Say>no</Say>', acts: ['quiet'], see: see.heard, is: ['next'] },
  {
    of: 'Record.method',
    verbs: '<Record action="act" method="GET"/>',
    acts: ['quiet'],
    see: see.asked,
    is: ['GET /deep/act'],
  },
  { of: 'Record.timeout', verbs: '<Record timeout="9"/>', acts: ['quiet'], see: see.time, is: 9 },
  { of: 'Record.timeout', verbs: '<Record timeout="0" maxLength="70"/>', acts: ['quiet'], see: see.time, is: 70 },
  {
    of: 'Record.finishOnKey',
    verbs: '<Record finishOnKey="#*" action="act"/>',
    acts: ['press 12', 'press 3*4'],
    see: see.param('Digits'),
    is: ['*'],
  },
  {
    of: 'Record.finishOnKey',
    verbs: '<Gather numDigits="1"/><Record finishOnKey="2#" action="act"/>',
    acts: ['press 12', 'press 3#'],
    see: see.param('Digits'),
    is: ['#'],
  },
  { of: 'Record.maxLength', verbs: '<Record maxLength="2"/>', acts: ['say hello'], see: see.time, is: 2 },
  { of: 'Record.playBeep', verbs: '<Record playBeep="false"/>', see: see.kept('Record', 'playBeep'), is: 'false' },
  {
    of: 'Record.recordingStatusCallback',
    verbs: `<Record ${CALLBACK}/>`,
    acts: ['hang up'],
    see: (call, asked) => [call.ended?.by, asked[1]?.path, asked[1]?.params['RecordingStatus']],
    is: ['caller', '/told', 'completed'],
  },
  {
    of: 'Record.recordingStatusCallbackMethod',
    verbs: `<Record ${CALLBACK} recordingStatusCallbackMethod="GET"/>`,
    acts: ['quiet'],
    see: see.asked,
    is: ['GET /told'],
  },
  {
    of: 'Record.recordingStatusCallbackEvent',
    verbs: `<Record ${CALLBACK} recordingStatusCallbackEvent="in-progress failed"/>`,
    options: { outcomes: { record: { status: 'failed' } } },
    see: see.param('RecordingStatus'),
    is: ['in-progress', 'failed'],
  },
  { of: 'Record.history', verbs: '<Record history="full"/>', see: see.kept('Record', 'history'), is: 'full' },
];
