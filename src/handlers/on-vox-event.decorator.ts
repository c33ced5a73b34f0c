import { checkParentheses } from './check-parentheses.js';
import { checkTarget } from './check-target.js';
import type { EventPattern } from './event-pattern.type.js';
import { addHandlerMetadata } from './handler-metadata.js';
import type { OnVoxEventOptions } from './on-vox-event-options.interface.js';
import type { HandlerVerdict } from './handler-verdict.type.js';

/**
 * Makes a provider method the handler of one or more events. The compiler refuses an unknown event, a parameter that is
 * not the payload of the events or narrower than they are, and an actionable handler that returns no document.
 *
 * Informational events run every handler that matches; an error of one is a retry for that one alone. An actionable event
 * has one replier per step: the handler that names it, or the only one that names its family (`'voice.*'`). Other
 * handlers behind a wildcard listen: they run beside the replier, and their result is ignored.
 *
 * @throws VoxConfigError at once without parentheses, and on anything else than a method of instances; at start-up for an unknown event or option,
 * and when an actionable event has two repliers for one step
 * @example
 * @OnVoxEvent('sms.dlr')
 * async receipt(dlr: SmsDlr) {
 *   await this.messages.mark(dlr.messageId, dlr.status);
 * }
 *
 * @OnVoxEvent('voice.inbound')
 * greet(call: VoiceInbound) {
 *   return voxml().say('Hello').hangup();
 * }
 */
export function OnVoxEvent<const Pattern extends EventPattern | readonly EventPattern[]>(
  pattern: Pattern,
  options: OnVoxEventOptions = {},
) {
  checkParentheses(pattern, options);
  const patterns: readonly EventPattern[] = Array.isArray(pattern) ? pattern : [pattern as EventPattern];
  return <Method>(
    target: object,
    method: string | symbol,
    descriptor?: TypedPropertyDescriptor<Method>,
  ): HandlerVerdict<Pattern, Method> => {
    checkTarget(target, method, descriptor);
    addHandlerMetadata(target, method, { patterns, options });
    return undefined as HandlerVerdict<Pattern, Method>;
  };
}
