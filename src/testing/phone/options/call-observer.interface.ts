import type { TranscriptStep } from '../call-state.interface.js';
import type { DocumentRange } from '../document/document-element.interface.js';

/**
 * A request that has just left; its answer comes with its step.
 *
 * @example
 * const onRequest = ({ request }: RequestUnderWay) => console.log(request.method, request.url);
 */
export type RequestUnderWay = Required<Pick<TranscriptStep, 'at' | 'kind' | 'leg' | 'request'>>;

/**
 * A document that came in an answer of the 200s, as it was sent.
 *
 * @example
 * const onDocument = ({ url, text }: ReceivedDocument) => console.log(url, text.length);
 */
export interface ReceivedDocument {
  readonly leg: string;
  readonly url: string;
  readonly text: string;
}

/**
 * Is told of a call while it runs. What it throws ends the turn of the caller with that error, and the call.
 *
 * @example
 * const call = await phone.dial(url, { from, to, observer: { onStep: (step) => console.log(step.kind, step.verb) } });
 */
export interface CallObserver {
  readonly onRequest?: ((sent: RequestUnderWay) => void) | undefined;
  /** Before it is read: it may be none. */
  readonly onDocument?: ((document: ReceivedDocument) => void) | undefined;
  /** @param range place of a verb in its document */
  readonly onStep?: ((step: TranscriptStep, range?: DocumentRange) => void) | undefined;
  /** The verb of that step is done, and all inside it. Not told of a verb that ends the call. */
  readonly onVerbEnd?: ((step: TranscriptStep) => void) | undefined;
}
