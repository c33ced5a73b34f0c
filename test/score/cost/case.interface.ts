/** One reader of foreign input, and one shape of what it reads. */
export interface CostCase {
  readonly reader: string;
  readonly shape: string;
  /** Input of about so many bytes. Called outside the measurement. */
  readonly make: (size: number) => string;
  /** Reads it. A refusal that is thrown is an end as any other. */
  readonly read: (text: string) => unknown;
  /** Bytes, each four times the one before. */
  readonly sizes: readonly [number, number, number, number];
  /** Only tests and tools wait for it, and no request. */
  readonly isBesideRequests?: boolean;
}

/** What bodies and documents are measured at. */
export const BODY_SIZES = [4_096, 16_384, 65_536, 262_144] as const;
/** The same for heads: Node lets in 16 KB of them, with the URL and all headers. */
export const HEAD_SIZES = [256, 1_024, 4_096, 16_384] as const;
