import { connect } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { INestApplication, NestInterceptor } from '@nestjs/common';
import { type Observable, of } from 'rxjs';
import { PLATFORMS } from '../../support/platforms.js';
import { type Receiver, startReceiver } from '../../support/receiver.js';
import { requestText } from '../../support/request-text.js';
import { GOOD, JSON_TYPE, PATH } from '../../support/words.js';
import { messageBody } from '../handlers/deliveries.js';
import { until } from '../../support/until.js';
import { Desk } from '../one-way/parts/house.js';

/** Gives a result of its own in the place of the handler's, as a cache does: the route sends its answer itself. */
const CACHE: NestInterceptor = { intercept: (): Observable<string> => of('cached') };

let receiver: Receiver;
afterEach(() => receiver.close());

describe.each(PLATFORMS)('B8: an interceptor of the application that keeps a webhook, on %s', (platform) => {
  it('is told of, once the sender has given up', async () => {
    const configure = (app: INestApplication) => void app.useGlobalInterceptors(CACHE);
    receiver = await startReceiver({ platform, providers: [Desk], configure });
    const sender = connect(receiver.port, '127.0.0.1');
    sender.write(requestText({ path: PATH, headers: [GOOD, JSON_TYPE], body: messageBody() }));
    setTimeout(() => sender.destroy(), 200);
    await until('told', () => receiver.logger.text.includes('VOX_MISSED'));
    expect(receiver.logger.text).toMatch(/VOX_MISSED unanswered .*an interceptor .* has kept it/);
    expect(receiver.logger.text.match(/VOX_MISSED/g)).toHaveLength(1);
  });
});
