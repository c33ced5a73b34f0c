import { strict as assert } from 'node:assert';
import { ExpressionFault, type ExpressionNode } from '../../../src/testing/phone/expression/expression-node.js';
import { readCondition } from '../../../src/testing/phone/expression/expression-reader.js';
import { holds } from '../../../src/testing/phone/expression/holds.js';
import { Variables } from '../../../src/testing/phone/run/variables.js';
import type { FuzzTarget } from '../fuzz-target.interface.js';

const VARIABLES = new Variables();
VARIABLES.set('n', '3');
VARIABLES.set('menu', { digits: '1', speech: '' });

/** Without one of the two quotes each text can be written: no token holds both. */
const quoted = (text: string): string => (text.includes('"') ? `'${text}'` : `"${text}"`);

function print(node: ExpressionNode): string {
  if (node.kind === 'text') return quoted(node.text);
  if (node.kind === 'chain') return `(${node.parts.map(print).join(node.by)})`;
  return `(${print(node.left)}${node.by}${print(node.right)})`;
}

function depthOf(node: ExpressionNode): number {
  if (node.kind === 'text') return 0;
  const inner = node.kind === 'chain' ? node.parts : [node.left, node.right];
  return 1 + inner.reduce((deepest, one) => Math.max(deepest, depthOf(one)), 0);
}

function read(text: string): ExpressionNode | undefined {
  try {
    return readCondition(text);
  } catch (error) {
    if (error instanceof ExpressionFault) return undefined;
    throw error;
  }
}

function judge(node: ExpressionNode): boolean | string {
  try {
    return holds(node, VARIABLES.expand);
  } catch (error) {
    if (error instanceof ExpressionFault) return error.message;
    throw error;
  }
}

/** A condition of `<If>` or `<Do>`. What is read can be written and read again, and means the same. */
export const expressionTarget: FuzzTarget = {
  name: 'expression',
  files: ['/src/testing/phone/expression/', '/src/testing/phone/run/variables'],
  words: [
    '==',
    '!=',
    '=~',
    '!~',
    '&&',
    '||',
    '(',
    ')',
    '${n}',
    '${menu.digits}',
    '${',
    '}',
    "'a'",
    '"b"',
    "'",
    '"',
    '-1.5',
    '^',
    '$',
    '.*',
    '(a|b)+',
    '[',
    ']',
    '\\',
  ],
  run(input) {
    const node = read(input.toString('utf8'));
    if (node === undefined) return;
    const verdict = judge(node);
    if (depthOf(node) > 30) return;
    const again = readCondition(print(node));
    assert.deepEqual(again, node);
    assert.equal(judge(again), verdict);
  },
};
