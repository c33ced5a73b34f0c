import type { Telling } from '../../src/cli/playground/protocol/start-up.types.js';
import { useStore } from '../state/store.js';
import { classNames } from '../ui/class-names.js';

const TOLD: Readonly<Record<Telling, string>> = {
  unknown: 'not asked yet',
  nothing: 'tells nothing of its inside',
  outcome: 'tells its outcomes',
  details: 'tells outcomes and handlers',
};

/** To whom the playground talks, and whether it is there. */
export function TargetState() {
  const { startUp, connection } = useStore();
  const isOpen = connection.value === 'open';
  const target = startUp.value?.target ?? '';
  return (
    <div class="target">
      <span class="row">
        <span class={classNames('dot', isOpen ? 'dot--good' : 'dot--bad')} />
        <span role="status">
          {isOpen ? 'Connected' : connection.value === 'lost' ? 'Playground gone' : 'Connecting'}
        </span>
      </span>
      <span class="target-url mono" title={target}>
        {target.replace(/^https?:\/\//, '')}
      </span>
      {startUp.value && <span class="soft target-more">{TOLD[startUp.value.telling]}</span>}
    </div>
  );
}
