import { DataPointType, type MetricData } from '@opentelemetry/sdk-metrics';

/** Labels that each name of Prometheus has, of one metric. */
export type Series = readonly (readonly [name: string, labels: readonly string[]])[];

const label = (attribute: string): string => attribute.replace(/[^A-Za-z0-9_]/g, '_');
const UNITS: Readonly<Record<string, string>> = { s: '_seconds' };

/**
 * The names that an exporter gives a metric: that of OpenTelemetry for JavaScript without its unit, the Collector with it.
 */
export function prometheusNames({ descriptor, ...data }: MetricData, hasUnits: boolean): Series {
  const unit = hasUnits ? (UNITS[descriptor.unit] ?? '') : '';
  const name = `${label(descriptor.name)}${unit}`;
  const labels = [...new Set(data.dataPoints.flatMap(({ attributes }) => Object.keys(attributes)))].map(label);
  if (data.dataPointType === DataPointType.HISTOGRAM) {
    return [
      [`${name}_bucket`, [...labels, 'le']],
      [`${name}_sum`, labels],
      [`${name}_count`, labels],
    ];
  }
  const isCounter = data.dataPointType === DataPointType.SUM && data.isMonotonic;
  return [[isCounter ? `${name}_total` : name, labels]];
}
