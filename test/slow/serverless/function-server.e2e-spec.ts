import { tryHost } from './parts/try-host.js';

tryHost('a server of functions with an Express instance');
tryHost('a server of functions with routing of Fastify');
tryHost('a server of functions with the server of Fastify');
tryHost('a server of functions that keeps no bytes, Express');
tryHost('a server of functions that keeps no bytes, Fastify');
tryHost('a server of functions with a Fastify that gets bodies back');
