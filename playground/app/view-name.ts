export const VIEW_NAMES = ['phone', 'flow', 'messages', 'events', 'inbox', 'proxy'] as const;

export type ViewName = (typeof VIEW_NAMES)[number];
