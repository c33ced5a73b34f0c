import type { EventModel } from './event-model.types.js';
import type { Nothing, Operation } from './operation.types.js';
import type { ProxyState } from './proxy-state.types.js';

/** What the server of the target tells of itself in `vox-outcome`; `'unknown'` before its first answer. */
export type Telling = 'unknown' | 'nothing' | 'outcome' | 'details';

/** Where a call can begin. */
export interface EntryPoint {
  readonly label: string;
  readonly url: string;
}

/** A credential of the command line. Nothing of its secret is in the page. */
export interface KnownCredential {
  /** What gave it, for example `VOX_TOKEN of .env`. */
  readonly id: string;
}

/** The facts of one start. */
export interface StartUp {
  /** Version of the package. */
  readonly version: string;
  /** The URL of `--url`, without query and credentials. */
  readonly target: string;
  readonly telling: Telling;
  /** Whether a recorded answer has shown that the target runs this module. */
  readonly isOurs: boolean;
  readonly entries: readonly EntryPoint[];
  readonly events: readonly EventModel[];
  /** Absent: none was given, and requests present none. */
  readonly credential?: KnownCredential;
  readonly proxy: ProxyState;
  /** Numbers that a new call and a new message begin with. */
  readonly numbers: { readonly ours: string; readonly theirs: string };
  /** File of `--keep`. */
  readonly keptIn?: string;
  /** Largest body that is kept, in bytes, and how many entries are. */
  readonly limits: { readonly body: number; readonly entries: number };
}

/** Start of the page. */
export interface StartUpOperations {
  readonly 'start-up': Operation<Nothing, StartUp>;
}
