import { randomUUID } from 'node:crypto';
import { LINK_PARAMETERS } from '../common/link-parameters.js';

const { mark: NAME } = LINK_PARAMETERS;

/** Who a link was written for, and the signature that proves it. */
export interface LinkMark {
  /** Id of a call, or an open subject. */
  readonly callSid: string;
  readonly signature: string;
}

/** No id of a call begins like this. */
const OPEN = '~';

/** A new subject for a link that is written before any call has an id. No two are alike, so that each has its own share. */
export function openSubject(): string {
  return OPEN + randomUUID();
}

/** Whether a subject stands for no certain call. */
export function isOpen(callSid: string): boolean {
  return callSid.startsWith(OPEN);
}

/** The query that makes a link a signed one. */
export function linkQuery({ callSid, signature }: LinkMark): string {
  return `${NAME}=${Buffer.from(callSid).toString('base64url')}.${signature}`;
}

/** Reads the mark of a query; `undefined` without one, or with more than one. */
export function linkMark(query: string): LinkMark | undefined {
  const marks = new URLSearchParams(query).getAll(NAME);
  if (marks.length !== 1) return undefined;
  const [callSid, signature, more] = marks.join().split('.');
  if (!callSid || !signature || more !== undefined) return undefined;
  return { callSid: Buffer.from(callSid, 'base64url').toString(), signature };
}
