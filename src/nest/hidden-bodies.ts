import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';

/** The headers by which body parsers find out that there is a body, and of what type. */
type BodyHeaders = Pick<IncomingHttpHeaders, 'content-type' | 'content-length' | 'transfer-encoding'>;

type Hiding = IncomingMessage & { [mark: symbol]: BodyHeaders | undefined };

/** Hides bodies from the parsers that come next. What runs behind these finds all headers again. */
export class HiddenBodies {
  /** A request carries it once something was hidden from the parsers. */
  readonly mark = Symbol('vox hidden headers');

  hide(incoming: IncomingMessage): void {
    const { headers } = incoming;
    if ((incoming as Hiding)[this.mark]) return;
    const { 'content-type': type, 'content-length': length, 'transfer-encoding': coding } = headers;
    (incoming as Hiding)[this.mark] = { 'content-type': type, 'content-length': length, 'transfer-encoding': coding };
    // Parsers ask whether they are undefined, and a deleted property makes an object slow.
    if (type !== undefined) headers['content-type'] = undefined;
    if (length !== undefined) headers['content-length'] = undefined;
    if (coding !== undefined) headers['transfer-encoding'] = undefined;
  }

  show(incoming: IncomingMessage): void {
    const hidden = (incoming as Hiding)[this.mark];
    if (!hidden) return;
    (incoming as Hiding)[this.mark] = undefined;
    const { headers } = incoming;
    const { 'content-type': type, 'content-length': length, 'transfer-encoding': coding } = hidden;
    if (type !== undefined) headers['content-type'] = type;
    if (length !== undefined) headers['content-length'] = length;
    if (coding !== undefined) headers['transfer-encoding'] = coding;
  }
}
