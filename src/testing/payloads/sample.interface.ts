import type { WireParams } from '../../events/wire-params.type.js';
import type { Fresh } from './fresh.js';

/** What a sample may take into account. */
export interface SampleSeed {
  readonly fresh: Fresh;
  /** The parameters that the user sets, for those that follow from others. */
  readonly given: WireParams;
  /** The `output` of the verb, if the user told it. */
  readonly output: string | undefined;
}

/** Makes the parameters of one event in one version. */
export type Sample = (seed: SampleSeed) => WireParams;
