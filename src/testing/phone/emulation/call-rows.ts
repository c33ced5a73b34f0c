import { rowsOf } from './emulation-row.js';

/** Verbs that steer the call or connect it. */
export const CALL_ROWS = [
  ...rowsOf('Answer', [
    ['documented', '14.4', 'The first one answers the call, later ones do nothing.'],
    ['assumed', '6.3', 'Verbs that speak, listen, wait or connect answer it as well.'],
  ]),
  ...rowsOf('Hangup', [['documented', '14.4', 'Ends the call.']]),
  ...rowsOf('Pause', [['documented', '14.4', 'Waits for length, in virtual time.']]),
  ...rowsOf('Redirect', [
    ['documented', '14.4', 'Continues at a URL relative to that of the document; verbs after it are ignored.'],
  ]),
  ...rowsOf('Reject', [
    ['documented', '14.4', 'Ends a call that was not answered as busy or no-answer, by its reason.'],
    ['assumed', '14.4', 'Ends a call that was answered as completed.'],
  ]),
  ...rowsOf('Connect', [['assumed', '14.4', 'Ends the documents of the call: a flow cannot be emulated.']]),
  ...rowsOf('Flow', [
    ['assumed', '14.6', 'Named in the transcript and in the reason of the ending; resume changes nothing.'],
  ]),
  ...rowsOf('Dial', [
    ['documented', '14.4', 'The result goes to output as .status, and then to the action if there is one.'],
    ['documented', '14.4', 'timeLimit ends the talk, and * does when hangupOnStar is on.'],
    ['assumed', '14.4', 'An outcome that is not scripted is completed after 10 seconds of talk.'],
    [
      'assumed',
      '14.4',
      'A recording from ringing exists even when the callee does not answer; others begin with the answer.',
    ],
    ['assumed', '14.4', 'answerOnBridge leaves the call unanswered until the callee answers.'],
    ['assumed', '14.4', 'callerId is From of the callee; ringTone and trim change nothing.'],
  ]),
  ...rowsOf('Number', [
    [
      'assumed',
      '16',
      'Several ring together: all are dialled, the first that completes is connected, else the last counts.',
    ],
    [
      'assumed',
      '14.6',
      'url is asked for a document for the callee, who has a CallSid and variables of the leg and never answers a prompt.',
    ],
    ['assumed', '14.6', 'A refused document of the callee ends the whole call, so that a test sees it.'],
    ['assumed', '14.6', 'sendDigits takes half a second for each w.'],
  ]),
] as const;
