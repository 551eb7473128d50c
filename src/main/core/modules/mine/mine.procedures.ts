import { kioskIdOf, type Procedures } from '../../rpc/procedures.ts';
import { openMine, readMine, renewMine, undoMine } from './mine.service.ts';
import { removeSecret, secretState, setSecret } from './secret.service.ts';
import { selfServiceRule, setSelfService } from './self-service.rule.ts';
import {
  borrowAlone,
  bringBackAlone,
  scanMine,
  undoBorrowed,
  undoBroughtBack,
} from './self-service.service.ts';
import { endVisit } from './visit.ts';

export const mineProcedures: Procedures<'mine'> = {
  secretOf: (call, { personId }) => secretState(call, personId),
  setSecret: { outside: setSecret },
  removeSecret,
  open: openMine,
  read: readMine,
  renew: renewMine,
  undoRenewal: undoMine,
  scan: scanMine,
  borrow: borrowAlone,
  undoBorrow: undoBorrowed,
  giveBack: bringBackAlone,
  undoGiveBack: undoBroughtBack,
  selfService: (call, { initiativeId }) => selfServiceRule(call.db, initiativeId),
  setSelfService,
  async close(call) {
    kioskIdOf(call);
    endVisit(call.session);
    return {};
  },
};
