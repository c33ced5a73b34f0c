import type { ComponentType } from 'preact';
import { useId } from 'preact/hooks';
import type { CallAnswer, CallQuestion } from '../../../src/cli/playground/protocol/call-question.types.js';
import type { CallView } from '../../../src/cli/playground/protocol/call-view.types.js';
import { DialQuestion } from './questions/dial-question.js';
import { PayQuestion } from './questions/pay-question.js';
import { RecordQuestion } from './questions/record-question.js';
import { useCallActions } from './use-call-actions.js';

export interface QuestionProps {
  readonly question: CallQuestion;
  readonly onAnswer: (answer: CallAnswer) => void;
}

const FORMS: Readonly<Record<CallQuestion['verb'], ComponentType<QuestionProps>>> = {
  Dial: DialQuestion,
  Record: RecordQuestion,
  Pay: PayQuestion,
};

const TITLES: Readonly<Record<CallQuestion['verb'], string>> = {
  Dial: 'How does the dialled call go?',
  Record: 'What is recorded?',
  Pay: 'How does the payment go?',
};

/** Asks for the result of a verb that no key can give. */
export function Question({ call, question }: { readonly call: CallView; readonly question: CallQuestion }) {
  const { answer } = useCallActions(call);
  const title = useId();
  const Form = FORMS[question.verb];
  return (
    <section class="question" aria-labelledby={title}>
      <h3 id={title}>{TITLES[question.verb]}</h3>
      <Form question={question} onAnswer={(given) => answer(question.id, given)} />
    </section>
  );
}
