import { expect, it } from '@jest/globals';
import { voxInside } from '../../http/cli/vox-inside.js';

const NUMBER = 'has no value that works. It takes a telephone number, such as "+12025550111".';
const VARS = 'VOX_PHONE_OPTION: `Vars` of params is no object. Give one: { Vars: { city: "Fargo" } }.';

/** What only the testing kit notices, as it gets options as they were given. */
it.each([
  [['--from', ''], `VOX_PHONE_OPTION: from ${NUMBER}`],
  [['--to', ''], `VOX_PHONE_OPTION: to ${NUMBER}`],
  [['--set', 'Vars=5'], VARS],
  [['--set', 'Vars=[1]'], VARS],
])('vox call %j is wrong usage, and no error of vox', async (options, message) => {
  const ran = await voxInside(['call', 'http://127.0.0.1:1/', '--no-auth', ...options]);
  expect(ran).toEqual({ code: 2, stdout: '', stderr: `vox: ${message}\n` });
});
