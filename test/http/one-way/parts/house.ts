import {
  type CanActivate,
  Controller,
  Get,
  HttpCode,
  Injectable,
  Post,
  UnauthorizedException,
  UseGuards,
} from '@nestjs/common';
import { OnVoxEvent, type SmsMo, type VoiceInbound, voxml, type VoxDocument } from 'nestjs-vox-webhooks';
import { FORM_TYPE, GOOD, JSON_TYPE, PATH } from '../../../support/words.js';
import type { RequestParts } from '../../../support/request-text.js';
import { callBody, messageBody } from '../../handlers/deliveries.js';

/** The handlers of the application. */
@Injectable()
export class Desk {
  runs = 0;

  @OnVoxEvent('sms.mo')
  take(_message: SmsMo): void {
    this.runs++;
  }

  @OnVoxEvent('voice.inbound')
  answer(_call: VoiceInbound): VoxDocument {
    this.runs++;
    return voxml().say('Hello').hangup();
  }
}

/** A guard of the application that refuses what lacks its token. */
export class OwnGuard implements CanActivate {
  canActivate(): never {
    throw new UnauthorizedException();
  }
}

/** A route of the application beside the webhooks, closed by a guard of its own. */
@Controller('own')
@UseGuards(OwnGuard)
export class ClosedController {
  @Post()
  take(): void {
    throw new Error('the guard lets nothing pass');
  }
}

/** Routes of the application that have nothing to do with webhooks. */
@Controller('hello')
export class HelloController {
  @Get()
  hello(): string {
    return 'hello';
  }

  @Post()
  @HttpCode(200)
  echo(): string {
    return 'hello';
  }
}

/** The path of the route that {@link ClosedController} closes. */
export const CLOSED = '/own';

/** An inbound message with a good credential, no two alike. */
export const message = (): RequestParts => ({
  path: `${PATH}/sms.mo`,
  headers: [GOOD, JSON_TYPE],
  body: messageBody(),
});

/** A call with a good credential, no two alike. */
export const call = (): RequestParts => ({
  path: `${PATH}/voice.inbound`,
  headers: [GOOD, FORM_TYPE],
  body: callBody(),
});

/** A message with a credential that somebody has guessed. */
export const guess = (path = `${PATH}/sms.mo`): RequestParts => ({
  path,
  headers: [['Authorization', 'Bearer guessed-token-0123456789'], JSON_TYPE],
  body: messageBody(),
});
