import type { ReadonlySignal, Signal } from '@preact/signals';
import { useStore } from '../state/store.js';
import { Icon } from '../ui/icon.js';
import { Navigation } from './navigation.js';
import { Refusal } from './refusal.js';
import { TargetState } from './target-state.js';
import type { Theme } from './theme.js';
import { ThemeSwitch } from './theme-switch.js';
import { ToastList } from './toast-list.js';
import type { ViewName } from './view-name.js';
import { VIEWS } from './views.js';

export interface AppProps {
  readonly view: ReadonlySignal<ViewName>;
  readonly theme: Signal<Theme>;
}

export function App({ view, theme }: AppProps) {
  const { refusal, startUp } = useStore();
  const { Body } = VIEWS[view.value];
  return (
    <div class="shell">
      <header class="rail">
        <a class="brand" href="#/phone">
          <Icon name="proxy" size={24} />
          <span>vox playground</span>
        </a>
        <Navigation view={view} />
        <div class="rail-foot">
          <TargetState />
          <ThemeSwitch theme={theme} />
        </div>
      </header>
      <main aria-busy={!startUp.value && !refusal.value}>
        {refusal.value && <Refusal refusal={refusal.value} />}
        {startUp.value && !refusal.value && <Body key={view.value} />}
      </main>
      <ToastList />
    </div>
  );
}
