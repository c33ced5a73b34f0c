import { rowsOf } from './emulation-row.js';

/** Verbs that speak, listen and take payments. */
export const SOUND_ROWS = [
  ...rowsOf('Say', [
    ['documented', '14.4', 'Speaks text or speech markup as often as loop says; tags do not count for its length.'],
    ['assumed', '14.4', 'The elements of speech markup are those of Amazon Polly; voice and language change nothing.'],
  ]),
  ...rowsOf('Play', [
    ['documented', '14.4', 'Plays a URL as often as loop says, or sends digits, with half a second for each w.'],
    ['assumed', '14.4', 'The file is not fetched.'],
  ]),
  ...rowsOf('Gather', [
    ['documented', '14.4', 'numDigits or finishOnKey completes the keys; the finishing key is no part of them.'],
    [
      'documented',
      '6.8',
      'With a result and an action nothing after it is reached; without a result only actionOnEmptyResult asks the action.',
    ],
    ['documented', '6.2', 'The result goes to output as .digits and .speech.'],
    ['assumed', '6.2', 'Without input both are set to empty texts.'],
    ['assumed', '14.4', 'finishOnKey alone is no input.'],
    ['assumed', '14.4', 'speechTimeout auto takes no time; language and profanityFilter change nothing.'],
  ]),
  ...rowsOf('Record', [
    [
      'documented',
      '14.4',
      'Ends by a key of finishOnKey, by timeout seconds of silence (0: never), or at maxLength; then asks the action.',
    ],
    ['assumed', '14.4', 'The action is requested even when nothing was said, but not after the caller has hung up.'],
    ['assumed', '14.4', 'playBeep changes nothing; the recording is reported in-progress at the start.'],
  ]),
  ...rowsOf('Pay', [
    [
      'documented',
      '14.4',
      'Asks for what paymentMethod, securityCode and postalCode say, each up to maxAttempts times, then asks the action.',
    ],
    ['assumed', '14.4', 'The order of the details, how each is checked, and # at the end of each.'],
    ['assumed', '14.4', 'statusCallback is requested for each prompt before it is heard. Default prompts are silent.'],
    [
      'assumed',
      '14.4',
      'A charge succeeds with a confirmation code, chargeAmount 0 with a token; output gets .result as a candidate.',
    ],
    ['assumed', '14.4', 'description, currency, tokenType, input and language change nothing.'],
  ]),
  ...rowsOf('Prompt', [
    [
      'documented',
      '14.6',
      'Heard for its detail, at the attempts, after the errors and for the card types that it names.',
    ],
    ['assumed', '14.6', 'Of several that fit, the one with the most conditions is heard.'],
    ['assumed', '14.6', 'requireMatchingInputs has the caller enter the detail twice.'],
  ]),
  ...rowsOf('Parameter', [
    ['assumed', '14.6', 'Kept in the transcript; where the platform sends it is not documented.'],
  ]),
] as const;
