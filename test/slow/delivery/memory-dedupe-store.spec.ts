import '../../unit/delivery/memory-dedupe-store.spec.js';
