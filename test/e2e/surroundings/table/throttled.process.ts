import { APP_GUARD } from '@nestjs/core';
import { SkipThrottle, ThrottlerGuard, ThrottlerModule } from '@nestjs/throttler';
import { serveCell } from '../cell/serve-cell.js';

const [limit, skips] = process.argv.slice(2);

await serveCell({
  imports: [ThrottlerModule.forRoot([{ ttl: 60_000, limit: Number(limit) }])],
  providers: [{ provide: APP_GUARD, useClass: ThrottlerGuard }],
  structure: { controllerDecorators: skips === 'skip' ? [SkipThrottle()] : [] },
});
