import { Injectable, Module } from '@nestjs/common';
import { OnVoxEvent } from 'nestjs-vox-webhooks';
import { Desk } from './desk.js';
import { GuardedDesk, Operator, ScopedDesk } from './handlers.js';
import { Ledger } from './ledger.js';

@Module({ providers: [Desk] })
export class LazyDesk {}
@Module({ imports: [LazyDesk] })
export class LazyDeeper {}
@Module({ providers: [ScopedDesk] })
export class LazyScopedDesk {}
@Module({ providers: [GuardedDesk] })
export class LazyGuardedDesk {}

/** Answers calls that somebody else answers already. */
@Module({ providers: [Operator] })
export class LazySecondOperator {}

@Injectable()
export class LateReceipts {
  constructor(private readonly ledger: Ledger) {}
  @OnVoxEvent('sms.dlr')
  take(): void {
    this.ledger.notes.push('late');
  }
}

/** A module that is made in its own time. */
export function slowModule(ready: Promise<void>) {
  @Module({
    providers: [
      { provide: 'slow', useFactory: () => ready },
      { provide: LateReceipts, inject: [Ledger, 'slow'], useFactory: (ledger: Ledger) => new LateReceipts(ledger) },
    ],
  })
  class LazySlow {}
  return LazySlow;
}
