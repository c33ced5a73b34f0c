import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EMULATION } from 'nestjs-vox-webhooks/testing';
import type { Call } from '../../../src/testing/phone/call.js';
import { Phone } from '../../../src/testing/phone/emulated-phone.js';
import { type DocumentServer, serveDocuments } from '../phone/document-server.js';

const ASKS = `<Do expression="\${zip.digits} == ''" maxLoops="3">
  <Gather output="zip" numDigits="5"><Say>Which zip code?</Say></Gather></Do>`;

describe('B14: <Do> runs its children, then judges, for at most maxLoops rounds', () => {
  let server: DocumentServer;
  beforeAll(async () => void (server = await serveDocuments()));
  afterAll(() => server.close());
  const dial = (verbs: string): Promise<Call> => {
    server.pages({
      '/': `<Response>${verbs}</Response>`,
      '/wrong': `<Response><Say>Wrong.</Say>${ASKS}</Response>`,
      '/next': '<Response><Say>next</Say></Response>',
    });
    return new Phone({ auth: 'none' }).dial(server.url, { from: '+12025550111', to: '+12025550100' });
  };

  it('asks again after a wrong answer, while the variable of the last answer is still set', async () => {
    const call = await dial(`${ASKS}<If expression="\${zip.digits} != '58102'"><Redirect>/wrong</Redirect></If>`);
    await call.press('00000');
    expect(call.vars).toEqual({ zip: { digits: '00000', speech: '' } });
    expect(call.heard).toEqual(['Which zip code?', 'Wrong.', 'Which zip code?']);
    await call.press('58102');
    expect(call.vars).toEqual({ zip: { digits: '58102', speech: '' } });
    expect(call.ended).toEqual({ by: 'end-of-document' });
  });

  it('ends with the first round whose condition does not hold, and with the last of maxLoops', async () => {
    const call = await dial(`${ASKS}<Say>\${zip.digits}.</Say>`);
    await call.stayQuiet();
    await call.press('12345');
    expect(call.heard).toEqual(['Which zip code?', 'Which zip code?', '12345.']);
    const quiet = await dial(`${ASKS}<Say>none</Say>`);
    for (let round = 1; round <= 3; round++) await quiet.stayQuiet();
    expect([quiet.heard.length, quiet.heard.at(-1), quiet.state]).toEqual([4, 'none', 'ended']);
  });

  it.each<[string, string, readonly string[]]>([
    ['runs once when the condition never holds', '<Do expression="1 != 1" maxLoops="9"><Say>a</Say></Do>', ['a']],
    ['runs once without maxLoops', '<Do expression="1 == 1"><Say>a</Say></Do>', ['a']],
    [
      'runs maxLoops times when it always holds',
      '<Do expression="1 == 1" maxLoops="3"><Say>${do.n}</Say></Do>',
      ['0', '1', '2'],
    ],
    [
      'judges by what the round has set',
      `<Set output="go">y</Set><Do expression="\${go} == 'y'" maxLoops="9"><Say>a</Say><Unset output="go"/></Do>`,
      ['a'],
    ],
    [
      'judges by the round that has run, also around another loop',
      '<Do expression="${do.n} != 1" maxLoops="9"><Say>${do.n}</Say><Do expression="${do.n} != 2" maxLoops="9"><Say>in ${do.n}</Say></Do></Do>',
      ['0', 'in 0', 'in 1', 'in 2', '1', 'in 0', 'in 1', 'in 2'],
    ],
    [
      'does not judge what the round has left by a link',
      '<Do expression="1 != 1"><Redirect>/next</Redirect></Do><Say>not reached</Say>',
      ['next'],
    ],
    [
      'does not judge when the round has ended the call',
      '<Do expression="1 == 1" maxLoops="9"><Hangup/></Do><Say>not reached</Say>',
      [],
    ],
    ['judges an empty round too', '<Do expression="1 != 1" maxLoops="9"/><Say>after</Say>', ['after']],
    [
      'takes maxLoops from a variable',
      '<Set output="n">2</Set><Do expression="1 == 1" maxLoops="${n}"><Say>a</Say></Do>',
      ['a', 'a'],
    ],
    [
      'leaves <If> as it is: judged before',
      '<If expression="1 != 1"><Say>not reached</Say></If><Say>after</Say>',
      ['after'],
    ],
  ])('%s', async (_what, verbs, heard) => {
    expect((await dial(verbs)).heard).toEqual(heard);
  });

  it('a condition that turns out to be malformed is refused when it is judged, one that is written so before', async () => {
    const late = await dial('<Set output="p">(</Set><Do expression="\'a\' =~ ${p}"><Say>a</Say></Do>');
    expect([late.heard, late.ended?.by]).toEqual([['a'], 'invalid-document']);
    const written = await dial("<Do expression=\"'a' =~ '('\"><Say>a</Say></Do>");
    expect([written.heard, written.ended?.by]).toEqual([[], 'invalid-document']);
  });

  it('the reference of the emulation says on what grounds', () => {
    const rows = EMULATION.filter(({ about }) => about === 'Do');
    const by = (basis: string) =>
      rows
        .filter((row) => row.basis === basis)
        .map(({ behaviour }) => behaviour)
        .join('\n');
    expect(by('documented')).toMatch(/do\/while loop, as the reference calls it[^]*demo application/);
    expect(by('assumed')).toMatch(/children run if the expression is true, as the reference says too/);
  });
});
