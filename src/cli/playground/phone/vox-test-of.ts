import { decoded } from '../../../testing/delivery/delivery-target.js';
import type { CallOutcomes } from '../../../testing/phone/options/call-outcomes.interface.js';
import type { CallStep } from '../protocol/call-step.types.js';
import type { CallView } from '../protocol/call-view.types.js';

const QUOTED = (text: string): string => JSON.stringify(text);

/** A test that makes the same call: `VoxTest` begins it, the inputs follow, and what was heard is expected. */
export function voxTestOf(
  { from, to, steps, now }: Pick<CallView, 'from' | 'to' | 'steps' | 'now'>,
  outcomes: CallOutcomes,
): string {
  const [first] = steps;
  const { event = 'voice.inbound', url = 'http://none/' } = first?.request ?? {};
  const [, step] = new URL(url).pathname.split(`/${event}/`);
  const begin = [
    ...(event === 'voice.inbound' ? [] : [`event: ${QUOTED(event)}`]),
    ...(step ? [`step: ${QUOTED(decoded(step))}`] : []),
    `from: ${QUOTED(from)}`,
    `to: ${QUOTED(to)}`,
    ...(Object.keys(outcomes).length > 0 ? [`outcomes: ${JSON.stringify(outcomes)}`] : []),
  ].join(', ');
  const heard = steps.flatMap(({ kind, verb, text, leg }) =>
    kind === 'verb' && verb === 'Say' && leg === first?.leg ? [text ?? ''] : [],
  );
  return [
    `import { VoxTest } from 'nestjs-vox-webhooks/testing';`,
    `import { AppModule } from './app.module.js';`,
    '',
    `it('takes the call of ${from.replace(/[^+\d]/g, '')}', async () => {`,
    '  await using vox = await VoxTest.start(AppModule);',
    `  const call = await vox.call({ ${begin} });`,
    ...steps.flatMap(inputOf).map((line) => `  ${line}`),
    ...heard.map((text) => `  expect(call.heard).toContain(${QUOTED(text)});`),
    ...(now.ended ? [`  expect(call.ended?.by).toBe(${QUOTED(now.ended.by)});`] : []),
    '});',
    '',
  ].join('\n');
}

const INPUTS: readonly (readonly [RegExp, (given: string) => string])[] = [
  [/^pressed (?=.*x)/, () => '// Press the details of the payment here: they are not kept.'],
  [/^pressed ([\d*#]+)$/, (keys) => `await call.press(${QUOTED(keys)});`],
  [/^said ([^]*)$/, (words) => `await call.say(${QUOTED(words)});`],
  [/^stayed quiet$/, () => 'await call.stayQuiet();'],
  [/^hung up$/, () => 'await call.hangUp();'],
];

function inputOf({ kind, note = '' }: CallStep): string[] {
  if (kind !== 'input') return [];
  return INPUTS.flatMap(([pattern, line]) => {
    const found = pattern.exec(note);
    return found ? [line(found[1] ?? '')] : [];
  });
}
