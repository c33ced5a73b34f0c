import type { IncomingMessage } from 'node:http';
import { Inject, Injectable } from '@nestjs/common';
import type { WireParams } from '../events/wire-params.type.js';
import type { VoxSettings } from '../config/vox-settings.interface.js';
import { VOX_SETTINGS } from '../config/vox.tokens.js';
import { Deadlines } from '../common/deadlines.js';
import { VoxRefusalError } from '../outcomes/vox-refusal.error.js';
import { cleanParams } from './clean-params.js';
import { type BodyKind, bodyKind } from './content-type.js';
import { decodeForm } from './decode-form.js';
import { decodeJson } from './decode-json.js';
import type { RequestContext } from '../request/request-context.js';
import { headerValues } from '../common/header-values.js';
import { withoutLinkParameters } from '../common/link-parameters.js';
import { readBody } from './read-body.js';
import { urlParts } from '../common/url-parts.js';

const UTF8 = new TextDecoder('utf-8', { fatal: true });

/** What bytes are to be read as. */
type Kind = BodyKind | 'sniff' | 'query';

/** What a parser of the application may have made of the request before we saw it. */
interface Parsed {
  readonly body: unknown;
  readonly rawBody: Buffer | undefined;
}

/** Reads a request by one rule set, whatever the framework or its parsers think of it. */
@Injectable()
export class StrictReader {
  private readonly deadlines: Deadlines;

  constructor(@Inject(VOX_SETTINGS) private readonly settings: VoxSettings) {
    this.deadlines = new Deadlines(settings.bodyDeadline);
  }

  /**
   * Fills in bytes and parameters. What cannot be decoded is left as `flaw`.
   * @throws VoxRefusalError for what has to be refused before or while the body comes in, now or later
   */
  read(exchange: RequestContext, incoming: IncomingMessage, parsed?: Parsed): Promise<RequestContext> {
    const kind = exchange.method === 'GET' ? 'query' : this.kindOf(incoming);
    const isTaken = parsed && (incoming.readableDidRead || incoming.readableEnded);
    // That of a GET means nothing, but left unread it would reach a parser of the application, which may refuse it aloud.
    const body = isTaken
      ? Promise.resolve(parsed.rawBody)
      : readBody(incoming, this.settings.bodyLimit, this.deadlines);
    return body.then((bytes) => this.fill(exchange, kind, kind === 'query' ? queryOf(incoming) : bytes, parsed));
  }

  /** @param bytes `undefined` if a parser of the application has left nothing else than what it made of them */
  private fill(exchange: RequestContext, kind: Kind, bytes: Buffer | undefined, parsed?: Parsed): RequestContext {
    exchange.bytes = bytes ?? printed(parsed?.body);
    if (kind === 'query') exchange.probe = new URLSearchParams(exchange.bytes.toString('latin1')).size === 0;
    else if (exchange.bytes.length > this.settings.bodyLimit) throw new VoxRefusalError('tooLarge');
    if (exchange.flaw) return exchange;
    try {
      if (exchange.bytes.length === 0 && !exchange.probe) throw new VoxRefusalError('emptyBody');
      exchange.params = bytes ? parse(bytes, kind) : cleanParams(adopt(parsed?.body));
    } catch (error) {
      if (!(error instanceof VoxRefusalError)) throw error;
      exchange.flaw = error;
    }
    return exchange;
  }

  private kindOf(incoming: IncomingMessage): Exclude<Kind, 'query'> {
    const coding = incoming.headers['content-encoding'];
    if (coding !== undefined && coding.toLowerCase() !== 'identity') throw new VoxRefusalError('contentCoding');
    const kind = bodyKind(headerValues(incoming, 'content-type'));
    if (kind) return kind;
    if (this.settings.contentTypes === 'sniff') return 'sniff';
    throw new VoxRefusalError('mediaType');
  }
}

function parse(bytes: Buffer, kind: Kind): WireParams {
  let text: string;
  try {
    text = UTF8.decode(bytes);
  } catch {
    throw new VoxRefusalError('badUtf8');
  }
  const json = kind === 'json' || (kind === 'sniff' && text.trimStart().startsWith('{'));
  return json ? cleanParams(decodeJson(text)) : decodeForm(text);
}

function queryOf({ url }: IncomingMessage): Buffer {
  return Buffer.from(withoutLinkParameters(urlParts(url).query), 'latin1');
}

/** Takes over what a parser of the application made, when neither the stream nor the bytes are left to read. */
function adopt(body: unknown): object {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw new VoxRefusalError('notAnObject');
  // Cleaning happens in place, and this one is the application's.
  return { ...body };
}

/** The bytes of what a parser made. One that is deeper than the stack has none; the depth check refuses it next. */
function printed(body: unknown): Buffer {
  try {
    return Buffer.from(JSON.stringify(body ?? '') ?? '');
  } catch {
    return Buffer.from('{}');
  }
}
