import { rowsOf } from './emulation-row.js';

/** Conditions and variables. */
export const LOGIC_ROWS = [
  ...rowsOf('variable', [
    ['documented', '6.2', 'Values are texts and live as long as the call.'],
    ['documented', '14.5', '${name} stands for the value in conditions.'],
    ['assumed', '14.5', '${name} is expanded in texts and attributes too; a variable that is not set is empty.'],
  ]),
  ...rowsOf('expression', [
    ['documented', '14.5', '== != =~ !~ && || on variables, quoted texts and bare numbers.'],
    ['assumed', '14.5', '&& binds tighter than ||; parentheses are read; one comparison has two operands.'],
    ['assumed', '14.5', 'Comparison is by text; a value alone holds unless it is empty, 0 or false.'],
    ['assumed', '14.5', 'Variables inside quotes are expanded; there are no escapes.'],
    [
      'assumed',
      '14.5',
      'Patterns are those of JavaScript, at most 500 characters on at most 1,000, stopped after one second.',
    ],
  ]),
  ...rowsOf('Response', [
    ['documented', '14.1', 'Its children run from first to last.'],
    ['assumed', '14.1', 'When none is left, the call ends.'],
  ]),
  ...rowsOf('If', [['documented', '14.5', 'Its children run when the condition holds.']]),
  ...rowsOf('Do', [
    [
      'documented',
      '14.5',
      'A do/while loop, as the reference calls it: its children run, then the condition is judged, in at most maxLoops rounds.',
    ],
    [
      'documented',
      '14.5',
      'The demo application needs that first round: it asks again while the variable of the last answer is still set.',
    ],
    ['documented', '14.5', 'do.n counts the rounds from 0.'],
    [
      'assumed',
      '14.5',
      'That its children run if the expression is true, as the reference says too, is about the rounds after the first.',
    ],
    [
      'assumed',
      '14.5',
      'In the condition do.n is the round that has just run; it exists inside the loop only and not in Vars.',
    ],
  ]),
  ...rowsOf('Set', [
    ['documented', '14.4', 'Keeps a text of at most 50 characters under a name.'],
    ['assumed', '14.4', 'A value that is longer after expansion is refused.'],
  ]),
  ...rowsOf('Unset', [
    ['documented', '14.4', 'Deletes a variable.'],
    ['assumed', '14.4', 'Results that a verb stored under the name are deleted too.'],
  ]),
] as const;
