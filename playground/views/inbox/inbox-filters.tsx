import type { Signal } from '@preact/signals';
import type { EntryHead } from '../../../src/cli/playground/protocol/inbox-entry.types.js';
import { Switch } from '../../ui/switch.js';

export type SourceChoice = EntryHead['source'] | 'all';

export interface Filters {
  readonly search: Signal<string>;
  readonly source: Signal<SourceChoice>;
  readonly failed: Signal<boolean>;
}

const SOURCES: readonly (readonly [SourceChoice, string])[] = [
  ['all', 'All sources'],
  ['phone', 'Phone'],
  ['message', 'Messages'],
  ['event', 'Events'],
  ['replay', 'Replays'],
  ['proxy', 'Proxy'],
];

export function InboxFilters({ filters, isSearching }: { readonly filters: Filters; readonly isSearching: boolean }) {
  const { search, source, failed } = filters;
  return (
    <div class="inbox-filters" role="search">
      <input
        class="input"
        type="search"
        aria-label="Search in addresses, headers and bodies"
        placeholder="Search addresses, headers, bodies"
        aria-busy={isSearching}
        value={search}
        onInput={({ currentTarget }) => (search.value = currentTarget.value)}
      />
      <div class="row row--spread">
        <select
          class="input input--small"
          aria-label="Source"
          value={source}
          onChange={({ currentTarget }) =>
            (source.value = SOURCES.find(([name]) => name === currentTarget.value)?.[0] ?? 'all')
          }
        >
          {SOURCES.map(([name, label]) => (
            <option key={name} value={name}>
              {label}
            </option>
          ))}
        </select>
        <Switch label="Failed only" value={failed} />
      </div>
    </div>
  );
}
