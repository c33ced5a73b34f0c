import { LINK_PARAMETERS } from '../common/link-parameters.js';

const { mark: NAME } = LINK_PARAMETERS;

/** Who a link was written for, and the signature that proves it. */
export interface LinkMark {
  readonly callSid: string;
  readonly signature: string;
}

/** The query that makes a link a signed one. */
export function linkQuery({ callSid, signature }: LinkMark): string {
  return `${NAME}=${Buffer.from(callSid).toString('base64url')}.${signature}`;
}

/** Reads the mark of a query; `undefined` without one, or with more than one. */
export function linkMark(query: string): LinkMark | undefined {
  const marks = new URLSearchParams(query).getAll(NAME);
  const [callSid, signature, more] = marks.length === 1 ? (marks[0] ?? '').split('.') : [];
  if (!callSid || !signature || more !== undefined) return undefined;
  return { callSid: Buffer.from(callSid, 'base64url').toString(), signature };
}
