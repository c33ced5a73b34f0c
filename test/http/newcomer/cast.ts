import { type CanActivate, Controller, Injectable, Post, Scope, UseGuards } from '@nestjs/common';
import {
  OnVoxEvent,
  type SmsMo,
  step,
  type VoiceInbound,
  VoxAuthGuard,
  type Voxml,
  voxml,
  VoxPayload,
  VoxRegistration,
} from 'nestjs-vox-webhooks';

/** The decorator as plain JavaScript sees it, where no compiler looks. */
export const untyped = OnVoxEvent as unknown as (
  pattern: unknown,
  options?: unknown,
) => (target: object, method: unknown, descriptor?: PropertyDescriptor) => void;

/** A class whose method `take` is decorated so. */
export function decorated(pattern: unknown, options?: unknown): new () => object {
  class Inbox {
    take(): void {}
  }
  untyped(pattern, options)(Inbox.prototype, 'take', Object.getOwnPropertyDescriptor(Inbox.prototype, 'take'));
  return Inbox;
}

@Injectable()
export class Desk {
  @OnVoxEvent('voice.inbound')
  greet(): Voxml {
    return voxml().gather({ action: step(Menu, 'choose') });
  }
}

@Injectable()
export class OtherDesk {
  @OnVoxEvent('voice.inbound')
  answer(): Voxml {
    return voxml().hangup();
  }
}

/** Linked to, and provided by no module. */
@Injectable()
export class Menu {
  @OnVoxEvent('voice.gather')
  choose(): Voxml {
    return voxml().hangup();
  }
}

@Injectable()
export class Sales {
  @OnVoxEvent('voice.inbound', { step: 'sales' })
  sell(): Voxml {
    return voxml().hangup();
  }
}

/** Two methods that want to answer every call. */
@Injectable()
export class AllCalls {
  @OnVoxEvent('voice.*')
  greet(): Voxml {
    return voxml().hangup();
  }

  @OnVoxEvent('voice.*')
  write(): void {}
}

@Injectable()
export class Replies {
  @OnVoxEvent('sms.mo')
  reply(_message: SmsMo): string {
    return '<?xml version="1.0"?><Response><Message>Thank you</Message></Response>';
  }
}

/** A handler that returns what is no document. */
export function answering(result: unknown): new () => object {
  class Desk {
    greet(): unknown {
      return result;
    }
  }
  const descriptor = Object.getOwnPropertyDescriptor(Desk.prototype, 'greet');
  untyped('voice.inbound')(Desk.prototype, 'greet', descriptor);
  return Desk;
}

@Controller('hooks')
export class WithoutGuard {
  @Post()
  take(@VoxPayload('voice.inbound') _call: VoiceInbound): void {}
}

@Controller('hooks')
@UseGuards(VoxAuthGuard)
export class WithoutReply {
  @Post()
  take(@VoxPayload('voice.inbound') _call: VoiceInbound): Voxml {
    return voxml().say('Hello');
  }
}

/** Parts of controllers on handlers, which an application takes for parameters and guards of Nest. */
@Injectable()
export class PayloadOfController {
  @OnVoxEvent('sms.mo')
  take(@VoxPayload('sms.mo') _message: SmsMo): void {}
}
@Injectable()
export class GuardOfController {
  @UseGuards(VoxAuthGuard)
  @OnVoxEvent('sms.mo')
  take(_message: SmsMo): void {}
}
@Injectable()
@VoxRegistration('billing')
export class RegistrationOfController {
  @OnVoxEvent('sms.mo')
  take(_message: SmsMo): void {}
}

@Controller('hooks')
@VoxRegistration('biling')
@UseGuards(VoxAuthGuard)
export class Misnamed {
  @Post()
  take(): void {}
}

export class NobodyPasses implements CanActivate {
  canActivate(): boolean {
    return false;
  }
}

@Injectable({ scope: Scope.REQUEST })
export class PerRequest {
  readonly token = 'a-token-0123456789';
}
