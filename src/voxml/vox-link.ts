import type { VoxEventName } from '../events/vox-event-name.type.js';

declare const delivers: unique symbol;

/**
 * A link to one of the application's own handlers, which becomes a URL only when a document is printed for an answer.
 * `Event` is what the platform delivers there. A link for several events fits wherever one of them is expected.
 * `VoxLink` alone is any link.
 *
 * @example
 * voxml().gather({ numDigits: 1, action: step(FrontDesk, 'menu') }); // a VoxLink<'voice.gather'>
 */
export abstract class VoxLink<in Event extends VoxEventName = never> {
  /** For the compiler only. A parameter makes the type contravariant: a link for several events is one for each. */
  declare readonly [delivers]: (event: Event) => void;
}
