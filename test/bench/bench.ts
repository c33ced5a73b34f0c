import { compare } from './modes/compare.js';
import { growth } from './modes/growth.js';
import { profile } from './modes/profile.js';
import { readOptions } from './options.js';

/**
 * npm run bench                               all servers against each other, below three minutes
 * npm run bench -- --full                     the same with more rounds of more requests
 * npm run bench -- --queue                    with a Redis each: what it costs to store events, and to work them off
 * npm run bench -- --growth                   many handlers, many remembered keys, boot
 * npm run bench -- --profile ours-express receipt   where the time of one server goes (--queue --profile ours-store-fastify stored)
 *
 * --servers a,b and --only workload,workload narrow a run, --starts n, --rounds n and --requests n change its length, --json file
 * keeps its result. Compare ratios, never times of two runs.
 */
const MODES = { compare, queue: compare, growth, profile } as const;

const options = readOptions(process.argv.slice(2));
const { starts, rounds, requests } = options.amount;
console.log(`Node ${process.version}, ${rounds} rounds of ${requests} requests, ${starts} starts\n`);
await MODES[options.mode](options);
