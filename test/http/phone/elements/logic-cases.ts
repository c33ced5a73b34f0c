import type { ElementCase } from './element-case.interface.js';
import { see } from './see.js';

/** Response, If, Do, Set, Unset. */
export const LOGIC_CASES: readonly ElementCase[] = [
  { of: 'Response', verbs: '<Say>a</Say><Say>b</Say>', see: see.ended, is: { by: 'end-of-document' } },
  { of: 'If', verbs: '<If expression="1 == 1"><Say>a</Say><Hangup/></If>', see: see.ended, is: { by: 'hangup' } },
  {
    of: 'If.expression',
    verbs: `<Set output="x">a b</Set><If expression="\${x} == 'a b' &amp;&amp; '' != \${x}"><Say>yes</Say></If>
      <If expression='\${x} =~ "^b"'><Say>no</Say></If><If expression="\${y}"><Say>no</Say></If>`,
    see: see.heard,
    is: ['yes'],
  },
  {
    of: 'Do',
    verbs:
      '<Do expression="1 == 1" maxLoops="2"><Say>${do.n}</Say><Do expression="1==1"><Say>in ${do.n}</Say></Do></Do>',
    see: see.heard,
    is: ['0', 'in 0', '1', 'in 0'],
  },
  {
    of: 'Do.expression',
    verbs: '<Do expression="${do.n} != 2" maxLoops="9"><Say>${do.n}</Say></Do><Say>[${do.n}]</Say>',
    see: see.heard,
    is: ['0', '1', '2', '[]'],
  },
  { of: 'Do.expression', verbs: '<Do expression="1 != 1"><Say>once</Say></Do>', see: see.heard, is: ['once'] },
  { of: 'Do.maxLoops', verbs: '<Do expression="1 == 1"><Say>once</Say></Do>', see: see.heard, is: ['once'] },
  {
    of: 'Do.maxLoops',
    verbs: '<Do expression="1 == 1" maxLoops="9007199254740991"/>',
    see: see.ended,
    is: { by: 'loop-limit', reason: 'more than 1000 verbs without input' },
  },
  {
    of: 'Set',
    verbs: '<Set output="a"> x </Set><Set output="b">${a}${a}</Set><Say>${b}.</Say>',
    see: (call) => [call.vars, call.heard],
    is: [{ a: ' x ', b: ' x  x ' }, [' x  x .']],
  },
  {
    of: 'Set.output',
    verbs: '<Set output="__proto__">x</Set><Redirect>/next</Redirect>',
    see: see.param('Vars'),
    is: ['{"__proto__":"x"}'],
  },
  { of: 'Set.history', verbs: '<Set output="a" history="full">x</Set>', see: see.kept('Set', 'history'), is: 'full' },
  {
    of: 'Unset',
    verbs: '<Set output="a">x</Set><Unset output="a"/><Redirect>/next</Redirect>',
    see: see.param('Vars'),
    is: ['{}'],
  },
  {
    of: 'Unset.output',
    verbs: '<Set output="a">x</Set><Set output="b">y</Set><Unset output="a"/>',
    see: see.vars,
    is: { b: 'y' },
  },
  { of: 'Unset.history', verbs: '<Unset output="a" history="full"/>', see: see.kept('Unset', 'history'), is: 'full' },
];
