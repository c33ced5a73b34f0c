import type { TranscriptStep } from '../../../testing/phone/call-state.interface.js';
import type { StepAnswer } from '../protocol/call-step.types.js';

/** An answer of the transcript without its body: a document is told by itself. */
export function answerOf({ status, fault, outcome }: NonNullable<TranscriptStep['answer']>, ms: number): StepAnswer {
  return {
    ms,
    ...(status !== undefined && { status }),
    ...(fault !== undefined && { fault }),
    ...(outcome && { outcome }),
  };
}
