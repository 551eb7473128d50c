// Everything goes wrong that can, and nothing may be lost: `npm run sync:torture -- --minutes 10 --seed 7`.
import '../tests/sync/torture/main.ts';
