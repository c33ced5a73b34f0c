import { describe, expect, it } from '@jest/globals';
import { BACKLOGS } from '../../plan/backlog.js';
import { clearBacklog } from '../../plan/clear-backlog.js';
import { forecastBacklog } from '../../plan/forecast-backlog.js';

/** The machine may be stopped or given to others in the middle of a run: then both are measured again. */
const TRIES = 3;
const BOUND = 0.2;

describe('the simulation and real workers', () => {
  it.each(BACKLOGS)(
    'agree within 20 % on $jobs jobs of $handlerMs ms, $workers workers of $concurrency',
    async (backlog) => {
      const seen: string[] = [];
      for (let each = 0; each < TRIES; each++) {
        const cleared = await clearBacklog(backlog);
        const forecast = forecastBacklog(backlog, cleared);
        const { workUs, redisWorkUs, roundTripUs } = cleared.costs;
        const costs = [workUs, redisWorkUs, roundTripUs].map((us) => us.toFixed(0)).join('/');
        seen.push(`${cleared.ms.toFixed(0)} ms, simulated ${forecast.toFixed(0)} ms (${costs} us)`);
        if (Math.abs(forecast / cleared.ms - 1) <= BOUND) return expect(forecast / cleared.ms).toBeCloseTo(1, 0);
      }
      throw new Error(`never within ${BOUND}: ${seen.join('; ')}`);
    },
    600_000,
  );
});
