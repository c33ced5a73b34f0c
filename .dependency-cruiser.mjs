/**
 * The rooms of `src`, in layers: a room may import those of the layers below its own, and no other of its layer. Types
 * count. `npm run check:rooms` holds the code against this list; docs/architecture.md draws it.
 */
export const LAYERS = [
  ['common'],
  ['xml', 'outcomes', 'events'],
  ['schema', 'voxml', 'credentials'],
  ['ports'],
  ['config'],
  ['request', 'routing'],
  ['handlers'],
  ['telemetry'],
  ['intake', 'parsing', 'load'],
  ['delivery'],
  ['reply'],
  ['receiver'],
  ['nest'],
  ['module'],
  ['testing', 'bullmq', 'health', 'otel', 'openapi', 'diagnostics'],
  ['cli'],
];

/** Rooms of plain TypeScript: neither Nest nor a server of HTTP. */
const WITHOUT_NEST = [
  'common',
  'xml',
  'events',
  'schema',
  'voxml',
  'credentials',
  'ports',
  'config',
  'request',
  'intake',
  'parsing',
  'load',
  'delivery',
  'reply',
  'receiver',
];

const inRooms = (rooms) => `^src/(${rooms.join('|')})/`;

const upward = LAYERS.slice(0, -1).map((rooms, index) => ({
  name: `layer-${index + 1}-imports-upward`,
  comment: `${rooms.join(', ')} may only import the layers below.`,
  severity: 'error',
  from: { path: inRooms(rooms) },
  to: { path: inRooms(LAYERS.slice(index + 1).flat()) },
}));

const sideways = LAYERS.flatMap((rooms) =>
  rooms.length < 2
    ? []
    : [
        {
          name: `sideways-${rooms.join('-')}`,
          comment: 'Rooms of one layer do not import each other.',
          severity: 'error',
          from: { path: '^src/([^/]+)/', pathNot: `^src/(?!(${rooms.join('|')})/)` },
          to: { path: inRooms(rooms), pathNot: '^src/$1/' },
        },
      ],
);

export default {
  forbidden: [
    ...upward,
    ...sideways,
    { name: 'cycle', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'room-without-layer',
      comment: 'Every room has its place in LAYERS.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^src/[^/]+/', pathNot: inRooms(LAYERS.flat()) },
    },
    {
      name: 'entry-imported',
      comment: 'An entry of the package is for users: nothing inside imports it, unless only when it is needed.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '/index[.]ts$', dependencyTypesNot: ['dynamic-import'] },
    },
    {
      name: 'nest-inside',
      comment: 'Nest and its adapters stay outside of the line.',
      severity: 'error',
      from: { path: inRooms(WITHOUT_NEST) },
      to: { path: '^node_modules/(@nestjs|express|fastify)' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    includeOnly: '^(src|node_modules/(@nestjs|express|fastify))',
  },
};
