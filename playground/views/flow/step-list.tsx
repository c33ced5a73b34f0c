import type { CallStep } from '../../../src/cli/playground/protocol/call-step.types.js';
import { CodeText } from '../../ui/code/code-text.js';
import { callClock } from '../phone/call-clock.js';
import { arrowsOf } from './arrows-of.js';
import { ACTORS } from './flow-event.js';
import { StepDetails } from './step-details.js';

const direction = (from: number, to: number): string =>
  from === to ? (ACTORS[from] ?? '') : `${ACTORS[from]} to ${ACTORS[to]}`;

/** The diagram in words, with parameters. */
export function StepList({ steps }: { readonly steps: readonly CallStep[] }) {
  return (
    <div class="step-list" tabIndex={0} role="region" aria-label="Steps of the call">
      <ol>
        {steps.map((step) => (
          <li key={step.n}>
            <span class="step-at">{callClock(step.at)}</span>
            <div class="stack stack--tight">
              {arrowsOf(step).map(({ from, to, text, about }, index) => (
                <div key={index}>
                  <span class="soft small">{direction(from, to)}</span>
                  <p class="wrap-anywhere">
                    <CodeText text={text} /> {step.request ? '' : <span class="soft small">{about}</span>}
                  </p>
                </div>
              ))}
              {step.request && <StepDetails step={step} request={step.request} />}
            </div>
          </li>
        ))}
      </ol>
    </div>
  );
}
