import { Injectable } from '@nestjs/common';
import { type Report, Weather } from './weather.js';

const REPORTS: Readonly<Record<string, Report>> = {
  '58102': { city: 'Fargo', words: 'snow & wind', degrees: 12 },
  '10001': { city: 'New York', words: 'light rain', degrees: 54 },
  '90001': { city: 'Los Angeles', words: 'clear sky', degrees: 77 },
};

/** A few made-up reports, so that the sample runs without a network. */
@Injectable()
export class OfflineWeather extends Weather {
  reportFor(zip: string): Promise<Report | undefined> {
    return Promise.resolve(REPORTS[zip]);
  }
}
