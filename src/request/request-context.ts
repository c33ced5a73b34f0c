import type { Admitted } from '../credentials/admitted.interface.js';
import { LINK_PARAMETERS } from '../common/link-parameters.js';
import { urlParts, withoutOrigin } from '../common/url-parts.js';
import { CATALOGUE } from '../events/catalogue.js';
import type { EventMode } from '../events/event-mode.type.js';
import type { VoxEventName } from '../events/vox-event-name.type.js';
import type { WireParams } from '../events/wire-params.type.js';
import type { HandlerRun } from '../outcomes/handler-run.interface.js';
import type { VoxRefusalError } from '../outcomes/vox-refusal.error.js';
import type { VoxDocument } from '../voxml/vox-document.type.js';
import type { RequestHead } from '../common/request-head.interface.js';

const NO_BYTES: Buffer = Buffer.alloc(0);
const NO_FLAWS: readonly string[] = [];
const NO_HANDLERS: RequestContext['handlers'] = [];

/**
 * One authenticated request. Each stage adds what it found out; the last ones read it for the answer, the log and a dead
 * letter. Holds no header and no credential.
 */
export class RequestContext {
  readonly startedAt = performance.now();
  readonly method: string;
  /** Path without the query. */
  readonly path: string;
  readonly contentType: string | undefined;
  /** Name under which the platform keeps the result of the verb, where it is not that of the step. */
  readonly output: string | undefined;
  /** A GET without parameters: the portal checks the endpoint. */
  probe = false;
  /** It reached the module's own route: nothing of the application has answered before. */
  hasArrived = false;
  /** The body, or the query of a GET, as it came. */
  bytes = NO_BYTES;
  params: WireParams | undefined;
  /** The body was not read to its end, and is for no other reader. */
  isUnread = false;
  /** Why the bytes cannot be read, or are not; raised by the parser, where a call still gets its fallback document. */
  fault: VoxRefusalError | undefined;
  /** What `VoxPayload` refused it with, on a route of the application. */
  refusal: VoxRefusalError | undefined;
  /** Fallback of the replier, once it is known. */
  fallback: VoxDocument | (() => VoxDocument) | undefined;
  /** Who takes it, by class and method, once it is known: for the log. */
  handlers: readonly { readonly id: string }[] = NO_HANDLERS;
  version: string | undefined;
  /** Wire names of fields that did not fit and that the event could do without. */
  flaws: readonly string[] = NO_FLAWS;
  /** The handlers that have run, if the answer is to tell of them. */
  runs: HandlerRun[] | undefined;
  /** Hashed identity of the event. */
  key = '';

  constructor(
    readonly registration: string,
    { method = 'POST', url = '', headers }: RequestHead,
    /** Whose credential was accepted. */
    readonly admitted: Admitted,
    /** Told by the route; the payload may tell it better. */
    public event?: VoxEventName,
    readonly step?: string,
  ) {
    this.method = method;
    this.contentType = headers['content-type'];
    const hasQuery = url.includes('?');
    const path = hasQuery ? urlParts(url).path : url;
    this.path = path.startsWith('/') ? path : withoutOrigin(path);
    this.output = hasQuery ? outputOf(urlParts(url).query) : undefined;
  }

  /** How it has to be answered. An event that could not be told still is a call if it names one. */
  get mode(): EventMode {
    if (this.event) return CATALOGUE[this.event].mode;
    return this.params && 'CallSid' in this.params ? 'actionable' : 'informational';
  }
}

function outputOf(query: string): string | undefined {
  return query.includes(LINK_PARAMETERS.output)
    ? (new URLSearchParams(query).get(LINK_PARAMETERS.output) ?? undefined)
    : undefined;
}
