import type { DeliveryFault } from '../../../testing/delivery/delivery-attempt.interface.js';
import { reportedOutcome, type ReportedOutcome } from '../../../testing/http/reported-outcome.js';
import type { VoxEventName } from '../../../events/vox-event-name.type.js';
import { LINK_PARAMETERS } from '../../../common/link-parameters.js';
import { urlParts } from '../../../common/url-parts.js';
import { verdictFor } from '../../verdict-for.js';
import type { InboxEntry, KeptMessage } from '../protocol/inbox-entry.types.js';
import { headerOf } from '../wire/header-lines.js';
import type { HeaderLine } from '../wire/wire.types.js';
import { withoutCardFields } from './card-fields.js';
import { eventOf } from './event-of.js';
import type { Inbox } from './inbox.js';
import { keepBody } from './kept-body.js';
import type { Masker } from './masker.js';

/** A side of an exchange as it went over the wire; `bytes` may be more than the body that was held. */
export interface RawMessage {
  readonly headers: readonly HeaderLine[];
  readonly body: Buffer;
  readonly bytes: number;
}

/** Where a request goes, and why. */
export interface RequestFacts extends Pick<InboxEntry, 'source' | 'method' | 'call'> {
  readonly url: URL;
  readonly event?: VoxEventName | undefined;
  /** Path and query as they were sent, if another spelling than that of the URL. */
  readonly path?: string;
  /** `performance.now()` of the start. Default: now. */
  readonly begun?: number;
}

/** How a request ended. */
export type Ending =
  | { readonly status: number; readonly statusText: string; readonly message: RawMessage; readonly firstByte?: number }
  | { readonly fault: DeliveryFault };

/** An exchange that is under way. */
export interface Recording {
  readonly entry: number;
  end(ending: Ending): InboxEntry;
}

/** Writes exchanges into the inbox, with secrets masked before anything is kept. */
export class Recorder {
  constructor(
    private readonly inbox: Inbox,
    private readonly masker: Masker,
    /** Name of what gave the credential. */
    private readonly credential: string | undefined,
    private readonly onOutcome: (outcome: ReportedOutcome | undefined, answered: number) => void,
  ) {}

  begin(facts: RequestFacts, sent: RawMessage): Recording {
    const { url, event, source, method, call, path = url.pathname + url.search, begun = performance.now() } = facts;
    const kept = this.keep(sent);
    const shownPath = this.address(path);
    const named = event ?? eventOf(url, sent.body);
    const entry = this.inbox.begin({
      source,
      method,
      at: Date.now() - Math.round(performance.now() - begun),
      url: this.address(url.href),
      path: shownPath,
      ...(named && { event: named }),
      ...(call !== undefined && { call }),
      request: kept.message,
      replays: !kept.isMasked && !kept.message.body.isCut && isWhole(shownPath, path),
    });
    return { entry: entry.entry, end: (ending) => this.end(entry, ending, Math.round(performance.now() - begun)) };
  }

  private end(entry: InboxEntry, ending: Ending, ms: number): InboxEntry {
    if ('fault' in ending) {
      const { code, message, remedy } = ending.fault;
      return this.inbox.end({ ...entry, status: 0, ms, code, message, remedy, timing: { end: ms } });
    }
    const { status, statusText, message, firstByte } = ending;
    const outcome = reportedOutcome(headerOf(message.headers, 'vox-outcome'));
    this.onOutcome(outcome, status);
    const answer = this.keep(message).message;
    const verdict = verdictFor({ status, body: answer.body.text, outcome }, this.credential);
    const { code, message: words, remedy } = verdict;
    return this.inbox.end({
      ...entry,
      status,
      ms,
      bytes: message.bytes,
      answer: { ...answer, status, statusText: this.masker.text(statusText) },
      timing: { ...(firstByte !== undefined && { firstByte }), end: ms },
      ...(outcome && { outcome }),
      ...(code !== undefined && { code }),
      ...(words !== undefined && { message: words }),
      ...(remedy !== undefined && { remedy }),
    });
  }

  private address(url: string): string {
    const { path, query } = urlParts(url);
    return this.masker.text(path + (query && `?${withoutCardFields(query)}`));
  }

  private keep({ headers, body, bytes }: RawMessage): { message: KeptMessage; isMasked: boolean } {
    const kept = keepBody(body, bytes, this.masker);
    return { message: { headers: this.masker.headers(headers), body: kept.body }, isMasked: kept.isMasked };
  }
}

/** The signature of a link is not needed again: the credential is presented instead. */
function isWhole(shown: string, path: string): boolean {
  return shown === path || path.includes(`${LINK_PARAMETERS.mark}=`);
}
