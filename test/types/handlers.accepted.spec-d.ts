import { createParamDecorator } from '@nestjs/common';
import { OnVoxEvent, VoiceCall, VoxContext, VoxEvent } from 'nestjs-vox-webhooks';
import type { FaxInbound, MmsDlr, MmsMo, SmsDlr, SmsMo, VoiceInbound, VoiceRedirect } from 'nestjs-vox-webhooks';

const Line = createParamDecorator(() => 1);

/** Shaped like the builder of the vendor's SDK: methods, a field, and a toString() with a parameter of its own. */
class Builder {
  private readonly parts: string[] = [];
  say(text: string): this {
    this.parts.push(text);
    return this;
  }
  toString(_pretty?: boolean): string {
    return `<Response>${this.parts.join('')}</Response>`;
  }
}
class Derived extends Builder {}

export class Payloads {
  @OnVoxEvent('sms.dlr')
  none(): void {}

  @OnVoxEvent('sms.dlr')
  one(_dlr: SmsDlr): void {}

  @OnVoxEvent('sms.dlr', { version: 'v1', registration: 'other', step: 'x' })
  withOptions(_dlr: SmsDlr, _context: VoxContext): void {}

  @OnVoxEvent(['sms.mo', 'mms.mo'])
  union(_message: SmsMo | MmsMo): void {}

  @OnVoxEvent(['sms.dlr', 'mms.dlr'])
  sameReceipt(_dlr: SmsDlr): void {}

  @OnVoxEvent('mms.dlr')
  receiptOfPicture(_dlr: MmsDlr): void {}

  @OnVoxEvent('voice.*')
  family(_call: VoiceCall): void {}

  @OnVoxEvent('*')
  all(_event: VoxEvent, _context: VoxContext): void {}

  @OnVoxEvent(['sms.mo', 'fax.inbound'])
  base(_event: VoxEvent): void {}

  @OnVoxEvent('sms.mo')
  part({ from }: Pick<SmsMo, 'from'>): string {
    return from;
  }

  @OnVoxEvent('sms.mo')
  unknown(_message: unknown): void {}

  @OnVoxEvent('sms.mo')
  decorated(_message: SmsMo, _context: VoxContext, @Line() _line: number, @Line() _other: string): void {}

  @OnVoxEvent('sms.mo')
  @OnVoxEvent('mms.mo')
  twice(_message: SmsMo | MmsMo): void {}
}

export class Narrowing {
  @OnVoxEvent(['sms.mo', 'fax.inbound'])
  byEvent(event: SmsMo | FaxInbound): string | number {
    return event.event === 'fax.inbound' ? event.pages : event.body;
  }
}

export class InformationalResults {
  @OnVoxEvent('sms.mo')
  number(): number {
    return 1;
  }

  @OnVoxEvent('sms.mo')
  async nothing(): Promise<void> {}

  @OnVoxEvent('voice.status')
  object(): Promise<{ readonly ok: boolean }> {
    return Promise.resolve({ ok: true });
  }

  /** A wildcard only listens to calls, so it owes no document. */
  @OnVoxEvent('voice.*')
  listener(_call: VoiceCall): void {}

  @OnVoxEvent('*')
  everything(): void {}
}

export class Documents {
  @OnVoxEvent('voice.inbound')
  text(_call: VoiceInbound): string {
    return '<Response/>';
  }

  @OnVoxEvent(['voice.inbound', 'voice.redirect'])
  async later(_call: VoiceInbound | VoiceRedirect): Promise<string> {
    return await Promise.resolve('<Response/>');
  }

  @OnVoxEvent('voice.inbound')
  builder(): Builder {
    return new Builder();
  }

  @OnVoxEvent('voice.inbound')
  derivedBuilder(): Promise<Derived> {
    return Promise.resolve(new Derived());
  }

  @OnVoxEvent('voice.inbound')
  literal(): { toString(): string } {
    return { toString: () => '<Response/>' };
  }

  @OnVoxEvent('voice.inbound')
  either(call: VoiceInbound): string | Builder | Promise<Builder> {
    return call.from ? '<Response/>' : new Builder();
  }

  @OnVoxEvent(['sms.mo', 'voice.inbound'])
  mixed(_event: SmsMo | VoiceInbound): string {
    return '<Response/>';
  }

  @OnVoxEvent('voice.inbound')
  throws(): never {
    throw new Error('never answers');
  }
}
