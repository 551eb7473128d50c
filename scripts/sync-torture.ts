// One building after another in which everything goes wrong that can: `npm run sync:torture -- --minutes 10 --seed 7`.
import '../tests/sync/torture.ts';
