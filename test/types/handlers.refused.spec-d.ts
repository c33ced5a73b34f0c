import { OnVoxEvent } from 'nestjs-vox-webhooks';
import type { FaxInbound, SmsDlr, SmsMo, VoiceDial, VoiceGather, VoiceInbound } from 'nestjs-vox-webhooks';

/** Every line below a directive has to be an error: a directive without one is an error itself. */
export class UnknownNames {
  // @ts-expect-error no such event
  @OnVoxEvent('sms.received')
  event(): void {}

  // @ts-expect-error no such family
  @OnVoxEvent('mail.*')
  family(): void {}

  // @ts-expect-error one unknown name in a list
  @OnVoxEvent(['sms.mo', 'sms.received'])
  listed(): void {}

  // @ts-expect-error a pattern is not a regular expression
  @OnVoxEvent('*.mo')
  wildcardInFront(): void {}

  // @ts-expect-error no such option
  @OnVoxEvent('sms.mo', { prority: 1 })
  option(): void {}

  // @ts-expect-error a step is text
  @OnVoxEvent('voice.gather', { step: 1 })
  step(): string {
    return '';
  }
}

export class WrongPayloads {
  // @ts-expect-error the payload of another event
  @OnVoxEvent('sms.dlr')
  otherEvent(_message: SmsMo): void {}

  // @ts-expect-error the payload of another event of the same family
  @OnVoxEvent('voice.gather')
  otherVerb(_call: VoiceDial): string {
    return '';
  }

  // @ts-expect-error narrower than the family
  @OnVoxEvent('voice.*')
  family(_call: VoiceInbound): void {}

  // @ts-expect-error narrower than the list
  @OnVoxEvent(['sms.mo', 'fax.inbound'])
  list(_message: SmsMo): void {}

  // @ts-expect-error narrower than everything
  @OnVoxEvent('*')
  all(_message: SmsMo): void {}

  // @ts-expect-error narrower than a wildcard in a list
  @OnVoxEvent(['sms.*', 'fax.inbound'])
  wildcardInList(_event: SmsMo | FaxInbound): void {}

  // @ts-expect-error a payload is not its wire parameters
  @OnVoxEvent('sms.dlr')
  wire(_dlr: { readonly message_id: string }): void {}

  // @ts-expect-error a payload is an object
  @OnVoxEvent('sms.dlr')
  text(_dlr: string): void {}

  // @ts-expect-error the second argument is the context
  @OnVoxEvent('sms.dlr')
  context(_dlr: SmsDlr, _context: { readonly attempts: number }): void {}
}

class NothingOfItsOwn {
  readonly field = 1;
}

export class NoDocument {
  // @ts-expect-error nothing
  @OnVoxEvent('voice.inbound')
  nothing(_call: VoiceInbound): void {}

  // @ts-expect-error nothing, later
  @OnVoxEvent('voice.inbound')
  async nothingLater(_call: VoiceInbound): Promise<void> {}

  // @ts-expect-error undefined
  @OnVoxEvent('voice.inbound')
  undefined(): undefined {}

  // @ts-expect-error null
  @OnVoxEvent('voice.inbound')
  null(): null {
    return null;
  }

  // @ts-expect-error now and then nothing
  @OnVoxEvent('voice.gather')
  perhaps({ digits }: VoiceGather): string | undefined {
    return digits === '1' ? '<Response/>' : undefined;
  }

  // @ts-expect-error a number
  @OnVoxEvent('voice.inbound')
  number(): number {
    return 1;
  }

  // @ts-expect-error a big integer
  @OnVoxEvent('voice.inbound')
  bigint(): bigint {
    return 1n;
  }

  // @ts-expect-error a truth value
  @OnVoxEvent('voice.inbound')
  boolean(): boolean {
    return true;
  }

  // @ts-expect-error a result object of other frameworks
  @OnVoxEvent('voice.inbound')
  plain(): { readonly ok: boolean } {
    return { ok: true };
  }

  // @ts-expect-error the same, later
  @OnVoxEvent('voice.inbound')
  plainLater(): Promise<{ readonly ok: boolean }> {
    return Promise.resolve({ ok: true });
  }

  // @ts-expect-error documents, not one
  @OnVoxEvent('voice.inbound')
  array(): string[] {
    return [];
  }

  // @ts-expect-error bytes
  @OnVoxEvent('voice.inbound')
  bytes(): Buffer {
    return Buffer.alloc(0);
  }

  // @ts-expect-error a date, whose toString() is no document
  @OnVoxEvent('voice.inbound')
  date(): Date {
    return new Date();
  }

  // @ts-expect-error an object whose only toString() is that of every object
  @OnVoxEvent('voice.inbound')
  inherited(): NothingOfItsOwn {
    return new NothingOfItsOwn();
  }

  // @ts-expect-error an error is thrown, not returned
  @OnVoxEvent('voice.inbound')
  error(): Error {
    return new Error('not a document');
  }

  // @ts-expect-error whatever
  @OnVoxEvent('voice.inbound')
  unknown(): unknown {
    return '<Response/>';
  }

  // @ts-expect-error the handler itself instead of its result
  @OnVoxEvent('voice.inbound')
  function(): () => string {
    return () => '<Response/>';
  }

  // @ts-expect-error a list that names one call has to answer it
  @OnVoxEvent(['sms.mo', 'voice.inbound'])
  mixed(_event: SmsMo | VoiceInbound): void {}

  // @ts-expect-error toString() that gives something else
  @OnVoxEvent('voice.inbound')
  wrongText(): { toString(): number } {
    return { toString: () => 1 };
  }
}
