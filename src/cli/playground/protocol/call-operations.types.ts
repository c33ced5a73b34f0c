import type { CallAnswer } from './call-question.types.js';
import type { CallHead, CallView, DialInput } from './call-view.types.js';
import type { Nothing, Operation } from './operation.types.js';

interface OfCall {
  readonly call: string;
}

/** A text for the clipboard or for a file of this name. */
export interface ExportedText {
  readonly fileName: string;
  readonly text: string;
}

/** The phone. Progress of a call comes by the stream. */
export interface CallOperations {
  readonly 'call.dial': Operation<DialInput, CallView>;
  /**
   * Presses keys, at any time. Keys are collected until the verb at work has what it takes (`numDigits`, `finishOnKey`), or
   * until `call.silence`, or in real time until its time-out. Keys of a verb that does not wait yet stay for the next one.
   */
  readonly 'call.press': Operation<OfCall & { readonly keys: string }, Nothing>;
  readonly 'call.say': Operation<OfCall & { readonly text: string }, Nothing>;
  /** Lets the time-out of the verb run out: what was pressed so far is the input. */
  readonly 'call.silence': Operation<OfCall, Nothing>;
  readonly 'call.hang-up': Operation<OfCall, Nothing>;
  readonly 'call.answer': Operation<OfCall & { readonly question: number; readonly answer: CallAnswer }, Nothing>;
  /** The newest first, at most 50. */
  readonly 'call.list': Operation<Nothing, { readonly calls: readonly CallHead[] }>;
  readonly 'call.open': Operation<OfCall, CallView>;
  readonly 'call.export': Operation<OfCall & { readonly as: 'mermaid' | 'vox-test' }, ExportedText>;
  /** All steps of all calls so far. */
  readonly 'flow.map': Operation<Nothing, FlowMap>;
}

/** A place that a call reached. */
export interface FlowNode {
  /** Event and path, such as `voice.gather /webhooks/vox/voice.gather/menu`. */
  readonly id: string;
  readonly event: string;
  readonly path: string;
  readonly visits: number;
}

/** How calls went from one place to the next. */
export interface FlowEdge {
  readonly from: string;
  readonly to: string;
  /** The verb, with the input that led there, such as `Gather 1`. */
  readonly label: string;
  readonly count: number;
}

/** A map of all steps. */
export interface FlowMap {
  readonly nodes: readonly FlowNode[];
  readonly edges: readonly FlowEdge[];
}
