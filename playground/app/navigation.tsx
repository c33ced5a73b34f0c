import type { ReadonlySignal } from '@preact/signals';
import { useStore } from '../state/store.js';
import { Icon } from '../ui/icon.js';
import { VIEW_NAMES, type ViewName } from './view-name.js';
import { VIEWS } from './views.js';

export function Navigation({ view }: { readonly view: ReadonlySignal<ViewName> }) {
  const { inbox } = useStore();
  const counts: Partial<Record<ViewName, number>> = { inbox: inbox.entries.value.length };
  return (
    <nav aria-label="Views" class="rail-links">
      {VIEW_NAMES.map((name) => (
        <a key={name} href={`#/${name}`} aria-current={view.value === name ? 'page' : undefined}>
          <Icon name={VIEWS[name].icon} />
          {VIEWS[name].title}
          {(counts[name] ?? 0) > 0 && (
            <span class="count" aria-label={`${counts[name]} entries`}>
              {counts[name]?.toLocaleString('en')}
            </span>
          )}
        </a>
      ))}
    </nav>
  );
}
