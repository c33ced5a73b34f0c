import { describe, expect, it } from '@jest/globals';
import { Transform, Type } from 'class-transformer';
import { IsOptional, registerDecorator, Validate, ValidateNested, ValidatorConstraint } from 'class-validator';
import { bearer } from 'nestjs-vox-webhooks';
import { resolveSettings } from '../../../src/module/resolve-settings.js';

@ValidatorConstraint({ async: true })
class Announced {
  validate(): boolean | Promise<boolean> {
    return Promise.resolve(false);
  }
}
@ValidatorConstraint()
class Unannounced {
  async validate(): Promise<boolean> {
    return Promise.resolve(false);
  }
}
@ValidatorConstraint()
class AtOnce {
  validate(): boolean {
    return true;
  }
}
const known = (target: object, propertyName: string): void =>
  registerDecorator({ target: target.constructor, propertyName, async: true, validator: new Announced() });

class WithAnnounced {
  @Validate(Announced) to?: string;
}
class WithUnannounced {
  @Validate(Unannounced) to?: string;
}
class WithDecorator {
  @known to?: string;
}
class WithNested {
  @IsOptional() @ValidateNested() inner?: WithAnnounced;
}
class WithList {
  @ValidateNested({ each: true }) @Type(() => WithAnnounced) all?: WithAnnounced[];
}
class WithSet {
  @ValidateNested() @Type(() => WithUnannounced) all?: Set<WithUnannounced>;
}
class WithMap {
  @ValidateNested() @Type(() => WithDecorator) all?: Map<string, WithDecorator>;
}
class WithEither {
  @ValidateNested() @Type(() => WithList) one?: WithList | undefined;
}
class Heir extends WithAnnounced {}
function parse(value: unknown): unknown {
  if (typeof value !== 'string') throw new TypeError('no JSON');
  return JSON.parse(value);
}
class Fine {
  @Validate(AtOnce) to?: string;
  @IsOptional() @ValidateNested() inner?: Fine;
  @ValidateNested({ each: true }) @Type(() => Fine) all?: Fine[];
  @ValidateNested() @Transform(({ value }) => parse(value)) written?: Fine;
}

const resolved = (Dto: new () => object): unknown =>
  resolveSettings(
    { auth: [bearer('a-token-of-the-portal')], dto: { 'sms.mo': Dto } },
    { name: 'default', path: 'vox' },
  );

describe('a schema of the application', () => {
  it.each([
    [WithAnnounced, 'WithAnnounced.to'],
    [WithUnannounced, 'WithUnannounced.to'],
    [WithDecorator, 'WithDecorator.to'],
    [WithNested, 'WithAnnounced.to'],
    [WithList, 'WithAnnounced.to'],
    [WithSet, 'WithUnannounced.to'],
    [WithMap, 'WithDecorator.to'],
    [WithEither, 'WithAnnounced.to'],
    [Heir, 'Heir.to'],
  ])('is refused with a rule that nobody could wait for: %p', (Dto, place) => {
    expect(() => resolved(Dto)).toThrow(`VOX_CONFIG dto.sms.mo: has a rule that decides later, on ${place}. A webhook`);
  });

  it('is taken with rules of its own that decide at once', () => {
    expect(() => resolved(Fine)).not.toThrow();
  });
});
