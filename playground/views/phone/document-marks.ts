import type { CallDocument } from '../../../src/cli/playground/protocol/call-step.types.js';
import type { CallView } from '../../../src/cli/playground/protocol/call-view.types.js';
import type { CodeMarks } from '../../ui/code/code-marks.js';

const lineAt = (text: string, index: number): number => text.slice(0, index).split(/\r\n|\n|\r/).length;

/** Marks the verb at work and what the reference does not allow. */
export function documentMarks(call: CallView, { n, text, violations }: CallDocument): CodeMarks {
  const notes = violations.flatMap(({ line, rule }) => (line === undefined ? [] : [{ line, text: rule }]));
  const step = call.now.document === n ? call.steps.find((one) => one.n === call.now.step) : undefined;
  if (!step) return { notes };
  const [first, last] = step.range
    ? [lineAt(text, step.range.start), lineAt(text, Math.max(step.range.start, step.range.end - 1))]
    : [step.line, step.line];
  return first === undefined || last === undefined ? { notes } : { notes, active: { first, last } };
}
