import { expectTypeOf } from 'expect-type';
import { expr } from '../../../src/voxml/expr.js';
import type { AttributesOf } from '../../../src/voxml/types/attributes.types.js';
import { voxml } from '../../../src/voxml/voxml.js';
import type { Voxml } from '../../../src/voxml/voxml-builder.js';

expectTypeOf<AttributesOf<'Pause'>>().toEqualTypeOf<{
  readonly length?: number;
  readonly history?: 'disable' | 'compact' | 'full';
}>();
expectTypeOf<AttributesOf<'Set'>>().toEqualTypeOf<{
  readonly output: string;
  readonly history?: 'disable' | 'compact' | 'full';
}>();
expectTypeOf<AttributesOf<'Do', 'expression'>>().toEqualTypeOf<{ readonly maxLoops?: number }>();
expectTypeOf<AttributesOf<'Parameter'>>().toEqualTypeOf<{ readonly name: string; readonly value: string }>();
expectTypeOf<AttributesOf<'Response'>>().toEqualTypeOf<{}>();
expectTypeOf<AttributesOf<'Gather'>['input']>().toEqualTypeOf<
  'dtmf' | 'speech' | readonly ('dtmf' | 'speech')[] | undefined
>();
expectTypeOf<AttributesOf<'Prompt'>['attempt']>().toEqualTypeOf<1 | 2 | 3 | readonly (1 | 2 | 3)[] | undefined>();
expectTypeOf(
  voxml()
    .say('a')
    .pause()
    .gather()
    .if(expr`1 == 1`, () => {})
    .hangup(),
).toEqualTypeOf<Voxml>();

const patient: AttributesOf<'Gather'> = { timeout: 20, input: ['dtmf', 'speech'], finishOnKey: '' };
voxml()
  .gather(patient)
  .gather({ ...patient, numDigits: 1 })
  .say('a', { voice: 'Any.Voice', language: 'xx-XX' });

// @ts-expect-error no such attribute
voxml().answer({ loop: 1 });
// @ts-expect-error no such attribute beside a right one
voxml().answer({ history: 'full', loop: 1 });
// @ts-expect-error the spelling of one sample
voxml().dial('911', { callerID: '1' });
// @ts-expect-error the spelling of another
voxml().say('a', { voice: 'Joanna', loops: 2 });
// @ts-expect-error Pause says length
voxml().pause({ history: 'full', seconds: 1 });
// @ts-expect-error Play has no voice
voxml().play('/a.mp3', { loop: 1, voice: 'Joanna' });
// @ts-expect-error Record leaves no variable
voxml().record({ playBeep: true, output: 'a' });
// @ts-expect-error Unset takes its variable as an argument
voxml().unset('a', { history: 'full', output: 'b' });
// @ts-expect-error and so does Set
voxml().set('a', 'b', { history: 'full', output: 'b' });
// @ts-expect-error and Do its condition
voxml().do(expr`1 == 1`, (again) => again.say('a'), { maxLoops: 1, expression: expr`1 == 2` });

// @ts-expect-error not one of the words
voxml().hangup({ history: 'all' });
// @ts-expect-error not one of the words
voxml().reject({ reason: 'gone' });
// @ts-expect-error not one of the words
voxml().redirect('/a', { method: 'PUT' });
// @ts-expect-error not one of the words
voxml().dial('911', { ringTone: 'gb' });
// @ts-expect-error not one of the words
voxml().dial('911', { record: true });
// @ts-expect-error a flag, not its text
voxml().dial('911', { answerOnBridge: 'true' });
// @ts-expect-error one key or none
voxml().gather({ finishOnKey: '##' });
// @ts-expect-error not one of the words
voxml().gather({ input: ['dtmf', 'voice'] });
// @ts-expect-error a list, not text with spaces
voxml().gather({ input: 'dtmf speech' });
// @ts-expect-error not one of the words
voxml().record({ recordingStatusCallbackEvent: ['absent'] });
// @ts-expect-error not one of the words
voxml().pay({ validCardTypes: ['visa', 'unionpay'] });
// @ts-expect-error a closed list
voxml().pay({ language: 'pt-BR' });
// @ts-expect-error not one of the words
voxml().pay({ currency: 'eur' });
// @ts-expect-error a step must be named
voxml().pay({}, (pay) => pay.prompt({}));
// @ts-expect-error not one of the words
voxml().pay({}, (pay) => pay.prompt({ for: 'security-code', errorType: ['invalid-credit-card-number'] }));
// @ts-expect-error a flag
voxml().connect((to) => to.flow('a', { resume: 1 }));

// @ts-expect-error a number is text
voxml().dial(911);
// @ts-expect-error values are text
voxml().set('a', 1);
// @ts-expect-error a value is needed
voxml().set('a');
// @ts-expect-error a condition comes from expr
voxml().if('1 == 1', (then) => then.say('a'));
// @ts-expect-error speech is text or ssml
voxml().say({ text: 'a' });
// @ts-expect-error a URL, or digits
voxml().play({ loop: 2 });
// @ts-expect-error a URL, or digits
voxml().play();
