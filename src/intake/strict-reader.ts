import { isAnyArrayBuffer } from 'node:util/types';
import { jsonOf } from '../common/json-of.js';
import { withoutLinkParameters } from '../common/link-parameters.js';
import type { RequestHead } from '../common/request-head.interface.js';
import { soleHeader } from '../common/sole-header.js';
import { urlParts } from '../common/url-parts.js';
import type { VoxEventName } from '../events/vox-event-name.type.js';
import type { WireParams } from '../events/wire-params.type.js';
import { SenderGoneError } from '../outcomes/sender-gone.error.js';
import { VoxRefusalError } from '../outcomes/vox-refusal.error.js';
import type { RequestContext } from '../request/request-context.js';
import type { ParsedBody, WebhookRequest } from '../request/webhook-request.interface.js';
import { cleanParams } from './clean-params.js';
import { type BodyKind, bodyKind, isIdentity, KINDS } from './content-type.js';
import { copyParams } from './copy-params.js';
import { decodeForm, decodeParsedForm } from './decode-form.js';
import { decodeJson } from './decode-json.js';

interface ReaderOptions {
  /** Largest body, in bytes. */
  readonly limit: number;
  /** Time for a body to come in, in milliseconds. */
  readonly deadline: number;
  readonly contentTypes: 'strict' | 'sniff';
}

/** What bytes are to be read as. */
type Kind = BodyKind | 'sniff' | 'query';

const UTF8 = new TextDecoder('utf-8', { fatal: true });

/** Second stage: reads the parameters of a request by one rule set, whatever the framework or its parsers do. */
export class StrictReader {
  constructor(private readonly options: ReaderOptions) {}

  /**
   * Fills in bytes and parameters. What cannot be decoded becomes the `fault` of the context, and for a call whatever
   * cannot be read: it gets its fallback document.
   * @throws VoxRefusalError for what has to be refused before or while the body comes in
   */
  async read(context: RequestContext, request: WebhookRequest): Promise<RequestContext> {
    const { limit, deadline } = this.options;
    const { head, parsed } = request;
    try {
      const kind = context.method === 'GET' ? 'query' : this.kindOf(head);
      // The body of a GET has no meaning, but left unread it would reach a parser of the application, which may refuse it.
      const bytes = parsed ? bytesOf(parsed) : await request.read(limit, deadline);
      context.bytes = kind === 'query' ? queryOf(head) : (bytes ?? printed(parsed?.value));
      if (kind === 'query') context.probe = new URLSearchParams(context.bytes.toString('latin1')).size === 0;
      else if (context.bytes.length > limit) throw new VoxRefusalError('tooLarge');
      if (!context.fault) decode(context, kind, kind === 'query' || bytes ? undefined : parsed);
    } catch (error) {
      if (!(error instanceof VoxRefusalError) || error instanceof SenderGoneError || context.mode === 'informational')
        throw error;
      context.fault = error;
      context.isUnread = true;
    }
    return context;
  }

  /**
   * Reads a body for nothing.
   * @throws VoxRefusalError `tooLarge` or `tooSlow`
   */
  async discard(request: WebhookRequest): Promise<void> {
    if (!request.parsed) await request.read(this.options.limit, this.options.deadline);
  }

  private kindOf(head: RequestHead): Exclude<Kind, 'query'> {
    const coding = head.headers['content-encoding'];
    if (coding !== undefined && !isIdentity(coding)) throw new VoxRefusalError('contentCoding');
    const type = soleHeader(head, 'content-type');
    const kind = KINDS.get(type ?? '') ?? bodyKind(type);
    if (kind) return kind;
    if (this.options.contentTypes === 'sniff') return 'sniff';
    throw new VoxRefusalError('mediaType');
  }
}

/** @param parsed where nothing but the result of another parser is left */
function decode(context: RequestContext, kind: Kind, parsed: ParsedBody | undefined): void {
  const { bytes, probe, event } = context;
  try {
    if (bytes.length === 0 && !probe) throw new VoxRefusalError('emptyBody');
    context.params = parsed ? fromParsed(copyParams(parsed.value), kind, event) : parse(bytes, kind, event);
  } catch (error) {
    if (!(error instanceof VoxRefusalError)) throw error;
    context.fault = error;
  }
}

function parse(bytes: Buffer, kind: Kind, route: VoxEventName | undefined): WireParams {
  let text: string;
  try {
    text = UTF8.decode(bytes);
  } catch {
    throw new VoxRefusalError('badUtf8');
  }
  const json = kind === 'json' || (kind === 'sniff' && text.trimStart().startsWith('{'));
  return json ? decodeJson(text) : decodeForm(text, route);
}

function fromParsed(value: object, kind: Kind, route: VoxEventName | undefined): WireParams {
  return kind === 'form' ? decodeParsedForm(value, route) : cleanParams(value);
}

function queryOf({ url }: RequestHead): Buffer {
  return Buffer.from(withoutLinkParameters(urlParts(url).query), 'latin1');
}

/** Bytes that another reader kept, or left as they are, as text or as the pairs of a form. */
function bytesOf({ bytes, value }: ParsedBody): Buffer | undefined {
  const kept: unknown = bytes ?? value;
  if (typeof kept === 'string' || kept instanceof URLSearchParams) return Buffer.from(String(kept));
  if (ArrayBuffer.isView(kept)) return Buffer.from(kept.buffer, kept.byteOffset, kept.byteLength);
  return isAnyArrayBuffer(kept) ? Buffer.from(kept) : undefined;
}

/**
 * Stands for the bytes of what a parser made, so that no two events are taken for one. What is nested deeper than the stack
 * has none; it is refused next.
 */
function printed(value: unknown): Buffer {
  try {
    return Buffer.from(jsonOf(value ?? ''));
  } catch {
    return Buffer.from('{}');
  }
}
