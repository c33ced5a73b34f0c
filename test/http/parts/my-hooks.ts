import { setTimeout } from 'node:timers/promises';
import { All, Controller, HttpCode, Module, Post, UseGuards, UseInterceptors } from '@nestjs/common';
import { SmsMo, VoiceInbound, VoxAuthGuard, VoxPayload, VoxReplyInterceptor } from 'nestjs-vox-webhooks';

export const got: unknown[] = [];

/** Controllers as a user writes them, in a module that does not import ours. */
@Controller('my/calls')
@UseGuards(VoxAuthGuard)
@UseInterceptors(VoxReplyInterceptor)
class MyCalls {
  @All('text')
  text(@VoxPayload('voice.inbound') call: VoiceInbound): string {
    got.push(call);
    return `<Response><Say>${call.from}</Say></Response>`;
  }
  @Post('builder')
  builder(@VoxPayload('voice.inbound') _call: VoiceInbound): { toString(): string } {
    return { toString: () => '<Response><Hangup/></Response>' };
  }
  @Post('slow')
  async slow(@VoxPayload('voice.inbound') _call: VoiceInbound): Promise<string> {
    await setTimeout(2_000, undefined, { ref: false });
    return '<Response><Say>too late</Say></Response>';
  }
  @Post('throws')
  throws(@VoxPayload('voice.inbound') _call: VoiceInbound): string {
    throw new Error('secret detail');
  }
  @Post('nothing')
  nothing(@VoxPayload('voice.inbound') _call: VoiceInbound): void {
    got.push('nothing');
  }
  @Post('broken')
  broken(@VoxPayload('voice.inbound') _call: VoiceInbound): string {
    return '<Response><Say>never closed</Response>';
  }
}

@Controller('my/messages')
@UseGuards(VoxAuthGuard)
class MyMessages {
  @Post()
  @HttpCode(202)
  take(@VoxPayload('sms.mo') message: SmsMo): { readonly taken: string } {
    got.push(message);
    return { taken: message.body };
  }
}

@Controller('my/unguarded')
class Unguarded {
  @Post()
  take(@VoxPayload('sms.mo') message: SmsMo): void {
    got.push(message);
  }
}

@Module({ controllers: [MyCalls, MyMessages, Unguarded] })
export class MyHooks {}
