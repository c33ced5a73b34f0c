import { Injectable, type Type } from '@nestjs/common';
import { FaxInbound, OnVoxEvent, SmsDlr, VoiceInbound, Voxml, voxml } from 'nestjs-vox-webhooks';

/**
 * Providers with one handler each that no request of the benchmark reaches, although half of them ask for the same events:
 * by turns another version, another step, a step of a call, another event.
 */
export function otherHandlers(count: number): readonly Type[] {
  const kinds = [anotherVersion, anotherStep, aStepOfACall, anotherEvent];
  return Array.from({ length: Math.max(count, 0) }, (_, index) => {
    const make = kinds[index % kinds.length] ?? anotherEvent;
    return make(`step-${index}`);
  });
}

function anotherVersion(): Type {
  @Injectable()
  class OlderReceipts {
    @OnVoxEvent('sms.dlr', { version: 'v1' })
    receipt(_receipt: SmsDlr): void {}
  }
  return OlderReceipts;
}

function anotherStep(step: string): Type {
  @Injectable()
  class SteppedReceipts {
    @OnVoxEvent('sms.dlr', { step })
    receipt(_receipt: SmsDlr): void {}
  }
  return SteppedReceipts;
}

function aStepOfACall(step: string): Type {
  @Injectable()
  class SteppedCalls {
    @OnVoxEvent('voice.inbound', { step })
    answer(_call: VoiceInbound): Voxml {
      return voxml().hangup();
    }
  }
  return SteppedCalls;
}

function anotherEvent(): Type {
  @Injectable()
  class Faxes {
    @OnVoxEvent('fax.inbound')
    fax(_fax: FaxInbound): void {}
  }
  return Faxes;
}
