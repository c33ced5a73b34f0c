import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type CanActivate, Injectable, UseGuards } from '@nestjs/common';
import { OnVoxEvent, type SmsDlr, type SmsMo, voxml } from 'nestjs-vox-webhooks';
import { defer, EMPTY, map, type Observable, of, throwError } from 'rxjs';
import { type Receiver, startReceiver } from '../../support/receiver.js';
import { messageBody, sendCall, sendMessage } from './deliveries.js';

class Open implements CanActivate {
  canActivate(): boolean {
    return true;
  }
}

const done: string[] = [];
const work = (name: string): Observable<string> => defer(() => of(name)).pipe(map((one) => (done.push(one), one)));

/** As users of HttpService and of microservices write: nothing of an Observable runs before somebody subscribes. */
@Injectable()
class Desk {
  result: Observable<unknown> = EMPTY;

  @OnVoxEvent('sms.mo')
  take(_message: SmsMo): Observable<unknown> {
    return this.result;
  }

  @OnVoxEvent('sms.dlr')
  @UseGuards(Open)
  mark(_receipt: SmsDlr): Observable<unknown> {
    return this.result;
  }

  @OnVoxEvent('voice.inbound')
  answer(): never {
    return of('early', voxml().say('Hello.')) as never;
  }
}

const RECEIPT = JSON.stringify({
  type: 'per_recipient',
  message_id: 'm1',
  to: '1',
  status: 'sent',
  time: '2026-01-01T00:00:00Z',
});

describe('a handler that returns an Observable', () => {
  let receiver: Receiver;
  beforeAll(async () => (receiver = await startReceiver({ providers: [Desk, Open], options: { dedupe: false } })));
  afterAll(() => receiver.close());
  beforeEach(() => void done.splice(0));

  it.each([
    ['alone', () => messageBody()],
    ['behind a guard', () => RECEIPT],
  ])('is subscribed to, %s', async (_name, body) => {
    const desk = receiver.app.get(Desk);
    desk.result = work('done');
    expect([(await sendMessage(receiver, body())).status, done]).toEqual([200, ['done']]);
    desk.result = throwError(() => new Error('no table'));
    expect((await sendMessage(receiver, body())).status).toBe(500);
    expect(receiver.logger.text).toContain('no table');
  });

  it('may give no value', async () => {
    receiver.app.get(Desk).result = EMPTY;
    expect((await sendMessage(receiver)).status).toBe(200);
  });

  it('answers a call with the last value', async () => {
    expect((await sendCall(receiver)).body).toBe('<Response><Say>Hello.</Say></Response>');
  });
});
