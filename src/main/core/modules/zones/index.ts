import './person-rows.ts';
import { provideShieldAccess } from '../people/index.ts';
import { runningAccesses } from './access.store.ts';

/** Need to know on the care side: the rule, access for a while, the log of who read. What other modules may use of it. */
export { type AccessByReferral, closeAccessOfReferral, giveAccess } from './access.service.ts';
export { receivedAccesses } from './access.store.ts';
export { careReader, colleagueAsReader, readerOf } from './care-reader.ts';
export { changeFollower, followersThen } from './followers.ts';
export { writeZonesHistory, type ZonesHistory } from './history.ts';
export {
  byWorkAlone,
  type Guarded,
  groundFor,
  isOfTeam,
  looksAfter,
  mayRead,
  type Reader,
  temporarily,
  temporaryGround,
  unreadPersons,
  withoutOpenings,
} from './reader.rules.ts';
export { logReading, type Read, readingsOf } from './readings.ts';
export { type CareRecord, provideCareRecords } from './records.ts';
export { zonesProcedures } from './zones.procedures.ts';

// Whoever reads for a while knows of a shielded person for as long.
provideShieldAccess({
  async openTo(ex, { accountId, now }, personIds) {
    const rows = await runningAccesses(ex, now, accountId ?? '');
    return rows.map((row) => row.person_id).filter((id) => personIds.includes(id));
  },
});
