import type { IncomingMessage } from 'node:http';
import { Inject, Injectable } from '@nestjs/common';
import type { WireParams } from '../events/wire-params.type.js';
import type { VoxSettings } from '../module/vox-settings.interface.js';
import { VOX_SETTINGS } from '../module/vox.tokens.js';
import { VoxRefusal } from '../policy/vox-refusal.error.js';
import { cleanParams } from './clean-params.js';
import { type BodyKind, bodyKind } from './content-type.js';
import { decodeForm } from './decode-form.js';
import { decodeJson } from './decode-json.js';
import type { Exchange } from './exchange.js';
import { Deadlines } from './deadlines.js';
import { headerValues } from './header-values.js';
import { withoutLinkParameters } from './link-parameters.js';
import { readBody } from './read-body.js';
import { urlParts } from './url-parts.js';

const UTF8 = new TextDecoder('utf-8', { fatal: true });

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
   * @throws VoxRefusal for what has to be refused before or while the body comes in
   */
  async read(exchange: Exchange, incoming: IncomingMessage, parsed?: Parsed): Promise<void> {
    const { bodyLimit } = this.settings;
    const taken = parsed && (incoming.readableDidRead || incoming.readableEnded);
    if (exchange.method === 'GET') {
      // A body means nothing here, but left unread it would reach a parser of the application, which may refuse it aloud.
      if (!taken) await readBody(incoming, bodyLimit, this.deadlines);
      const query = withoutLinkParameters(urlParts(incoming.url).query);
      exchange.bytes = Buffer.from(query, 'latin1');
      exchange.probe = new URLSearchParams(query).size === 0;
      return this.decode(exchange, () => this.parse(exchange.bytes, 'form'));
    }
    const kind = this.kindOf(incoming);
    const bytes = taken ? parsed.rawBody : await readBody(incoming, bodyLimit, this.deadlines);
    exchange.bytes = bytes ?? printed(parsed?.body);
    if (exchange.bytes.length > bodyLimit) throw new VoxRefusal('tooLarge');
    this.decode(exchange, () => (bytes ? this.parse(bytes, kind) : cleanParams(adopt(parsed?.body))));
  }

  private kindOf(incoming: IncomingMessage): BodyKind | 'sniff' {
    const coding = incoming.headers['content-encoding'];
    if (coding !== undefined && coding.toLowerCase() !== 'identity') throw new VoxRefusal('contentCoding');
    const kind = bodyKind(headerValues(incoming, 'content-type'));
    if (kind) return kind;
    if (this.settings.contentTypes === 'sniff') return 'sniff';
    throw new VoxRefusal('mediaType');
  }

  private parse(bytes: Buffer, kind: BodyKind | 'sniff'): WireParams {
    let text: string;
    try {
      text = UTF8.decode(bytes);
    } catch {
      throw new VoxRefusal('badUtf8');
    }
    const json = kind === 'json' || (kind === 'sniff' && text.trimStart().startsWith('{'));
    return json ? cleanParams(decodeJson(text)) : decodeForm(text);
  }

  private decode(exchange: Exchange, parse: () => WireParams): void {
    if (exchange.flaw) return;
    try {
      if (exchange.bytes.length === 0 && !exchange.probe) throw new VoxRefusal('emptyBody');
      exchange.params = parse();
    } catch (error) {
      if (!(error instanceof VoxRefusal)) throw error;
      exchange.flaw = error;
    }
  }
}

/** Takes over what a parser of the application made, when neither the stream nor the bytes are left to read. */
function adopt(body: unknown): object {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw new VoxRefusal('notAnObject');
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
