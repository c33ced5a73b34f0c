import { Controller, forwardRef, Injectable, Module, type Provider } from '@nestjs/common';
import { OnVoxEvent } from 'nestjs-vox-webhooks';
import type { ReceiverSetup } from '../../support/receiver.js';

/** What ran, in order; emptied before each case. */
export const ran: string[] = [];

@Injectable()
class Plain {
  label = 'plain';

  static named(label: string): Plain {
    return Object.assign(new Plain(), { label });
  }

  @OnVoxEvent('sms.mo')
  take(): void {
    ran.push(this.label);
  }
}

@Injectable()
abstract class Base {
  @OnVoxEvent('sms.mo')
  take(): void {
    ran.push(`base of ${this.constructor.name}`);
  }
}
@Injectable()
class Inherits extends Base {}
@Injectable()
class Overrides extends Base {
  override take(): void {
    ran.push('override');
  }
}
@Injectable()
class Redecorates extends Base {
  @OnVoxEvent('sms.mo')
  override take(): void {
    ran.push('decorated again');
  }
}

function makeTwin(label: string) {
  @Injectable()
  class Twin {
    @OnVoxEvent('sms.mo')
    take(): void {
      ran.push(label);
    }
  }
  return Twin;
}

const NAMED = Symbol('named');
@Injectable()
class BySymbol {
  @OnVoxEvent('sms.mo')
  [NAMED](): void {
    ran.push('symbol');
  }
}

@Injectable()
class Private {
  private readonly label = 'private';
  @OnVoxEvent('sms.mo')
  private take(): void {
    ran.push(this.label);
  }
}

/** As tracing and caching decorators do: puts another function in place of the method. */
function Replaced(_target: object, _name: string, descriptor: TypedPropertyDescriptor<() => void>): void {
  const original = descriptor.value;
  descriptor.value = function (this: object): void {
    ran.push('before');
    original?.call(this);
  };
}
@Injectable()
class UnderAnother {
  @Replaced
  @OnVoxEvent('sms.mo')
  take(): void {
    ran.push('under');
  }
}

@Injectable()
class TwoDecorators {
  @OnVoxEvent('sms.mo')
  @OnVoxEvent('mms.mo')
  @OnVoxEvent('sms.*')
  @OnVoxEvent('*')
  take(): void {
    ran.push('several');
  }
}

@Injectable()
class WithAccessors {
  get broken(): string {
    throw new Error('a getter that is not to be touched');
  }
  @OnVoxEvent('sms.mo')
  take(): void {
    ran.push('beside a getter');
  }
}

@Controller('elsewhere')
class AsController {
  @OnVoxEvent('sms.mo')
  take(): void {
    ran.push('controller');
  }
}

/** Nest itself asks a provider for its life-cycle hooks and for `then`; everything else throws. */
const NEST_ASKS = /^(then|on[A-Z]\w+|before\w+|constructor)$/;
const hostile = new Proxy(
  {},
  {
    get: (_target, name) => {
      if (typeof name === 'symbol' || NEST_ASKS.test(name)) return undefined;
      throw new Error(`nobody may read ${name}`);
    },
  },
);
const strange: Provider[] = [
  { provide: 'null prototype', useValue: Object.create(null) as object },
  { provide: 'prototype without constructor', useValue: Object.create(Object.create(null) as object) as object },
  { provide: 'proxy', useValue: hostile },
  { provide: 'frozen', useValue: Object.freeze({ take: () => ran.push('not decorated') }) },
  { provide: 'function', useValue: () => ran.push('not decorated') },
  { provide: 'null', useValue: null },
  { provide: 'text', useValue: 'text' },
  { provide: 'symbol', useValue: Symbol('value') },
  { provide: 'nothing', useFactory: () => undefined },
];

@Module({ providers: [Plain], exports: [Plain] })
class First {}
@Module({ providers: [Plain] })
class Second {}
@Module({ imports: [First] })
class Deeper {}
@Module({ imports: [Deeper] })
class Deepest {}

interface Kind extends Pick<ReceiverSetup, 'providers' | 'controllers' | 'imports'> {
  readonly kind: string;
  readonly expected: readonly string[];
}

/** Every kind of provider that made another library lose a handler, double it, or stop. */
export const KINDS: readonly Kind[] = [
  { kind: 'a class', providers: [Plain], expected: ['plain'] },
  { kind: 'useClass under a token', providers: [{ provide: 'token', useClass: Plain }], expected: ['plain'] },
  { kind: 'useValue', providers: [{ provide: 'token', useValue: Plain.named('value') }], expected: ['value'] },
  { kind: 'useFactory', providers: [{ provide: 'token', useFactory: () => Plain.named('made') }], expected: ['made'] },
  {
    kind: 'an asynchronous factory',
    providers: [{ provide: 'token', useFactory: () => Promise.resolve(Plain.named('made later')) }],
    expected: ['made later'],
  },
  {
    kind: 'a useExisting alias',
    providers: [Plain, { provide: 'alias', useExisting: Plain }, { provide: 'alias of alias', useExisting: 'alias' }],
    expected: ['plain'],
  },
  { kind: 'one class in two modules', imports: [First, Second], providers: [Plain], expected: ['plain'] },
  { kind: 'a nested module', imports: [Deepest], expected: ['plain'] },
  { kind: 'a module that is registered late', imports: [forwardRef(() => Deepest)], expected: ['plain'] },
  { kind: 'a decorated method of a base class', providers: [Inherits], expected: ['base of Inherits'] },
  { kind: 'an overriding method', providers: [Overrides], expected: ['override'] },
  { kind: 'an overriding method decorated again', providers: [Redecorates], expected: ['decorated again'] },
  {
    kind: 'two heirs of one base class',
    providers: [Inherits, Overrides],
    expected: ['base of Inherits', 'override'],
  },
  { kind: 'two classes of one name', providers: [makeTwin('one'), makeTwin('two')], expected: ['one', 'two'] },
  { kind: 'a method named by a symbol', providers: [BySymbol], expected: ['symbol'] },
  { kind: 'a private method', providers: [Private], expected: ['private'] },
  { kind: 'a method replaced by a decorator above', providers: [UnderAnother], expected: ['before', 'under'] },
  { kind: 'several overlapping decorators on a method', providers: [TwoDecorators], expected: ['several'] },
  { kind: 'a class with a getter that throws', providers: [WithAccessors], expected: ['beside a getter'] },
  {
    kind: 'a frozen instance',
    providers: [{ provide: 'x', useValue: Object.freeze(Plain.named('frozen')) }],
    expected: ['frozen'],
  },
  {
    kind: 'an instance behind a transparent proxy',
    providers: [{ provide: 'x', useValue: new Proxy(Plain.named('proxied'), {}) }],
    expected: ['proxied'],
  },
  { kind: 'a controller', controllers: [AsController], expected: ['controller'] },
  { kind: 'values of every strange shape', providers: [...strange, Plain], expected: ['plain'] },
];
