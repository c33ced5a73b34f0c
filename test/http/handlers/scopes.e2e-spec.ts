import { Controller, Inject, Injectable, Module, Scope } from '@nestjs/common';
import { REQUEST } from '@nestjs/core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { OnVoxEvent, VoxConfigError, VoxContext, type SmsMo } from 'nestjs-vox-webhooks';
import { PLATFORMS } from '../../support/platforms.js';
import { type Receiver, startReceiver } from '../../support/receiver.js';
import { sendCall, sendMessage } from './deliveries.js';

const notes: string[] = [];
let instances = 0;

@Injectable()
class Shared {
  readonly name = 'shared';
}

@Injectable({ scope: Scope.REQUEST })
class PerRequest {
  readonly number = ++instances;
  constructor(
    @Inject(REQUEST) private readonly request: unknown,
    private readonly shared: Shared,
  ) {}
  @OnVoxEvent('sms.mo')
  take(_message: SmsMo, context: VoxContext): void {
    notes.push(`request #${this.number} ${this.shared.name} ${this.request === context.request}`);
  }
  @OnVoxEvent('voice.inbound')
  answer(): string {
    return `<Response><Say>${this.number} ${this.shared.name}</Say></Response>`;
  }
}

@Injectable({ scope: Scope.TRANSIENT })
class Transient {
  constructor(private readonly shared: Shared) {}
  @OnVoxEvent('sms.mo')
  take(): void {
    notes.push(`transient ${this.shared.name}`);
  }
}

@Injectable({ scope: Scope.REQUEST })
class Visitor {
  constructor(@Inject(REQUEST) readonly request: unknown) {}
}
@Injectable()
class DependsOnRequest {
  constructor(private readonly visitor: Visitor) {}
  @OnVoxEvent('sms.mo')
  take(_message: SmsMo, context: VoxContext): void {
    notes.push(`dependent ${this.visitor.request === context.request}`);
  }
}

/** Two modules that use one token for two request-scoped classes. */
function moduleUnderToken(label: string) {
  @Injectable({ scope: Scope.REQUEST })
  class Handler {
    @OnVoxEvent('fax.inbound')
    take(): void {
      notes.push(label);
    }
  }
  @Module({ providers: [{ provide: 'HANDLER', useClass: Handler }] })
  class Host {}
  return Host;
}

describe.each(PLATFORMS)('scopes of handlers on %s', (platform) => {
  let receiver: Receiver;
  beforeAll(async () => {
    receiver = await startReceiver({
      platform,
      providers: [Shared, PerRequest, Transient, Visitor, DependsOnRequest],
      imports: [moduleUnderToken('left'), moduleUnderToken('right')],
    });
  });
  afterAll(() => receiver.close());
  beforeEach(() => {
    notes.splice(0);
    instances = 0;
  });

  it('a request-scoped handler gets its dependencies and the request, one instance per delivery', async () => {
    await sendMessage(receiver);
    await sendMessage(receiver);
    expect(notes.filter((note) => note.startsWith('request'))).toEqual([
      'request #1 shared true',
      'request #2 shared true',
    ]);
  });

  it('a request-scoped handler can answer a call', async () => {
    expect((await sendCall(receiver)).body).toBe('<Response><Say>1 shared</Say></Response>');
  });

  it('a transient handler gets its dependencies', async () => {
    await sendMessage(receiver);
    expect(notes).toContain('transient shared');
  });

  it('a handler that depends on something request-scoped is made anew for each delivery', async () => {
    await sendMessage(receiver);
    expect(notes).toContain('dependent true');
  });

  it('one token for two scoped classes in two modules runs both', async () => {
    const fax = { type: 'fax', id: 'fc90ecf7', direction: 'inbound', to: '12025550123', from: '12025550188' };
    const rest = { status: 'received', time: '2024-01-01T16:51:17.320Z', pages: '2', duration: '41' };
    expect((await sendMessage(receiver, JSON.stringify({ ...fax, ...rest }))).status).toBe(200);
    expect(notes.toSorted()).toEqual(['left', 'right']);
  });
});

@Controller({ path: 'elsewhere', scope: Scope.REQUEST })
class ScopedController {
  @OnVoxEvent('sms.mo')
  take(): void {
    notes.push('never');
  }
}

it('a request-scoped controller cannot be a handler, and says so at start-up', async () => {
  const start = startReceiver({ controllers: [ScopedController] });
  await expect(start).rejects.toThrow(VoxConfigError);
  await expect(start).rejects.toThrow(/ScopedController\.take.*request-scoped.*provider/);
});
