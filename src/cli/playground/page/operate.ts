import { readOptions } from '../../../common/read-options.js';
import type { Playground } from '../playground.js';
import type { InputOf, OperationName, OutputOf } from '../protocol/playground-api.types.js';
import type { PlaygroundOperation } from './operation-table.types.js';
import { OPERATIONS } from './operations.js';
import { absent, PlaygroundError } from './playground.error.js';

const refuse = (option: string, problem: string, remedy: string): PlaygroundError =>
  new PlaygroundError(400, 'VOX_PLAYGROUND_INPUT', `${option} ${problem}`, remedy);
const PLACE = { call: 'an object with the input', whole: 'the input', refuse };

/**
 * Does an operation by its name.
 * @throws PlaygroundError for a name that is none, and for an input that cannot work
 */
export async function operate(playground: Playground, name: string, given: unknown): Promise<unknown> {
  if (!isOperation(name)) throw absent('operation');
  return perform(playground, name, given);
}

function isOperation(name: string): name is OperationName {
  return Object.hasOwn(OPERATIONS, name);
}

function perform<Name extends OperationName>(playground: Playground, name: Name, given: unknown) {
  const operation: PlaygroundOperation<InputOf<Name>, OutputOf<Name>> = OPERATIONS[name];
  return operation.run(playground, readOptions<InputOf<Name>>(given, operation.rules, PLACE));
}
