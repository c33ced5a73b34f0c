import { render } from 'preact';
import { PlaygroundClient } from './api/client.js';
import { takeToken } from './api/token.js';
import { App } from './app/app.js';
import { followRoute } from './app/route.js';
import { keptTheme } from './app/theme.js';
import { start } from './state/start.js';
import { Store, StoreContext } from './state/store.js';
import './styles/all.css';

const store = new Store(new PlaygroundClient(takeToken()));
const root = document.getElementById('app');
if (root) {
  render(
    <StoreContext.Provider value={store}>
      <App view={followRoute()} theme={keptTheme()} />
    </StoreContext.Provider>,
    root,
  );
  start(store);
}
