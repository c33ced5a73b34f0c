import { expect, it } from '@jest/globals';
import { startReceiver } from '../../support/receiver.js';
import { Menu, Replies, Sales } from './cast.js';

it('the start-up report has a line for each URL that a handler answers on, those for the portal apart', async () => {
  const receiver = await startReceiver({ providers: [Sales, Menu, Replies] });
  await receiver.close();
  const report = receiver.logger.lines.find((line) => line.includes('Registration "default"')) ?? '';
  const [portal = '', own = ''] = report.split('URLs for documents and requests to the REST API, not for the portal:');
  expect(portal).toMatch(/sms\.mo +\/webhooks\/vox +-> {2}Replies\.reply\n/);
  expect(portal).toMatch(/voice\.inbound +\/webhooks\/vox\/voice\.inbound\/sales +-> {2}Sales\.sell\n/);
  expect(portal).not.toMatch(/voice\.inbound +\/webhooks\/vox\/voice\.inbound /);
  expect(own).toMatch(/voice\.gather +\/webhooks\/vox\/voice\.gather\/choose +-> {2}Menu\.choose\n/);
});
