import { Controller, Injectable, Post, type Type, UseGuards, UseInterceptors } from '@nestjs/common';
import { describe, expect, it } from '@jest/globals';
import {
  bearer,
  OnVoxEvent,
  step,
  type VoiceGather,
  VoiceInbound,
  VoxAuthGuard,
  VoxConfigError,
  type VoxContext,
  Voxml,
  voxml,
  VoxPayload,
  VoxReplyInterceptor,
  VoxWebhooksModule,
} from 'nestjs-vox-webhooks';
import { PLATFORMS } from '../../support/platforms.js';
import { startReceiver, TOKEN } from '../../support/receiver.js';
import { ask } from './calling.js';
import { Desk } from './desk.js';

const HANG_UP = '<Response><Hangup/></Response>';
const AGAIN = '<Response><Redirect>/webhooks/vox/voice.redirect/again</Redirect></Response>';
const gatherAt = (base: string, name: string): string =>
  `<Response><Gather action="${base}/voice.gather/${name}" output="${name}"/></Response>`;
const again = (): Voxml => voxml().redirect(step(Desk, 'again'));
const menu = (): Voxml => voxml().gather({ action: step(Desk, 'menu') });

/** Every handler fails, so that the caller hears a fallback. */
@Injectable()
class Broken {
  @OnVoxEvent('voice.inbound', { step: 'broken' })
  broken(): Voxml {
    throw new Error('broken');
  }
  @OnVoxEvent('voice.inbound', { step: 'own', fallback: menu })
  own(): Voxml {
    throw new Error('broken');
  }
  @OnVoxEvent('voice.inbound', { step: 'unknown-route', fallback: () => voxml().redirect(step(Broken, 'broken')) })
  astray(): Voxml {
    throw new Error('broken');
  }
}

@Controller('own')
@UseGuards(VoxAuthGuard)
@UseInterceptors(VoxReplyInterceptor)
class OwnRoute {
  @Post()
  answer(@VoxPayload('voice.inbound') _call: VoiceInbound): Voxml {
    return menu();
  }
}

/** One handler for any registration, one for each. */
@Injectable()
class Shared {
  @OnVoxEvent('voice.inbound')
  greet(): Voxml {
    return voxml().gather({ action: step(Shared, 'any') });
  }
  @OnVoxEvent('voice.inbound', { step: 'private' })
  private(): Voxml {
    return voxml().gather({ action: step(Shared, 'second') });
  }
  @OnVoxEvent('voice.gather')
  any(_call: VoiceGather, { registration }: VoxContext): Voxml {
    return voxml().say(registration);
  }
  @OnVoxEvent('voice.gather', { registration: 'second' })
  second(): Voxml {
    return voxml().say('second only');
  }
}

@Injectable()
class FirstMenu {
  @OnVoxEvent('voice.gather')
  menu(): Voxml {
    return voxml().say('first');
  }
}
@Injectable()
class SecondMenu {
  @OnVoxEvent('voice.gather')
  menu(): Voxml {
    return voxml().say('second');
  }
}
@Injectable()
class NamedMenu {
  @OnVoxEvent('voice.gather', { step: 'other-menu' })
  menu(): Voxml {
    return voxml().say('named');
  }
  @OnVoxEvent('voice.inbound')
  greet(): Voxml {
    return voxml()
      .gather({ action: step(NamedMenu, 'menu') })
      .gather({ action: step(FirstMenu, 'menu') });
  }
}

describe.each(PLATFORMS)('links on %s', (platform) => {
  it.each([
    ['a function', again],
    ['the document itself', again()],
  ])('in a fallback given as %s are resolved; one that leads nowhere hangs up', async (_what, fallback) => {
    const receiver = await startReceiver({ platform, providers: [Broken, Desk], options: { calls: { fallback } } });
    const bodies: string[] = [];
    for (const name of ['broken', 'own', 'unknown-route'])
      bodies.push((await ask(receiver, `voice.inbound/${name}`)).body);
    await receiver.close();
    expect(bodies).toEqual([AGAIN, gatherAt('/webhooks/vox', 'menu'), HANG_UP]);
    expect(receiver.logger.text).toContain('Broken.broken is not a handler of voice.redirect');
  });

  it('of a controller of the application lead to the routes of the module', async () => {
    const receiver = await startReceiver({ platform, providers: [Desk], controllers: [OwnRoute] });
    const answer = await ask(receiver, '/own');
    await receiver.close();
    expect([answer.status, answer.body]).toEqual([200, gatherAt('/webhooks/vox', 'menu')]);
  });

  it('of a registration without routes lead nowhere: the caller hears the fallback', async () => {
    const structure = { path: false } as const;
    const receiver = await startReceiver({ platform, providers: [Desk], controllers: [OwnRoute], structure });
    const answer = await ask(receiver, '/own');
    await receiver.close();
    expect([answer.status, answer.body]).toEqual([200, HANG_UP]);
    expect(receiver.logger.text).toContain('VOX_VOXML Gather action: a registration without routes');
  });

  it('stay within the registration that answers', async () => {
    const registration = (name: string) =>
      VoxWebhooksModule.forRoot({ name, path: `hooks/${name}`, auth: [bearer(TOKEN)] });
    const imports = [registration('first'), registration('second')];
    const receiver = await startReceiver({ platform, bare: true, imports, providers: [Shared] });
    for (const name of ['first', 'second']) {
      expect((await ask(receiver, `/hooks/${name}/voice.inbound`)).body).toBe(gatherAt(`/hooks/${name}`, 'any'));
      const said = await ask(receiver, `/hooks/${name}/voice.gather/any`);
      expect(said.body).toBe(`<Response><Say>${name}</Say></Response>`);
    }
    const inFirst = await ask(receiver, '/hooks/first/voice.inbound/private');
    const inSecond = await ask(receiver, '/hooks/second/voice.inbound/private');
    await receiver.close();
    expect([inFirst.body, inSecond.body]).toEqual([HANG_UP, gatherAt('/hooks/second', 'second')]);
    expect(receiver.logger.text).toContain('Shared.second is not a handler of voice.gather');
  });

  it('two classes with the same method for one linked event are refused at start-up, with the remedy', async () => {
    const start = startReceiver({ platform, providers: [FirstMenu, SecondMenu] });
    await expect(start).rejects.toThrow(VoxConfigError);
    await expect(start).rejects.toThrow(
      /@OnVoxEvent\('voice\.gather'\).*FirstMenu\.menu and SecondMenu\.menu.*give one of them a `step` of its own/,
    );
  });

  it('that remedy works: each is reached by its own link', async () => {
    const providers: Type[] = [FirstMenu, NamedMenu];
    const receiver = await startReceiver({ platform, providers });
    const { body } = await ask(receiver, 'voice.inbound');
    const heard = [await ask(receiver, 'voice.gather/other-menu'), await ask(receiver, 'voice.gather/menu')];
    await receiver.close();
    expect(body).toContain('/voice.gather/other-menu" output="other_menu"');
    expect(body).toContain('/voice.gather/menu" output="menu"');
    expect(heard.map((answer) => answer.body)).toEqual([
      '<Response><Say>named</Say></Response>',
      '<Response><Say>first</Say></Response>',
    ]);
  });
});
