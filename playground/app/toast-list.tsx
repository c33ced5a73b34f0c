import { useStore } from '../state/store.js';

export function ToastList() {
  const { toasts } = useStore();
  return (
    <div class="toasts" role="status" aria-live="polite">
      {toasts.all.value.map(({ id, title, remedy }) => (
        <div key={id} class="toast">
          {title} {remedy}
        </div>
      ))}
    </div>
  );
}
