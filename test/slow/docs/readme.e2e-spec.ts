import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { printed, ReadmeApplication } from '../../docs/readme-application.js';

jest.setTimeout(240_000);

const START = printed('sh', 'npm start');

// Needs what `npm test` has built.
describe('the README, done as printed in an application of the starter of Nest', () => {
  let app: ReadmeApplication;
  beforeAll(async () => void (app = await ReadmeApplication.make()));
  afterEach(() => app.end());
  afterAll(() => app.remove());

  it('starts the twenty lines, and answers a call', async () => {
    await app.start(START);
    expect(await app.prints(printed('sh', 'curl'))).toBe(printed('xml', '<Response>'));
    await app.prints('npx vox send sms.dlr --url http://localhost:3000/webhooks/vox --bearer local-token-0123456789');
    expect(app.log).toMatch(/^[0-9a-f]{24} \w+ (?:true|false)$/m);
  });

  it('shows the report of the start in docs/start.md', async () => {
    await app.start(START);
    expect(app.log.replaceAll('\r', '')).toContain(printed('text', 'Registration "default"', 'docs/start.md'));
  });

  it('calls the front desk, and runs its test', async () => {
    const before = app.read('src/app.module.ts');
    const after = before
      .replace('providers: [Hooks]', 'providers: [FrontDesk]')
      .replace('\n\n@Injectable', "\nimport { FrontDesk } from './front-desk.js';\n\n@Injectable");
    app.write('src/app.module.ts', after);
    await app.start(START);
    expect(await app.prints(printed('sh', 'vox call'))).toBe(printed('text', 'Says: Hello'));
    const ran = await app.prints(
      'export VOX_TOKEN=local-token-0123456789 VOX_PASSWORD=local-password\nnode --test dist/',
    );
    expect(ran).toMatch(/^# pass 1$/m);
    expect(ran).toMatch(/^# fail 0$/m);
  });
});
