import type { WireParams } from './wire-params.type.js';

/** What every payload class has in common. A handler for `'*'` takes this type. */
export abstract class VoxEvent {
  /** Name of the event; a literal in every payload class, so that a union of them narrows. */
  abstract readonly event: string;
  /** The parameters as they came, untouched, unknown ones included. */
  readonly raw: WireParams;

  constructor(params: WireParams) {
    this.raw = params;
  }
}
