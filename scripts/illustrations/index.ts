import { appliances } from './appliances.ts';
import { baby } from './baby.ts';
import { bicycles } from './bicycles.ts';
import { garden } from './garden.ts';
import { handTools } from './hand-tools.ts';
import type { Drawing } from './kit.ts';
import { kitchen } from './kitchen.ts';
import { places } from './places.ts';
import { powerTools } from './power-tools.ts';
import { sports } from './sports.ts';
import { toddler } from './toddler.ts';
import { toysAndPets } from './toys-and-pets.ts';
import { travel } from './travel.ts';

/** Every drawing of the demo catalogue by the name of its picture, which is also the name of its pictogram. */
export const drawings: Readonly<Record<string, Drawing>> = {
  ...powerTools,
  ...handTools,
  ...garden,
  ...bicycles,
  ...baby,
  ...toddler,
  ...toysAndPets,
  ...sports,
  ...kitchen,
  ...travel,
  ...appliances,
  ...places,
};
