import type { EventModel } from '../../../src/cli/playground/protocol/event-model.types.js';

export interface FamilyListProps {
  readonly family: EventModel['family'];
  readonly events: readonly EventModel[];
  readonly chosen: EventModel;
  readonly onChoose: (event: EventModel) => void;
}

const TITLES: Readonly<Record<EventModel['family'], string>> = {
  messaging: 'Messaging',
  rcs: 'RCS',
  voice: 'Voice',
  fax: 'Fax',
  flow: 'Flow',
};

export function FamilyList({ family, events, chosen, onChoose }: FamilyListProps) {
  if (events.length === 0) return null;
  return (
    <section aria-label={TITLES[family]}>
      <h3>{TITLES[family]}</h3>
      <ul>
        {events.map((event) => (
          <li key={event.event}>
            <button
              type="button"
              class="event-button mono"
              aria-pressed={event.event === chosen.event}
              onClick={() => onChoose(event)}
            >
              {event.event}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
