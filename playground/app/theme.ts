import { effect, signal, type Signal } from '@preact/signals';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const KEY = 'vox-playground-theme';

/** Light or dark, kept for the next visit; `system` follows the machine. */
export function keptTheme(): Signal<Theme> {
  const theme = signal(THEMES.find((name) => name === localStorage.getItem(KEY)) ?? 'system');
  effect(() => {
    document.documentElement.dataset['theme'] = theme.value;
    localStorage.setItem(KEY, theme.value);
  });
  return theme;
}
