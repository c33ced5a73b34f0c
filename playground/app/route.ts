import { signal } from '@preact/signals';
import { VIEW_NAMES, type ViewName } from './view-name.js';

const named = (): ViewName => {
  const name = location.hash.replace(/^#\/?/, '');
  return VIEW_NAMES.find((view) => view === name) ?? 'phone';
};

/** The view that the fragment of the address names, followed as it changes. */
export function followRoute() {
  const view = signal<ViewName>(named());
  addEventListener('hashchange', () => {
    view.value = named();
  });
  return view;
}
