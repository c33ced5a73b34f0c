import { signal } from '@preact/signals';
import { render } from 'preact';
const n = signal(0);
const App = () => <button onClick={() => n.value++}>Hello {n}</button>;
const root = document.getElementById('app');
if (root) render(<App />, root);
