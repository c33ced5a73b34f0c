import { expectTypeOf } from 'expect-type';
import type { OnVoxEvent } from '../../../src/handlers/on-vox-event.decorator.js';
import type { VoxDocument } from '../../../src/voxml/vox-document.type.js';
import type { CallContent } from '../../../src/voxml/content/call-content.js';
import type { ConnectContent } from '../../../src/voxml/content/connect-content.js';
import type { DialContent } from '../../../src/voxml/content/dial-content.js';
import type { GatherContent } from '../../../src/voxml/content/gather-content.js';
import type { PayContent } from '../../../src/voxml/content/pay-content.js';
import type { PromptContent } from '../../../src/voxml/content/prompt-content.js';
import type { ELEMENTS } from '../../../src/voxml/elements/elements.js';
import { expr } from '../../../src/voxml/expr.js';
import { ssml } from '../../../src/voxml/ssml.js';
import { variable } from '../../../src/voxml/variable.js';
import { voxml } from '../../../src/voxml/voxml.js';
import type { Voxml } from '../../../src/voxml/voxml-builder.js';

type MethodsIn<Name extends keyof typeof ELEMENTS> = Uncapitalize<(typeof ELEMENTS)[Name]['children'][number]>;

expectTypeOf<keyof CallContent>().toEqualTypeOf<MethodsIn<'Response'>>();
expectTypeOf<keyof CallContent>().toEqualTypeOf<MethodsIn<'If'>>();
expectTypeOf<keyof CallContent>().toEqualTypeOf<MethodsIn<'Do'>>();
expectTypeOf<keyof GatherContent>().toEqualTypeOf<MethodsIn<'Gather'>>();
expectTypeOf<keyof PromptContent>().toEqualTypeOf<MethodsIn<'Prompt'>>();
expectTypeOf<keyof PayContent>().toEqualTypeOf<MethodsIn<'Pay'>>();
expectTypeOf<keyof DialContent>().toEqualTypeOf<MethodsIn<'Dial'>>();
expectTypeOf<keyof ConnectContent>().toEqualTypeOf<MethodsIn<'Connect'>>();
expectTypeOf<Exclude<keyof Voxml, keyof CallContent>>().toEqualTypeOf<'embed' | 'toString'>();
expectTypeOf<Voxml>().toExtend<VoxDocument>();
export type Decorator = typeof OnVoxEvent;

const greeting = (prompt: PromptContent): void => {
  prompt.say('Hello');
};
voxml()
  .gather({}, (gather) => greeting(gather))
  .pay({}, (pay) => pay.prompt({ for: 'postal-code' }, greeting));
voxml().if(expr`1 == 1`, (then) => then.do(expr`1 == 1`, (again) => again.if(expr`1 == 2`, (inner) => inner.hangup())));

// @ts-expect-error Gather holds no Dial
voxml().gather({}, (gather) => gather.dial('911'));
// @ts-expect-error not even behind an allowed one
voxml().gather({}, (gather) => gather.say('a').pause().redirect('/a'));
// @ts-expect-error Prompt holds no Pause
voxml().pay({}, (pay) => pay.prompt({ for: 'postal-code' }, (prompt) => prompt.pause()));
// @ts-expect-error Pay holds no Say
voxml().pay({}, (pay) => pay.say('a'));
// @ts-expect-error Dial holds no Say
voxml().dial((to) => to.say('a'));
// @ts-expect-error Connect holds no Number
voxml().connect((to) => to.number('911'));
// @ts-expect-error Dial holds no Flow
voxml().dial((to) => to.flow('a'));
// @ts-expect-error a Number stands in Dial only
voxml().number('911');
// @ts-expect-error a Prompt stands in Pay only
voxml().prompt({ for: 'postal-code' });
// @ts-expect-error a Flow stands in Connect only
voxml().if(expr`1 == 1`, (then) => then.flow('a'));
// @ts-expect-error If embeds nothing foreign
voxml().if(expr`1 == 1`, (then) => then.embed('<Response/>'));
// @ts-expect-error what is appended later would be lost
voxml().gather({}, async (gather) => Promise.resolve(gather.say('a')));
// @ts-expect-error a callback for what Say does not hold
voxml().say((inner) => inner);
// @ts-expect-error Embeds documents, not elements
voxml().embed(1);

export const templates = [
  // @ts-expect-error a value that is no text
  ssml`${{ name: 'x' }}`,
  // @ts-expect-error a condition is no speech
  ssml`${expr`1 == 1`}`,
  // @ts-expect-error speech is no operand
  expr`${ssml`a`} == 1`,
  // @ts-expect-error something that only looks like a variable
  expr`${{ name: 'a', toString: () => 'a' }} == 1`,
  // @ts-expect-error a name is text
  variable(1),
];
