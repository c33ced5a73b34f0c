/** Outlines on a grid of 24, as path data. */
export const ICONS = {
  phone: 'M6 3h3l2 5-2.5 1.8a12 12 0 0 0 5.7 5.7L16 13l5 2v3a3 3 0 0 1-3 3A15 15 0 0 1 3 6a3 3 0 0 1 3-3z',
  flow: 'M5 3v18M19 3v18M5 8h14m-3-3 3 3-3 3M19 16H5m3-3-3 3 3 3',
  messages: 'M4 5h16v11H9l-5 4z',
  events: 'M13 2 5 13h6l-1 9 9-12h-6z',
  inbox: 'M3 13h5l2 3h4l2-3h5M5 5h14l3 8v6H2v-6z',
  proxy: 'M3 12h5m8 0h5M8 8h8v8H8zM12 8V4m0 16v-4',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  download: 'M12 4v11m-4-4 4 4 4-4M5 20h14',
  replay: 'M4 12a8 8 0 1 1 2.5 5.8M4 18v-5h5',
  edit: 'M4 20l1-4L16 5l3 3L8 19z',
  search: 'M11 4a7 7 0 1 1 0 14 7 7 0 0 1 0-14zm5 12 5 5',
  sun: 'M12 8a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM12 2v2m0 16v2M2 12h2m16 0h2M5 5l1.4 1.4m11.2 11.2L19 19M5 19l1.4-1.4M17.6 6.4 19 5',
  moon: 'M20 14a8 8 0 0 1-10-10 8 8 0 1 0 10 10z',
  auto: 'M12 4a8 8 0 1 1 0 16zM12 4a8 8 0 1 0 0 16z',
  hangUp: 'M3 14c5-5 13-5 18 0l-2 3-4-1.5v-3a10 10 0 0 0-6 0v3L5 17z',
  backspace: 'M9 6h12v12H9l-6-6zm3 3 6 6m0-6-6 6',
  send: 'M4 12 21 4l-6 17-3-7z',
  close: 'M6 6l12 12M18 6 6 18',
  attach: 'M20 11l-8.5 8.5a5 5 0 0 1-7-7L13 4a3.4 3.4 0 0 1 5 5l-8.5 8.5a1.7 1.7 0 0 1-2.5-2.5L14.5 8',
  speaker: 'M4 9v6h4l5 4V5L8 9zM16 9a4 4 0 0 1 0 6m2.5-9a8 8 0 0 1 0 12',
  person: 'M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM4 21a8 8 0 0 1 16 0',
} as const;

export type IconName = keyof typeof ICONS;
