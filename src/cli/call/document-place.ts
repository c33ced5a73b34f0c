import type { Call } from '../../testing/phone/call.js';
import { mappedBase, type OriginMap } from '../../testing/phone/http/mapped-url.js';

/** Where the last document of a call lies or should lie, which document asks for it, and how to get there. */
export function documentPlace(call: Call, map: OriginMap, isUnanswered: boolean): readonly string[] {
  const requests = call.transcript.filter(({ kind }) => kind === 'request');
  const [first, last] = [requests[0]?.request, requests.at(-1)];
  if (!first || !last?.request) return [];
  const { event, method, url, askedBy } = last.request;
  const { origin, pathname } = new URL(url);
  const { fault, status } = last.answer ?? {};
  const what = isUnanswered ? 'no answer' : (fault ?? `answered ${status}`);
  const lines = [`${event}: ${method} ${origin}${pathname}: ${what}`];
  if (!askedBy) return lines;
  lines.push(`Line ${askedBy.line} of the document of ${askedBy.url} asks for it.`);
  const begun = new URL(first.url);
  if (origin === begun.origin || mappedBase(url, map) !== undefined) return lines;
  // What stands in front of the path that the call began with is what a proxy strips.
  const stripped = pathname.slice(0, Math.max(0, pathname.indexOf(begun.pathname.replace(/[^/]*$/, ''))));
  return [
    ...lines,
    'The call began elsewhere: the module writes its `publicUrl` into links.',
    `To go on where it began: --map ${origin}${stripped}=${begun.origin}`,
  ];
}
