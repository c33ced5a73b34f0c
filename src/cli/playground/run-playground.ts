import { once } from 'node:events';
import { targetOf } from '../../testing/delivery/delivery-target.js';
import type { Arguments } from '../arguments/arguments.js';
import { credentialFrom } from '../arguments/credential-arguments.js';
import { mapFrom } from '../call/map-from.js';
import type { Console } from '../console.interface.js';
import { EXIT_CODE } from '../exit-code.js';
import { UsageError, usageError } from '../usage.error.js';
import { findPage } from './page/page-files.js';
import type { PlaygroundOptions } from './playground-options.interface.js';
import { startPlayground } from './start-playground.js';
import { checkTarget } from './wire/allow-target.js';

/** Beside 4040, where the inspector of ngrok listens. */
const PAGE_PORT = 4060;
const PROXY_PORT = 4070;
const HIGHEST_PORT = 65_535;

/** Serves the playground until the program is interrupted. Returns the exit code. */
export async function runPlayground(args: Arguments, console: Console): Promise<number> {
  const options = await optionsFrom(args, console);
  const files = findPage(process.argv[1] ?? '');
  if (!files) {
    console.printError('vox: The page was not built: dist/playground is missing. In a clone, run npm run build.');
    return EXIT_CODE.wrong;
  }
  const playground = await startPlayground(options, files);
  console.print(`Playground:      ${playground.address}`);
  if (playground.proxy !== undefined) console.print(`Recording proxy: ${playground.proxy}`);
  console.print(`Target:          ${options.url.split('?')[0]}`);
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  playground.close();
  return EXIT_CODE.fine;
}

/** @throws UsageError */
async function optionsFrom(args: Arguments, console: Console): Promise<PlaygroundOptions> {
  const url = args.text('url');
  if (url === undefined) {
    const remedy = 'Give the URL of the webhooks: --url http://localhost:3000/webhooks/vox.';
    throw new UsageError('--url is missing', remedy);
  }
  targetOf(url, 'voice.inbound', usageError);
  const allowRemote = args.flag('allow-remote');
  await checkTarget(url, allowRemote);
  const { auth, from: credential } = await credentialFrom(args, console);
  const proxyPort = args.whole('proxy-port', 0, HIGHEST_PORT) ?? PROXY_PORT;
  return {
    url,
    auth,
    credential,
    map: mapFrom(args),
    allowRemote,
    port: args.whole('port', 0, HIGHEST_PORT) ?? PAGE_PORT,
    proxyPort: args.flag('no-proxy') ? undefined : proxyPort,
    keep: args.text('keep'),
    warn: console.printError,
  };
}
