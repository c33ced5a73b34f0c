import type { MetricOptions } from '@opentelemetry/api';

/** Unit and buckets that the semantic conventions have for durations of messaging. */
export const SECONDS: MetricOptions = {
  unit: 's',
  advice: { explicitBucketBoundaries: [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10] },
};
