import type { CallStep } from '../../../src/cli/playground/protocol/call-step.types.js';
import { CodeText } from '../../ui/code/code-text.js';
import { Facts } from '../../ui/facts.js';
import { EntryLink } from '../inbox/entry-link.js';

export interface StepDetailsProps {
  readonly step: CallStep;
  readonly request: NonNullable<CallStep['request']>;
}

/** Method, address and parameters of a request, and how long its answer took. */
export function StepDetails({ step, request }: StepDetailsProps) {
  const { method, url, params } = request;
  return (
    <details class="more">
      <summary>
        {method}, {Object.keys(params).length} parameters
        {step.answer && `, ${Math.round(step.answer.ms)} ms`}
      </summary>
      <div class="stack">
        <code class="wrap-anywhere">
          <CodeText text={url} />
        </code>
        <Facts rows={Object.entries(params).map(([name, value]) => [name, <CodeText key={name} text={value} />])} />
        {step.entry !== undefined && <EntryLink entry={step.entry} />}
      </div>
    </details>
  );
}
