import { isOpen, linkQuery } from '../credentials/link-mark.js';
import { outputName } from '../events/voice/output-name.js';
import { HandlerRegistry } from '../handlers/handler.registry.js';
import { StepLink } from '../handlers/step.js';
import { LINK_PARAMETERS } from '../common/link-parameters.js';
import type { RequestContext } from '../request/request-context.js';
import { WebhookPaths } from '../routing/webhook-paths.js';
import type { LinkUse } from '../voxml/link-use.interface.js';
import type { VoxLink } from '../voxml/vox-link.js';
import { VoxmlError } from '../voxml/voxml.error.js';

/** Makes URLs of the links in answers. */
export class LinkPrinter {
  constructor(
    private readonly registry: HandlerRegistry,
    private readonly paths: WebhookPaths,
  ) {}

  output(link: VoxLink, use: LinkUse): string | undefined {
    const { step } = this.target(link, use);
    return step && outputName(step);
  }

  /** @param context of the request that the document answers */
  url(link: VoxLink, use: LinkUse, context: RequestContext): string {
    const callSid = provedCallOf(context);
    const signer = callSid === undefined ? undefined : context.admitted.signer;
    const { step } = this.target(link, use);
    const path = this.paths.pathOf(use.event, step);
    const isNamed = use.output !== undefined && use.output !== (step && outputName(step));
    const query = [
      ...(signer && callSid !== undefined ? [linkQuery({ callSid, signature: signer.sign(path, callSid) })] : []),
      ...(isNamed ? [`${LINK_PARAMETERS.output}=${use.output}`] : []),
    ].join('&');
    return `${this.paths.origin}${path}${query && `?${query}`}`;
  }

  private target(link: VoxLink, { element, attribute, event }: LinkUse): { readonly step: string | undefined } {
    if (!this.paths.hasRoutes) throw new VoxmlError(element, attribute, 'a registration without routes has no links');
    const target = link instanceof StepLink ? this.registry.linked(link, event) : undefined;
    if (target) return target;
    const name = link instanceof StepLink ? `${link.type.name}.${link.method}` : 'the link';
    const why = link instanceof StepLink ? this.registry.whyUnlinked(link, event) : 'write step(Type, method)';
    throw new VoxmlError(element, attribute, `${name} is not a handler of ${event} in this registration; ${why}`);
  }
}

/**
 * The call that the sender has proved to speak for: the one of its request, or only that of its signed link. A link for the
 * one leg of a call proves nothing about the other one, whose id it was not written for.
 */
function provedCallOf({ admitted: { link }, params }: RequestContext): string | undefined {
  const callSid = params?.CallSid;
  // An open subject as an id would turn one open link into links to other paths.
  if (typeof callSid !== 'string' || isOpen(callSid)) return undefined;
  return link === undefined || link.callSid === callSid ? callSid : undefined;
}
