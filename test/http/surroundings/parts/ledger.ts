import { Global, Injectable, Module } from '@nestjs/common';
import type { VoxEvent } from 'nestjs-vox-webhooks';

/** What handlers note, wherever they stand. */
@Injectable()
export class Ledger {
  guarded = 0;
  readonly notes: string[] = [];
  readonly payloads: VoxEvent[] = [];
}

@Global()
@Module({ providers: [Ledger], exports: [Ledger] })
export class LedgerModule {}
