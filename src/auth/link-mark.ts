/** Query parameter of a signed link. */
const NAME = 'vox-link';

/** Who a link was written for, and the signature that proves it. */
export interface LinkMark {
  readonly callSid: string;
  readonly signature: string;
}

/** The query that makes a link a signed one. */
export function linkQuery({ callSid, signature }: LinkMark): string {
  return `${NAME}=${Buffer.from(callSid).toString('base64url')}.${signature}`;
}

/** Reads the mark of a URL; `undefined` without one, or with more than one. */
export function linkMark(url: string): LinkMark | undefined {
  const marks = new URLSearchParams(url.split('?').slice(1).join('?')).getAll(NAME);
  const [callSid, signature, more] = marks.length === 1 ? (marks[0] ?? '').split('.') : [];
  if (!callSid || !signature || more !== undefined) return undefined;
  return { callSid: Buffer.from(callSid, 'base64url').toString(), signature };
}

/** A query without the mark: it is ours, not the platform's, and is kept out of parameters and dead letters. */
export function withoutLinkMark(query: string): string {
  const isMark = (part: string): boolean => new URLSearchParams(part).has(NAME);
  return query
    .split('&')
    .filter((part) => !isMark(part))
    .join('&');
}
