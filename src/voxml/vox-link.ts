import type { VoxEventName } from '../events/vox-event-name.type.js';

declare const delivers: unique symbol;

/**
 * A link to one of the application's own handlers, which becomes a URL only when a document is printed for an answer.
 * `Event` is what arrives there, or several events: such a link fits wherever one of them is asked for. `VoxLink` alone is
 * any link.
 *
 * @example
 * voxml().gather({ numDigits: 1, action: step(FrontDesk, 'menu') }); // a VoxLink<'voice.gather'>
 */
export abstract class VoxLink<in Event extends VoxEventName = never> {
  /** Exists for the compiler only: a function takes what it is declared for, and less. */
  declare readonly [delivers]: (event: Event) => void;
}
