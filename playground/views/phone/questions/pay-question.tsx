import { Button } from '../../../ui/button.js';
import type { QuestionProps } from '../question.js';

export function PayQuestion({ onAnswer }: QuestionProps) {
  return (
    <div class="row">
      <Button small kind="primary" onClick={() => onAnswer({ verb: 'Pay', outcome: { result: 'success' } })}>
        Paid
      </Button>
      <Button
        small
        onClick={() => onAnswer({ verb: 'Pay', outcome: { result: 'payment-connector-error', error: 'declined' } })}
      >
        Declined
      </Button>
      <Button small onClick={() => onAnswer({ verb: 'Pay' })}>
        I type the card
      </Button>
    </div>
  );
}
