import { ANONYMOUS } from '../credentials/admitted.interface.js';
import { VoxRefusalError } from '../outcomes/vox-refusal.error.js';
import type { Registration } from '../receiver/registration.interface.js';
import { LinkPrinter } from '../reply/link-printer.js';
import { printDocument } from '../reply/document-printer.js';
import { RequestContext } from '../request/request-context.js';
import type { LinkResolver } from '../voxml/link-resolver.interface.js';
import { Voxml } from '../voxml/voxml-builder.js';

/** A fallback that no caller could hear. */
export interface FlawedFallback {
  /** The option, with class and method. */
  readonly place: string;
  readonly reason: string;
  /** Built by `voxml()`: one of its links leads nowhere. */
  readonly isLink: boolean;
}

/** Prints every fallback that is a document: one that a function makes is not known before a call needs it. */
export function* flawedFallbacks({ handlers, paths, settings }: Registration): Generator<FlawedFallback> {
  // A worker has the same handlers, and answers nobody.
  if (!paths.hasRoutes) return;
  const printer = new LinkPrinter(handlers, paths);
  const nobody = new RequestContext(
    settings.name,
    { headers: {}, method: 'POST', url: '/', rawHeaders: [] },
    ANONYMOUS,
  );
  const links: LinkResolver = {
    url: (link, use) => printer.url(link, use, nobody),
    output: (link, use) => printer.output(link, use),
  };
  const own = handlers.all.map(({ id, options }) => [`@OnVoxEvent on ${id} fallback`, options.fallback] as const);
  for (const [place, fallback] of [['calls.fallback', settings.calls.fallback] as const, ...own]) {
    if (fallback === undefined || fallback === false || typeof fallback === 'function') continue;
    try {
      printDocument(fallback, links);
    } catch (error) {
      const reason = error instanceof VoxRefusalError ? error.details.join('; ') : String(error);
      yield { place, reason, isLink: fallback instanceof Voxml };
    }
  }
}
