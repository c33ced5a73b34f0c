import type { Call } from '../../../../src/testing/phone/call.js';
import type { Asked } from '../document-server.js';

/** What there is to see of a call. */
export const see = {
  heard: (call: Call) => call.heard,
  vars: (call: Call) => call.vars,
  ended: (call: Call) => call.ended,
  /** Method and path of every request after the first. */
  asked: (_call: Call, asked: readonly Asked[]) => asked.slice(1).map(({ method, path }) => `${method} ${path}`),
  /** One parameter of every request after the first. */
  param: (name: string) => (_call: Call, asked: readonly Asked[]) => asked.slice(1).map(({ params }) => params[name]),
  /** Virtual seconds until the end. */
  time: (call: Call) => call.transcript.at(-1)?.at,
  /** An attribute without any effect is at least in the transcript. */
  kept: (verb: string, attribute: string) => (call: Call) =>
    call.transcript.find((step) => step.verb === verb)?.attributes?.[attribute],
} as const;
