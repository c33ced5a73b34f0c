import { useSignal } from '@preact/signals';
import type { EventModel, VersionModel } from '../../../src/cli/playground/protocol/event-model.types.js';
import { useStore } from '../../state/store.js';
import { Badge } from '../../ui/badge.js';
import { TextField } from '../../ui/text-field.js';
import { FamilyList } from './family-list.js';

export interface EventChoiceProps {
  readonly model: EventModel;
  readonly version: VersionModel;
  readonly onChoose: (event: EventModel, version?: string) => void;
}

const FAMILIES = ['messaging', 'rcs', 'voice', 'fax', 'flow'] as const;

/** Events by family, and the versions of the chosen one. */
export function EventChoice({ model, version, onChoose }: EventChoiceProps) {
  const { startUp } = useStore();
  const search = useSignal('');
  const found = (startUp.value?.events ?? []).filter(({ event }) => event.includes(search.value.trim().toLowerCase()));
  return (
    <div class="stack">
      <TextField label="Find an event" inputMode="search" value={search} />
      <div class="event-list" tabIndex={0} role="region" aria-label="Events">
        {FAMILIES.map((family) => (
          <FamilyList
            key={family}
            family={family}
            events={found.filter((event) => event.family === family)}
            chosen={model}
            onChoose={onChoose}
          />
        ))}
      </div>
      <div class="row" role="group" aria-label="Version">
        {model.versions.map((one) => (
          <button
            key={one.version}
            type="button"
            class="button button--small"
            aria-pressed={one.version === version.version}
            onClick={() => onChoose(model, one.version)}
          >
            {one.version}
          </button>
        ))}
        <Badge tone={model.mode === 'actionable' ? 'accent' : 'plain'}>{model.mode}</Badge>
      </div>
      <p class="small soft">{model.trigger}</p>
    </div>
  );
}
