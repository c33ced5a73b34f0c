import assert from 'node:assert/strict';
import { start } from './start.mjs';
import { WEBHOOKS } from './webhooks.mjs';

/**
 * Starts the compiled application on a platform, calls it as the platform of the provider would, and stops it; its handler
 * has to have printed what it received.
 */
export async function serve(folder, platform, printing = /^received delivered$/m) {
  const server = await start(folder, [process.execPath, 'dist/main.js', platform]);
  try {
    for (const exercise of Object.values(WEBHOOKS)) await exercise(server.url);
    assert.equal(await server.stop(), 'SIGTERM');
    assert.match(server.printed(), printing);
    // Warnings of Node itself, such as of experimental features.
    assert.doesNotMatch(server.printed(), /\(node:\d+\)/);
  } catch (error) {
    throw new Error(`${error}\n${server.printed()}`, { cause: error });
  } finally {
    server.kill();
  }
}
