import type { Call } from '../../../../src/testing/phone/call.js';
import type { DialOptions } from '../../../../src/testing/phone/options/dial-options.interface.js';
import type { Asked } from '../document-server.js';

/** One effect of an element (`Say`) or of an attribute (`Say.loop`) that can be seen from outside. */
export interface ElementCase {
  readonly of: string;
  /** Content of the first document; every other URL answers with `<Say>next</Say>`. */
  readonly verbs: string;
  readonly options?: Partial<DialOptions>;
  /** What the caller does: `press 1`, `say hello`, `quiet`, `hang up`. */
  readonly acts?: readonly string[];
  readonly see: (call: Call, asked: readonly Asked[]) => unknown;
  readonly is: unknown;
}
