import { type ChildProcess, execFile, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pathWith } from '../../../scripts/tools/find-tool.mjs';
import { leash } from '../../support/processes/leash.js';

const TSC = 'node_modules/typescript/bin/tsc';
const MAIN = 'dist-sample/01-quick-start/main.js';

/** Starts the sample as `npm start` does, after its build step, on a free port. */
async function start(environment: Record<string, string>): Promise<{ sample: ChildProcess; output: () => string }> {
  const sample = leash(spawn(process.execPath, [MAIN], { env: { ...process.env, ...environment, NO_COLOR: '1' } }));
  let text = '';
  const printed = new Promise<void>((resolve, reject) => {
    const take = (chunk: Buffer): void => {
      text += chunk.toString();
      if (/ call \S+voice\.inbound\s+$/.test(text)) resolve();
    };
    sample.stdout.on('data', take);
    sample.stderr.on('data', take);
    sample.on('exit', () => reject(new Error(`the sample ended: ${text}`)));
  });
  await printed;
  return { sample, output: () => text };
}

describe('sample 01-quick-start', () => {
  let sample: ChildProcess;
  let output: () => string;
  beforeAll(async () => {
    execFileSync(process.execPath, [TSC, '-p', 'sample/01-quick-start/tsconfig.json'], { stdio: 'pipe' });
    ({ sample, output } = await start({ PORT: '0', VOX_TOKEN: '' }));
  });
  afterAll(async () => {
    if (sample.exitCode !== null) return;
    sample.kill('SIGTERM');
    await once(sample, 'exit');
  });

  const commands = (): string[] =>
    output()
      .split('\n')
      .filter((line) => line.startsWith('curl '));
  const env = { ...process.env, PATH: pathWith('curl') };
  const run = async (command: string): Promise<string> =>
    (await promisify(execFile)('sh', ['-c', command], { env })).stdout;

  it('prints the URLs for the portal', () => {
    expect(output()).toContain('/webhooks/vox/voice.inbound');
    expect(output()).toContain('Registration "default" receives 4 of 20 events');
  });

  it('prints three commands that work as they are', async () => {
    const answers = await Promise.all(commands().map(run));
    expect(answers.map((answer) => answer.split(' ', 2)[1])).toEqual(['200', '200', '200']);
    expect(answers[2]).toContain('<Response><Say>Hello. You are calling from 1 2 0 2');
    expect(output()).toContain('receipt: message 6a8654c7ff2145b4ffe2f2ac is delivered (delivered, final)');
    expect(output()).toContain('message from +12025550188: 5 characters');
  });

  it('prints two vox commands that work as they are', async () => {
    const [send = '', call = ''] = output()
      .split('\n')
      .filter((line) => line.startsWith('VOX_TOKEN='));
    expect(await run(send)).toContain('sms.dlr 2025-02-01: 200');
    expect(await run(`${call} < /dev/null`)).toContain('Says: Hello. You are calling from');
  });

  it('refuses the same commands without the token', async () => {
    const answers = await Promise.all(
      commands().map((command) => run(command.replace(/Bearer \w+/, 'Bearer 00000000000000000000'))),
    );
    expect(answers.map((answer) => answer.split(' ', 2)[1])).toEqual(['401', '401', '401']);
  });

  it('says what to do when the port is taken', () => {
    const port = /http:\/\/[^:]+:(\d+)/.exec(output())?.[1] ?? '';
    const second = spawnSync(process.execPath, [MAIN], {
      env: { ...process.env, PORT: port },
      encoding: 'utf8',
      timeout: 45_000,
    });
    expect(second.stderr).toContain('Choose another one: PORT=3001 npm start');
    expect(second.status).toBe(1);
  });
});
