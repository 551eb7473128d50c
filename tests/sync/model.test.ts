import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hubEngines } from '#tests/support/hub-places.ts';
import { makeBuilding } from './simulation/building.ts';
import { play, stepOf, type Told, troubleKinds, workKinds } from './simulation/story.ts';
import { heal, judge } from './simulation/verdict.ts';

const number = fc.double({ min: 0, max: 0.999, noNaN: true });
/** Work and exchanges come more often than trouble. */
const kind = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...workKinds) },
  { weight: 4, arbitrary: fc.constant('exchange' as const) },
  { weight: 2, arbitrary: fc.constantFrom(...troubleKinds) },
);
const story = fc.array(fc.tuple(kind, number, number, number), { minLength: 20, maxLength: 60 });

/** Stories played on each engine of the hub: the slower ones tell fewer. */
const runs = { SQLite: 5, PGlite: 2, PostgreSQL: 3 };

describe.each(hubEngines)('a hub on $name', (engine) => {
  test.skipIf(engine.absent)(
    'whatever happens in a building, nothing confirmed is lost and nobody sees something else in the end (S1-S8, S11)',
    async () => {
      await fc.assert(
        fc.asyncProperty(story, async (steps) => {
          const building = await makeBuilding(['desk', 'support', 'kiosk'], engine);
          try {
            const told: Told = { confirmed: [], faults: {} };
            for (const step of steps) await play(building, stepOf(...step), told);
            await heal(building);
            expect(await judge(building, told)).toMatchObject({
              lost: 0,
              doubleOpenLoans: 0,
              unattended: 0,
              careMarkersOnKiosks: 0,
              leftOver: 0,
              differences: [],
            });
          } finally {
            await building.close();
          }
        }),
        { numRuns: runs[engine.name], endOnFailure: true },
      );
    },
    240_000,
  );
});
