import { beforeEach, describe, expect, it } from '@jest/globals';
import { PLATFORMS } from '../../support/platforms.js';
import { startReceiver } from '../../support/receiver.js';
import { sendMessage } from './deliveries.js';
import { KINDS, ran } from './odd-providers.js';

describe.each(PLATFORMS)('on %s a handler is found and runs once, if it stands on', (platform) => {
  beforeEach(() => void ran.splice(0));

  it.each(KINDS)('$kind', async ({ expected, providers = [], controllers = [], imports = [] }) => {
    const receiver = await startReceiver({ platform, providers, controllers, imports });
    try {
      expect((await sendMessage(receiver)).status).toBe(200);
      expect(ran).toEqual(expected);
    } finally {
      await receiver.close();
    }
  });
});
