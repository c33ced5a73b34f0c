import type { PayOutcome } from '../../options/call-outcomes.interface.js';
import type { RunningVerb } from '../running-verb.js';
import type { PayStep } from './pay-steps.js';
import type { Payment } from './payment.js';

function shown({ masked }: PayStep, digits: string): string {
  if (masked === undefined) return digits;
  return digits.replace(masked === 'all' ? /\d/g : /\d(?=\d{4})/g, 'x');
}

/** The candidate parameters of a payment's result (wire-format section 6.9). */
export function payParams(
  verb: RunningVerb,
  payment: Payment,
  outcome: PayOutcome,
): Record<string, string | undefined> {
  const details = payment.steps.map((step) => {
    const digits = payment.details.get(step.name);
    return [step.parameter, digits === undefined ? undefined : shown(step, digits)] as const;
  });
  const byBank = verb.get('paymentMethod') === 'ach-debit';
  return {
    Result: outcome.result ?? 'success',
    PaymentMethod: verb.get('paymentMethod'),
    PaymentConnector: verb.get('paymentConnector'),
    BankAccountType: byBank ? verb.get('bankAccountType') : undefined,
    PaymentCardType: outcome.cardType ?? payment.cardType,
    ...Object.fromEntries(details),
    ...(outcome.cardNumber !== undefined && { PaymentCardNumber: outcome.cardNumber }),
    PaymentToken: outcome.token,
    PaymentConfirmationCode: outcome.confirmationCode,
    PaymentError: outcome.error,
  };
}
