import { DOCUMENT } from '../parts/desk.js';

/** What everybody finds who looks at an application that receives webhooks: the same in every surrounding. */
export interface Outcome {
  /** Status of a delivery receipt. */
  readonly receipt: number;
  /** Status of the same receipt again. */
  readonly again: number;
  /** How many handlers ran for both together. */
  readonly runs: number;
  /** Status for somebody without credentials. */
  readonly stranger: number;
  /** What a caller hears; the status if it is no document. */
  readonly call: string;
  /** Status of a body that is no JSON. */
  readonly badJson: number;
  /** Status of the check that the portal makes. */
  readonly check: number;
  /** Status and body of a GET to a route of the application's own. */
  readonly read: string;
  /** Status and body of a POST to it. */
  readonly write: string;
}

export const USUAL: Outcome = {
  receipt: 200,
  again: 200,
  runs: 1,
  stranger: 401,
  call: DOCUMENT,
  badJson: 400,
  check: 200,
  read: '200 {"q":"x"}',
  write: '201 {"body":{"a":[1]}}',
};
