import type { WaitingFor } from '../waiting-for.interface.js';
import type { CallerInput } from './caller-input.type.js';

/** Something that only waits for the caller, and for no request. */
export type Hears<Result> = Generator<WaitingFor, Result, CallerInput>;
