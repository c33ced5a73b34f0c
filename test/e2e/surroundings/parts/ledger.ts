import { Global, Injectable, Module } from '@nestjs/common';

/** What handlers note, wherever they stand. */
@Injectable()
export class Ledger {
  readonly notes: string[] = [];
}

@Global()
@Module({ providers: [Ledger], exports: [Ledger] })
export class LedgerModule {}
