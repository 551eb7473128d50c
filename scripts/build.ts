import { buildWhenStale } from './lib/build.ts';

await buildWhenStale();
