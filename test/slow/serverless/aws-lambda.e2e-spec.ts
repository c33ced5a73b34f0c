import { tryHost } from './parts/try-host.js';

tryHost('aws-lambda of Fastify');
