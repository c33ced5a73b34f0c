import type { ElementCase } from './element-case.interface.js';
import { see } from './see.js';

const GUID = '0d6b8f7e-5a57-4f7a-9f0e-2f3c1f7f4b11';

/** Answer, Hangup, Pause, Redirect, Reject, Connect, Flow. */
export const CALL_CASES: readonly ElementCase[] = [
  { of: 'Answer', verbs: '<Answer/><Redirect>/next</Redirect>', see: see.param('CallStatus'), is: ['in-progress'] },
  { of: 'Answer.history', verbs: '<Answer history="full"/>', see: see.kept('Answer', 'history'), is: 'full' },
  { of: 'Hangup', verbs: '<Hangup/><Say>no</Say>', see: see.ended, is: { by: 'hangup' } },
  { of: 'Hangup.history', verbs: '<Hangup history="compact"/>', see: see.kept('Hangup', 'history'), is: 'compact' },
  { of: 'Pause', verbs: '<Pause/>', see: see.time, is: 1 },
  { of: 'Pause.length', verbs: '<Pause length="60"/>', see: see.time, is: 60 },
  { of: 'Pause.history', verbs: '<Pause history="full"/>', see: see.kept('Pause', 'history'), is: 'full' },
  { of: 'Redirect', verbs: '<Redirect> next </Redirect><Say>no</Say>', see: see.heard, is: ['next'] },
  { of: 'Redirect.method', verbs: '<Redirect method="GET">a/b</Redirect>', see: see.asked, is: ['GET /deep/a/b'] },
  {
    of: 'Redirect.history',
    verbs: '<Redirect history="full">x</Redirect>',
    see: see.kept('Redirect', 'history'),
    is: 'full',
  },
  { of: 'Reject', verbs: '<Reject/><Say>no</Say>', see: see.ended, is: { by: 'reject', reason: 'rejected' } },
  { of: 'Reject.reason', verbs: '<Reject reason="busy"/>', see: see.ended, is: { by: 'reject', reason: 'busy' } },
  { of: 'Reject.history', verbs: '<Reject history="full"/>', see: see.kept('Reject', 'history'), is: 'full' },
  {
    of: 'Connect',
    verbs: `<Connect><Flow>${GUID}</Flow></Connect><Say>no</Say>`,
    see: see.ended,
    is: { by: 'end-of-document', reason: `connected to flow ${GUID}` },
  },
  {
    of: 'Connect.history',
    verbs: `<Connect history="full"><Flow>${GUID}</Flow></Connect>`,
    see: see.kept('Connect', 'history'),
    is: 'full',
  },
  {
    of: 'Flow',
    verbs: `<Connect><Flow>${GUID}</Flow></Connect>`,
    see: (call) => call.transcript.find(({ verb }) => verb === 'Flow')?.text,
    is: GUID,
  },
  {
    of: 'Flow.resume',
    verbs: `<Connect><Flow resume="true">${GUID}</Flow></Connect>`,
    see: see.kept('Flow', 'resume'),
    is: 'true',
  },
  {
    of: 'Flow.history',
    verbs: `<Connect><Flow history="full">${GUID}</Flow></Connect>`,
    see: see.kept('Flow', 'history'),
    is: 'full',
  },
];
