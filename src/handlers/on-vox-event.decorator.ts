import { VoxConfigError } from '../common/vox-config.error.js';
import type { EventPattern } from './event-pattern.type.js';
import { addHandlerMetadata } from './handler-metadata.js';
import type { OnVoxEventOptions } from './on-vox-event-options.interface.js';
import type { VoxHandler } from './vox-handler.type.js';

/**
 * Makes a provider method the handler of one or more events. The compiler refuses an unknown event, a parameter that is
 * not the payload of the events or narrower than they are, and an actionable handler that returns no document.
 *
 * Informational events run every handler that matches; an error of one is a retry for that one alone. An actionable event
 * has one replier per step: the handler that names it, or the only one that names its family (`'voice.*'`). Other
 * handlers behind a wildcard listen: they run beside the replier, and their result is ignored.
 *
 * @throws VoxConfigError at start-up, when an actionable event has two repliers for one step
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
  const patterns: readonly EventPattern[] = typeof pattern === 'string' ? [pattern] : pattern;
  return <Method extends VoxHandler<Pattern>>(
    target: object,
    method: string | symbol,
    _descriptor: TypedPropertyDescriptor<Method>,
  ): void => {
    if (typeof target === 'function') {
      const where = `@OnVoxEvent on ${target.name}.${String(method)}`;
      throw new VoxConfigError(where, 'stands on a static method', 'Make it a method of the instance.');
    }
    addHandlerMetadata(target, method, { patterns, options });
  };
}
