import { having } from '../common/option-rule.js';

/** What the option `meterProvider` takes. */
export const METER_PROVIDER = having('a MeterProvider of OpenTelemetry', 'getMeter');
