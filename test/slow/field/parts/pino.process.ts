import { Writable } from 'node:stream';
import { Logger, LoggerErrorInterceptor, LoggerModule } from 'nestjs-pino';
import { basic, bearer, signedLinks } from 'nestjs-vox-webhooks';
import { withoutSecrets } from '../../../docs/recipes/pino-without-secrets.js';
import { startReceiver, TOKEN } from '../../../support/receiver.js';
import { LoggedLine, LINK_SECRET } from '../../../http/field/parts/logged-line.js';

/** An application under nestjs-pino, which has one logger for each process. Tells on `log` what was logged. */
const [, , platform, recipe] = process.argv;
let text = '';
const sink = new Writable({ write: (chunk, _encoding, done) => ((text += String(chunk)), done()) });
const options = recipe === 'recipe' ? withoutSecrets : {};
const { port } = await startReceiver({
  platform: platform === 'fastify' ? 'fastify' : 'express',
  options: { auth: [bearer(TOKEN), basic('vox', 'test-password'), signedLinks(LINK_SECRET)] },
  imports: [LoggerModule.forRoot({ pinoHttp: [options, sink], forRoutes: ['*'] })],
  providers: [LoggedLine],
  configure: (app) => {
    app.useLogger(app.get(Logger));
    app.useGlobalInterceptors(new LoggerErrorInterceptor());
  },
});
process.on('message', () => process.send?.({ text }));
process.send?.({ port });
