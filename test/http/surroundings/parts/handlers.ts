import { Controller, Inject, Injectable, Module, Scope, UseGuards } from '@nestjs/common';
import { REQUEST } from '@nestjs/core';
import { OnVoxEvent, type SmsDlr, type VoxContext } from 'nestjs-vox-webhooks';
import { DOCUMENT } from './desk.js';
import { Ledger } from './ledger.js';

/** Answers calls, where somebody else takes the receipts. */
@Injectable()
export class Operator {
  @OnVoxEvent('voice.inbound')
  call(): string {
    return DOCUMENT;
  }
}

@Injectable()
export class Receipts {
  constructor(protected readonly ledger: Ledger) {}
  @OnVoxEvent('sms.dlr')
  take(): void {
    this.ledger.notes.push('receipt');
  }
}

/** Another class of the same name. */
export const OtherReceipts = (() => {
  @Injectable()
  class Receipts {
    constructor(readonly ledger: Ledger) {}
    @OnVoxEvent('sms.dlr')
    take(): void {
      this.ledger.notes.push('other receipt');
    }
  }
  return Receipts;
})();

@Module({ providers: [Receipts], exports: [Receipts] })
export class ReceiptsModule {}
@Module({ imports: [ReceiptsModule], providers: [Receipts] })
export class ReceiptsAgainModule {}

@Controller('elsewhere')
export class ReceiptsController extends Receipts {}

@Injectable({ scope: Scope.REQUEST })
export class ScopedDesk {
  constructor(
    @Inject(REQUEST) private readonly request: unknown,
    private readonly ledger: Ledger,
  ) {}
  @OnVoxEvent('sms.dlr')
  take(_receipt: SmsDlr, context: VoxContext): void {
    this.ledger.notes.push(`the request: ${this.request === context.request}`);
  }
  @OnVoxEvent('voice.inbound')
  call(): string {
    return DOCUMENT;
  }
}

@Injectable({ scope: Scope.REQUEST })
export class Visitor {
  constructor(@Inject(REQUEST) readonly request: unknown) {}
}

@Injectable()
export class DependentDesk {
  constructor(
    private readonly visitor: Visitor,
    private readonly ledger: Ledger,
  ) {}
  @OnVoxEvent('sms.dlr')
  take(_receipt: SmsDlr, context: VoxContext): void {
    this.ledger.notes.push(`the request: ${this.visitor.request === context.request}`);
  }
  @OnVoxEvent('voice.inbound')
  call(): string {
    return DOCUMENT;
  }
}

@Injectable({ scope: Scope.TRANSIENT })
export class TransientReceipts extends Receipts {}

/** One for every tenant, and lasting. */
@Injectable({ scope: Scope.REQUEST, durable: true })
export class DurableReceipts {
  private count = 0;
  constructor(
    @Inject(REQUEST) private readonly tenant: { readonly tenant: string },
    private readonly ledger: Ledger,
  ) {}
  @OnVoxEvent('sms.dlr')
  take(): void {
    this.ledger.notes.push(`${this.tenant.tenant} ${++this.count}`);
  }
}

/** A guard of a handler: notes that it was asked. */
@Injectable()
export class NotingGuard {
  constructor(private readonly ledger: Ledger) {}
  canActivate(): boolean {
    this.ledger.guarded++;
    return true;
  }
}

/** Wants nothing of the requests that all rows send. */
@Injectable()
@UseGuards(NotingGuard)
export class GuardedBystander {
  @OnVoxEvent('flow.status')
  take(): void {}
}

@Injectable()
@UseGuards(NotingGuard)
export class GuardedDesk {
  constructor(private readonly ledger: Ledger) {}
  @OnVoxEvent('sms.dlr')
  take(): void {
    this.ledger.notes.push('guarded');
  }
  @OnVoxEvent('voice.inbound')
  call(): string {
    return DOCUMENT;
  }
}
