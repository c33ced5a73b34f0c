import type { RequestContext } from '../request/request-context.js';
import type { VoxSettings } from '../config/vox-settings.interface.js';
import { WebhookLogger } from '../telemetry/webhook-logger.js';
import { VoxRefusalError } from '../outcomes/vox-refusal.error.js';
import type { LinkResolver } from '../voxml/link-resolver.interface.js';
import { Voxml } from '../voxml/voxml-builder.js';
import { HANG_UP } from './hang-up.js';
import { LinkPrinter } from './link-printer.js';
import { printDocument } from './print-document.js';

/** Only a `Voxml` holds links. */
const UNLINKED: LinkResolver = { url: () => '' };

/** Makes the text of an answer out of what a handler returned, or of the fallback. */
export class DocumentPrinter {
  constructor(
    private readonly settings: VoxSettings,
    private readonly links: LinkPrinter,
    private readonly log: WebhookLogger,
  ) {}

  /** @throws VoxRefusalError `noDocument` */
  print(result: unknown, context: RequestContext): string {
    return printDocument(result, result instanceof Voxml ? this.links.resolverFor(context) : UNLINKED);
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
        error instanceof VoxRefusalError ? new Error(error.details.join()) : error,
      );
      return HANG_UP;
    }
  }
}
