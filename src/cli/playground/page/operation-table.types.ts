import type { OptionRules } from '../../../common/option-rule.js';
import type { Playground } from '../playground.js';
import type { InputOf, OperationName, OutputOf } from '../protocol/playground-api.types.js';

/** An operation: the rules of its input, and what it does. */
export interface PlaygroundOperation<Input, Output> {
  readonly rules: OptionRules<keyof Input & string>;
  readonly run: (playground: Playground, input: Input) => Output | Promise<Output>;
}

/** The operations of a part of the API. */
export type OperationsOf<Part> = {
  readonly [Name in keyof Part & OperationName]: PlaygroundOperation<InputOf<Name>, OutputOf<Name>>;
};
