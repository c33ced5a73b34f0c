import { rowsOf } from './emulation-row.js';

/** What goes over the wire. */
export const WIRE_ROWS = [
  ...rowsOf('request', [
    ['documented', '6.1', 'The basic parameters go with every request: in the body of a POST, in the query of a GET.'],
    ['assumed', '6.1', 'A body is form-encoded; JSON is an option.'],
    ['documented', '6.2', 'Vars is one parameter that holds JSON as text.'],
    ['assumed', '6.2', 'Vars is sent once something was set, with results of verbs nested; flat is an option.'],
    ['assumed', '6.9', 'Candidate parameters are sent; documentedOnly leaves them out.'],
    [
      'assumed',
      '12',
      'URLs in documents get the credential, if they are of the origin dialled; callbackAuth: none leaves it out.',
    ],
    ['assumed', '13', 'An answer outside the 200s, a redirect or no answer ends the call; it is not asked for again.'],
    [
      'assumed',
      '14.1',
      'The content type of an answer is not checked; its body may have 1 MiB, those of a call 16 MiB.',
    ],
    ['assumed', '14.1', 'A document is in UTF-8; one in other bytes, or that declares another encoding, is refused.'],
    ['assumed', '9.2', 'CallStatus is ringing until the call is answered, then in-progress.'],
  ]),
  ...rowsOf('callback', [
    [
      'documented',
      '1',
      'Only an answer in the 200s counts; others have the callback sent again. The call never changes.',
    ],
    ['assumed', '13', 'It is sent up to five times more, without a real wait, before the call goes on.'],
    [
      'documented',
      '6.6',
      'Of a call created through the API, the end is reported in the states asked for, completed by default.',
    ],
    ['documented', '6.7', 'A recording is reported in the states asked for, completed by default.'],
  ]),
  ...rowsOf('document', [
    ['documented', '14.3', 'Elements, attributes, values and nesting outside of the table of elements are refused.'],
    ['assumed', '13', 'A refused document ends the call; what the platform does is not published.'],
    ['assumed', '14.1', 'At most 64 levels of elements and no document type declaration.'],
    [
      'assumed',
      '14.1',
      'White space around a text is layout, inside Say runs of it are one space; Set keeps its value as it is.',
    ],
    ['assumed', '14.5', 'Variables in attributes and texts are expanded and checked when the element runs.'],
  ]),
  ...rowsOf('caller', [
    [
      'assumed',
      '14.4',
      'After the last key pressed nothing follows: an input that no key completes ends by its time-out.',
    ],
    ['assumed', '14.4', 'Keys that no verb takes stay for the next Gather or Pay, across documents.'],
    ['assumed', '14.4', 'A finishOnKey right after the last of numDigits belongs to the same input.'],
    ['assumed', '14.4', 'Prompts count as heard even when keys interrupt them.'],
    ['assumed', '14.4', 'Speech takes a second for every 15 characters; files take no time.'],
  ]),
] as const;
