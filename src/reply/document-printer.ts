import type { RequestContext } from '../request/request-context.js';
import type { VoxSettings } from '../config/vox-settings.interface.js';
import { WebhookLogger } from '../telemetry/webhook-logger.js';
import { VoxRefusalError } from '../outcomes/vox-refusal.error.js';
import type { LinkResolver } from '../voxml/link-resolver.interface.js';
import { Voxml } from '../voxml/voxml-builder.js';
import { foreignText } from './foreign-text.js';
import { HANG_UP } from './hang-up.js';
import { LinkPrinter } from './link-printer.js';
import { noDocument } from './no-document.js';
import { VoxmlError } from '../voxml/voxml.error.js';
import { checkDocument } from '../xml/check-document.js';
import { stripIllegal } from '../xml/strip-illegal.js';
import { printResponse } from '../voxml/print/print-response.js';

/** Largest answer, in bytes. */
const MAX_SIZE = 65_536;

/** Makes the text of an answer out of what a handler returned, or of the fallback. */
export class DocumentPrinter {
  constructor(
    private readonly settings: VoxSettings,
    private readonly links: LinkPrinter,
    private readonly log: WebhookLogger,
  ) {}

  /** @throws VoxRefusalError `noDocument` */
  print(result: unknown, context: RequestContext): string {
    return printDocument(result, {
      url: (link, use) => this.links.url(link, use, context),
      output: (link, use) => this.links.output(link, use),
    });
  }

  /** The document for a call that would otherwise hear nothing; `undefined` if the user wants an error status instead. */
  fallback(context: RequestContext): string | undefined {
    const fallback = context.fallback ?? this.settings.calls.fallback;
    if (fallback === false) return undefined;
    try {
      return this.print(typeof fallback === 'function' ? fallback() : fallback, context);
    } catch (error) {
      this.log.threw(
        'the `fallback` option',
        error instanceof VoxRefusalError ? new Error(error.details.join(), { cause: error.cause }) : error,
      );
      return HANG_UP;
    }
  }
}

/**
 * The text of a document: of a `Voxml` with its links resolved, of a string itself, of anything else by its own
 * `toString()`. Characters that XML forbids are left out.
 * @throws VoxRefusalError `noDocument`, with the reason among its details
 */
export function printDocument(result: unknown, links: LinkResolver): string {
  const raw = result instanceof Voxml ? printOwn(result, links) : foreignText(result);
  // First of all: going through a megabyte of rubbish would hold up every other caller. No character has more than 3 bytes.
  if (raw.length > MAX_SIZE / 3 && Buffer.byteLength(raw) > MAX_SIZE)
    throw noDocument('the document is larger than 64 KB');
  // Our own printer writes nothing else than well-formed documents.
  if (result instanceof Voxml) return raw;
  const text = stripIllegal(raw);
  const fault = checkDocument(text);
  if (fault) throw noDocument(fault);
  return text;
}

function printOwn(document: Voxml, links: LinkResolver): string {
  try {
    return printResponse(document, links);
  } catch (cause) {
    throw noDocument(cause instanceof VoxmlError ? cause.message : 'the document cannot be printed', cause);
  }
}
