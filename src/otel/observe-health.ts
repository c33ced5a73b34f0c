import { type MeterProvider, metrics } from '@opentelemetry/api';
import { observerOptions } from '../telemetry/observer-options.js';
import type { ObservedHealth } from './observed-health.interface.js';
import { SCOPE } from './scope.js';

/** Options of {@link observeVoxHealth}. */
export interface VoxObservationOptions {
  /** Default: the one that is registered globally at that moment. */
  readonly meterProvider?: MeterProvider | undefined;
}

/**
 * Gives OpenTelemetry gauges of what waits: `vox.queue.jobs`, `vox.queue.lag` (seconds), `vox.queue.dead_letters` and
 * `vox.up` (1 or 0). Redis is asked when the metrics are collected, once for all of them, and never otherwise. Every process
 * tells of the whole queue, so call it in one process, or take the maximum of all.
 *
 * @param health of the registration, from the container: `app.get(VoxHealth)`
 * @throws VoxConfigError for an argument that cannot work
 * @returns the function that ends it
 * @example
 * const app = await NestFactory.createApplicationContext(WorkerModule);
 * const stop = observeVoxHealth(app.get(VoxHealth));
 */
export function observeVoxHealth(health: ObservedHealth, options: VoxObservationOptions = {}): () => void {
  observerOptions('observeVoxHealth', { health: (health as ObservedHealth | undefined) ?? null });
  const { meterProvider = metrics.getMeterProvider() } = observerOptions('observeVoxHealth', options);
  const meter = meterProvider.getMeter(SCOPE);
  const gauge = (name: string, unit: string, description: string) =>
    meter.createObservableGauge(name, { unit, description });
  const up = gauge('vox.up', '{state}', 'Whether events are taken: 1, or 0.');
  const jobs = gauge('vox.queue.jobs', '{job}', 'Jobs that wait for a worker, now or after a back-off.');
  const lag = gauge('vox.queue.lag', 's', 'Age of the oldest job that a worker could take.');
  const deadLetters = gauge(
    'vox.queue.dead_letters',
    '{job}',
    'Jobs that were given up and not yet replayed or deleted.',
  );
  const all = [up, jobs, lag, deadLetters];
  const attributes = { 'vox.registration': health.registration };
  const observe: Parameters<typeof meter.addBatchObservableCallback>[0] = async (result) => {
    const { ok, queue } = await health.report();
    result.observe(up, Number(ok), attributes);
    // Nobody knows the numbers of a queue that is down.
    const { waiting, lagMs, deadLetters: given } = queue ?? {};
    if (waiting !== undefined) result.observe(jobs, waiting, attributes);
    if (lagMs !== undefined) result.observe(lag, lagMs / 1_000, attributes);
    if (given !== undefined) result.observe(deadLetters, given, attributes);
  };
  meter.addBatchObservableCallback(observe, all);
  return () => meter.removeBatchObservableCallback(observe, all);
}
