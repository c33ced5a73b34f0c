/** Smallest and largest number that a rule takes. */
export interface NumberLimits {
  readonly min: number;
  readonly max?: number;
  /** Fractions are allowed. */
  readonly fraction?: true;
}
