import { setTimeout as sleep } from 'node:timers/promises';
import type { Random } from '../../score/random.js';
import type { History } from '../history/history.js';
import { until } from '../run/until.js';
import { Turns } from './turns.js';
import type { Victim } from './victim.interface.js';

/** What the nemesis is to do. */
export interface NemesisOptions {
  readonly victims: readonly [Victim, ...Victim[]];
  readonly random: Random;
  readonly history: History;
  /** So many kills in all, the same number for each role. */
  readonly kills: number;
}

const SHORTEST_PEACE = 300;
const LONGEST_PEACE = 900;
const SHORTEST_FREEZE = 500;
const LONGEST_FREEZE = 3_000;
/** Acts in a hundred that freeze somebody instead of killing. */
const FREEZES = 20;
/** How long one may take to get up again, in milliseconds. */
const PATIENCE = 60_000;

/** Kills and freezes processes at moments of chance: the same roles in the same order for the same seed. */
export class Nemesis {
  constructor(private readonly options: NemesisOptions) {}

  /**
   * Resolves when all kills are done and everybody is up again.
   * @throws Error if somebody does not get up
   */
  async rage(): Promise<void> {
    const { random, kills, victims } = this.options;
    const [role, ...roles] = new Set(victims.map((one) => one.role));
    const toKill = new Turns([role ?? '', ...roles], random);
    const toFreeze = new Turns([role ?? '', ...roles], random);
    for (let killed = 0; killed < kills;) {
      if (random.chance(FREEZES)) {
        await this.freeze(toFreeze.next());
      } else {
        await this.kill(toKill.next());
        killed++;
      }
    }
    await until('everybody to get up again', () => victims.every(({ isUp }) => isUp), { patience: PATIENCE });
  }

  /** Somebody who has been up for a while: who is killed on getting up has done nothing. */
  private async someone(role: string): Promise<Victim> {
    const { victims, random } = this.options;
    const standing = (): Victim[] => victims.filter((one) => one.role === role && one.isUp);
    await until(`a ${role} to get up again`, () => standing().length > 0, { patience: PATIENCE });
    const [first = victims[0], ...rest] = standing();
    const victim = random.pick([first, ...rest]);
    await sleep(SHORTEST_PEACE + random.int(LONGEST_PEACE - SHORTEST_PEACE));
    return victim;
  }

  private async kill(role: string): Promise<void> {
    const victim = await this.someone(role);
    this.options.history.note({ kind: 'hurt', victim: role, how: 'kill' });
    await victim.kill();
  }

  private async freeze(role: string): Promise<void> {
    const victim = await this.someone(role);
    const { random, history } = this.options;
    history.note({ kind: 'hurt', victim: role, how: 'freeze' });
    void victim.freeze(SHORTEST_FREEZE + random.int(LONGEST_FREEZE - SHORTEST_FREEZE));
  }
}
