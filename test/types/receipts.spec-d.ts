import { expectTypeOf } from 'expect-type';
import { latestReceipt, type SmsDlr } from 'nestjs-vox-webhooks';

/** Rows as drivers and caches give them. */
interface Row {
  readonly id: number;
  readonly status: string;
  readonly time: Date | null;
}
interface CachedRow {
  readonly status: string;
  readonly time: string;
}
declare const row: Row;
declare const cached: CachedRow;
declare const receipt: SmsDlr;

expectTypeOf(latestReceipt(row, receipt)).toEqualTypeOf<Row | SmsDlr>();
expectTypeOf(latestReceipt(cached, receipt).status).toEqualTypeOf<string>();
expectTypeOf([receipt].reduce(latestReceipt)).toEqualTypeOf<SmsDlr>();
expectTypeOf(latestReceipt(receipt, { status: 'sent', time: Date.now() })).toExtend<{ status: string }>();

export const refused = [
  // @ts-expect-error a receipt without a status
  latestReceipt({ time: null }, receipt),
  // @ts-expect-error a time that is none
  latestReceipt({ status: 'sent', time: true }, receipt),
];
