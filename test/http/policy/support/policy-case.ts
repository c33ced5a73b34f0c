import type { OutcomeName } from 'nestjs-vox-webhooks/diagnostics';
import type { VoxWebhooksOptions } from 'nestjs-vox-webhooks';
import type { RequestParts } from '../../../support/request-text.js';
import type { Desk } from './desk.js';

/** One request and all that the policy says about its end. */
export interface PolicyCase {
  readonly name: string;
  /** The row of the outcome policy that the request ends in. */
  readonly ends: OutcomeName;
  readonly send: RequestParts;
  /** The document that the caller hears instead of a status. */
  readonly heard?: string;
  /** Where it is not the status that the outcome has by default. */
  readonly status?: number;
  /** Headers beyond those of the outcome. */
  readonly headers?: Readonly<Record<string, string>>;
  /** How many handlers run. Default: one when the event ends as `handled`, else none. */
  readonly runs?: number;
  /** How many dead letters are written. Default: one when the event ends as `quarantined`, else none. */
  readonly letters?: number;
  /** What else the handler has to have seen. */
  readonly also?: (desk: Desk) => void;
}

/** Cases that share a receiver and its options. */
export interface PolicyGroup {
  readonly rule: string;
  readonly options?: () => Partial<VoxWebhooksOptions>;
  /** `WWW-Authenticate` lines of a refusal, in order. */
  readonly challenges?: readonly string[];
  /** Whether somebody handles calls and flows, or messages alone. Default `true`. */
  readonly calls?: boolean;
  /** Whether the framework trusts `X-Forwarded-*` of its peer. Default `false`. */
  readonly trustProxy?: boolean;
  readonly cases: readonly PolicyCase[];
}
