import type { Migration } from '../engine.ts';
import { foundation } from './0001-foundation.ts';
import { search } from './0002-search.ts';
import { lendingRules } from './0003-lending-rules.ts';
import { waiting } from './0004-waiting.ts';
import { households } from './0005-households.ts';
import { money } from './0006-money.ts';
import { upkeep } from './0007-upkeep.ts';
import { reminders } from './0008-reminders.ts';
import { stock } from './0009-stock.ts';
import { calendar } from './0010-calendar.ts';
import { kits } from './0011-kits.ts';
import { partPhotos } from './0012-part-photos.ts';
import { batchAndFilters } from './0013-batch-and-filters.ts';
import { intake } from './0014-intake.ts';
import { trajectories } from './0015-trajectories.ts';
import { referrals } from './0016-referrals.ts';
import { restricted } from './0017-restricted.ts';
import { zones } from './0018-zones.ts';
import { directory } from './0019-directory.ts';

import { merges } from './0020-merges.ts';

import { agenda } from './0021-agenda.ts';
import { privacy } from './0022-privacy.ts';
import { sharedHomes } from './0023-shared-homes.ts';
import { followers } from './0024-followers.ts';
import { reach } from './0025-reach.ts';
import { themeNames } from './0026-theme-names.ts';
import { mine } from './0027-mine.ts';
import { wording } from './0028-wording.ts';
import { kioskCalls } from './0029-kiosk-calls.ts';
import { priceTickets } from './0030-price-tickets.ts';
import { selfService } from './0031-self-service.ts';
import { feedback } from './0032-feedback.ts';
import { printing } from './0033-printing.ts';
import { arrivals } from './0036-arrivals.ts';
import { kioskScreens } from './0037-kiosk-screens.ts';
import { initiativePhoto } from './0038-initiative-photo.ts';
import { menu } from './0039-menu.ts';
import { sync } from './0040-sync.ts';
import { syncParts } from './0041-sync-parts.ts';
import { careScopes } from './0042-care-scopes.ts';
import { network } from './0044-network.ts';
import { syncBackups } from './0049-sync-backups.ts';
import { standby } from './0050-standby.ts';

/** All migrations, in order, listed by hand: a bundle has no folder to read. See README.md here. */
export const migrations: readonly Migration[] = [
  foundation,
  search,
  lendingRules,
  waiting,
  households,
  money,
  upkeep,
  reminders,
  stock,
  calendar,
  kits,
  partPhotos,
  batchAndFilters,
  intake,
  trajectories,
  referrals,
  restricted,
  zones,
  directory,
  merges,
  agenda,
  privacy,
  sharedHomes,
  followers,
  reach,
  themeNames,
  mine,
  wording,
  kioskCalls,
  priceTickets,
  selfService,
  feedback,
  printing,
  arrivals,
  kioskScreens,
  initiativePhoto,
  menu,
  sync,
  syncParts,
  careScopes,
  network,
  syncBackups,
  standby,
];
