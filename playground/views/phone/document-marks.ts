import type { CallDocument, TextRange } from '../../../src/cli/playground/protocol/call-step.types.js';
import type { CallView } from '../../../src/cli/playground/protocol/call-view.types.js';
import type { CodeMarks } from '../../ui/code/code-marks.js';

/** Marks the verb at work and what the reference does not allow. */
export function documentMarks(call: CallView, { n, text, violations }: CallDocument): CodeMarks {
  const notes = violations.flatMap(({ line, rule }) => (line === undefined ? [] : [{ line, text: rule }]));
  const step = call.now.document === n ? call.steps.find((one) => one.n === call.now.step) : undefined;
  return { notes, active: step?.range ?? (step?.line === undefined ? undefined : rangeOfLine(text, step.line)) };
}

function rangeOfLine(text: string, line: number): TextRange {
  const lines = text.split('\n');
  const start = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0);
  return { start, end: start + (lines[line - 1]?.length ?? 0) };
}
