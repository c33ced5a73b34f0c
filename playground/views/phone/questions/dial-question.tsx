import { useSignal } from '@preact/signals';
import { Button } from '../../../ui/button.js';
import { TextField } from '../../../ui/text-field.js';
import type { QuestionProps } from '../question.js';

const FAILURES = [
  ['busy', 'Busy'],
  ['no-answer', 'No answer'],
  ['failed', 'Failed'],
] as const;

export function DialQuestion({ question, onAnswer }: QuestionProps) {
  const duration = useSignal('10');
  const numbers = question.verb === 'Dial' ? question.numbers : [];
  return (
    <div class="stack">
      <p class="small mono wrap-anywhere">{numbers.join(', ')}</p>
      <div class="row row--end">
        <TextField label="Seconds of talk" inputMode="numeric" value={duration} />
        <Button
          kind="primary"
          onClick={() =>
            onAnswer({ verb: 'Dial', outcome: { status: 'completed', duration: Number(duration.value) || 0 } })
          }
        >
          Answered
        </Button>
      </div>
      <div class="row">
        {FAILURES.map(([status, label]) => (
          <Button key={status} small onClick={() => onAnswer({ verb: 'Dial', outcome: { status } })}>
            {label}
          </Button>
        ))}
      </div>
    </div>
  );
}
