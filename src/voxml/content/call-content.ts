import type { Expression } from '../expr/expression.js';
import type { AttributesOf, Fit } from '../types/attributes.types.js';
import type { VoxLink } from '../vox-link.js';
import { ConnectContent } from './connect-content.js';
import { DialContent } from './dial-content.js';
import { GatherContent } from './gather-content.js';
import { PayContent } from './pay-content.js';

/** What may stand in a document, in If and in Do: every verb and both conditionals (wire-format section 14.3). */
export class CallContent extends GatherContent {
  /**
   * Answers a call that is still being set up; only the first has an effect (wire-format section 14.4, Answer).
   * @throws VoxmlError
   * @example voxml().answer().say('Hello')
   */
  answer<const A extends AttributesOf<'Answer'>>(attributes?: A & Fit<'Answer', A>): this {
    return this.leaf('Answer', attributes);
  }

  /**
   * Hands the call to a service (wire-format section 14.4, Connect).
   * @throws VoxmlError when the callback appends nothing
   * @example voxml().connect((to) => to.flow('0b5e7c1e-3f6a-4f0e-9a55-6a2d3c1b7f10', { resume: true }))
   */
  connect<const A extends AttributesOf<'Connect'>>(
    fill: (connect: ConnectContent) => ConnectContent | void,
    attributes?: A & Fit<'Connect', A>,
  ): this {
    return this.parent('Connect', attributes, new ConnectContent(), fill);
  }

  /**
   * Calls a number, or those that the callback appends, and connects the caller (wire-format section 14.4, Dial).
   * @throws VoxmlError
   * @example voxml().dial('+12025550100', { timeout: 20 })
   */
  dial<const A extends AttributesOf<'Dial'>>(
    to: string | ((dial: DialContent) => DialContent | void),
    attributes?: A & Fit<'Dial', A>,
  ): this {
    if (typeof to === 'function') return this.parent('Dial', attributes, new DialContent(), to);
    return this.leaf('Dial', attributes, to ?? null);
  }

  /**
   * Runs its content, and again while the condition holds, in at most `maxLoops` rounds, by default one. The condition is
   * judged after each round, so that the first one always runs (wire-format section 14.5).
   * @throws VoxmlError
   * @example
   * voxml().do(expr`${variable('zip.digits')} == ''`, (ask) => ask.gather({ output: 'zip', numDigits: 5 }), { maxLoops: 3 })
   */
  do<const A extends AttributesOf<'Do', 'expression'>>(
    expression: Expression,
    fill: (content: CallContent) => CallContent | void,
    attributes?: A & Fit<'Do', A, 'expression'>,
  ): this {
    return this.parent('Do', attributes, new CallContent(), fill, { expression });
  }

  /**
   * Collects keys or speech while its content is played (wire-format section 14.4, Gather).
   * @throws VoxmlError
   * @example voxml().gather({ numDigits: 1, action: '/menu' }, (prompt) => prompt.say('Press one.').pause())
   */
  gather<const A extends AttributesOf<'Gather'>>(
    attributes?: A & Fit<'Gather', A>,
    fill?: (gather: GatherContent) => GatherContent | void,
  ): this {
    return this.parent('Gather', attributes, new GatherContent(), fill);
  }

  /**
   * Ends the call. Known from vendor code only (wire-format section 14.4, Hangup).
   * @throws VoxmlError
   * @example voxml().say('Bye').hangup()
   */
  hangup<const A extends AttributesOf<'Hangup'>>(attributes?: A & Fit<'Hangup', A>): this {
    return this.leaf('Hangup', attributes);
  }

  /**
   * Runs its content when the condition holds (wire-format section 14.5, If).
   * @throws VoxmlError
   * @example voxml().if(expr`${variable('menu.digits')} == ${'1'}`, (then) => then.dial('+12025550100'))
   */
  if(expression: Expression, fill: (content: CallContent) => CallContent | void): this {
    return this.parent('If', undefined, new CallContent(), fill, { expression });
  }

  /**
   * Takes a payment (wire-format section 14.4, Pay).
   * @throws VoxmlError
   * @example voxml().pay({ chargeAmount: 12.5, action: '/paid' }, (pay) => pay.parameter('order', '4711'))
   */
  pay<const A extends AttributesOf<'Pay'>>(
    attributes?: A & Fit<'Pay', A>,
    fill?: (pay: PayContent) => PayContent | void,
  ): this {
    return this.parent('Pay', attributes, new PayContent(), fill);
  }

  /**
   * Records the caller (wire-format section 14.4, Record).
   * @throws VoxmlError
   * @example voxml().say('After the tone.').record({ maxLength: 60, action: '/recorded' })
   */
  record<const A extends AttributesOf<'Record'>>(attributes?: A & Fit<'Record', A>): this {
    return this.leaf('Record', attributes);
  }

  /**
   * Continues with another document; what follows is ignored (wire-format section 14.4, Redirect).
   * @throws VoxmlError
   * @example voxml().say('Sorry?').redirect('menu')
   */
  redirect<const A extends AttributesOf<'Redirect'>>(
    to: string | VoxLink<'voice.redirect'>,
    attributes?: A & Fit<'Redirect', A>,
  ): this {
    return this.leaf('Redirect', attributes, to ?? null);
  }

  /**
   * Rejects an incoming call, if it is the first verb; what follows is ignored (wire-format section 14.4, Reject).
   * @throws VoxmlError
   * @example voxml().reject({ reason: 'busy' })
   */
  reject<const A extends AttributesOf<'Reject'>>(attributes?: A & Fit<'Reject', A>): this {
    return this.leaf('Reject', attributes);
  }

  /**
   * Keeps a value of at most 50 characters in a variable for the rest of the call (wire-format section 14.4, Set).
   * @throws VoxmlError
   * @example voxml().set('zip', '68102')
   */
  set<const A extends AttributesOf<'Set', 'output'>>(
    name: string,
    value: string,
    attributes?: A & Fit<'Set', A, 'output'>,
  ): this {
    return this.leaf('Set', attributes, value ?? null, { output: name });
  }

  /**
   * Deletes a variable (wire-format section 14.4, Unset).
   * @throws VoxmlError
   * @example voxml().unset('zip')
   */
  unset<const A extends AttributesOf<'Unset', 'output'>>(
    name: string,
    attributes?: A & Fit<'Unset', A, 'output'>,
  ): this {
    return this.leaf('Unset', attributes, undefined, { output: name });
  }
}
