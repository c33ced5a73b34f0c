import { jest } from '@jest/globals';

let Inbox: (new () => object) | undefined;
await jest.isolateModulesAsync(async () => {
  const { OnVoxEvent } = await import('nestjs-vox-webhooks');
  class Copied {
    @OnVoxEvent('sms.mo')
    take(): void {}
  }
  Inbox = Copied;
});

/** A class whose handlers were decorated by another copy of the package in the same process. */
export const copyOfPackage = Inbox ?? class Missing {};
