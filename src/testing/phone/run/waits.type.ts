import type { WaitingFor } from '../waiting-for.interface.js';
import type { CallerInput } from './caller-input.type.js';

/** Something that may stop to wait for the caller on its way to its result. */
export type Waits<Result> = AsyncGenerator<WaitingFor, Result, CallerInput>;
