import type { ProcedurePath } from './index.ts';
import type { Role } from './roles.ts';

/**
 * Who may call what. A procedure that is not listed is refused (and does not compile).
 * - `anyone`: before sign-in, on any place; it must look after itself.
 * - `staffSession`: a person who is signed in, even when the screen is locked.
 * - a list of roles: an unlocked session with one of them.
 * `tests/contract/access.test.ts` compares this table with the reviewed one.
 */
export type Access = 'anyone' | 'staffSession' | readonly Role[];

const allStaff = ['volunteer', 'desk', 'support', 'caseManager', 'coordinator', 'administrator'] as const;
const everyone = ['kiosk', ...allStaff] as const;
const frontDesk = ['desk', 'support', 'caseManager', 'coordinator', 'administrator'] as const;
const management = ['coordinator', 'administrator'] as const;
const administrators = ['administrator'] as const;

export const access: Record<ProcedurePath, Access> = {
  'session.status': 'anyone',
  'session.prepareSetUp': 'anyone',
  'session.setUp': 'anyone',
  'session.recover': 'anyone',
  'session.restoreNewest': 'anyone',
  'session.retryStore': 'anyone',
  'session.signIn': 'anyone',
  'session.openKiosk': 'anyone',
  'session.leaveKiosk': ['kiosk'],
  'session.colleagues': 'staffSession',
  'session.switchTo': 'staffSession',
  'session.switchByBadge': 'staffSession',
  'session.unlock': 'staffSession',
  'session.lock': 'staffSession',
  'session.signOut': 'staffSession',
  'session.touch': allStaff,
  'session.changeSecret': allStaff,

  'system.changes': everyone,
  'system.about': management,

  'admin.listAccounts': management,
  'admin.createAccount': administrators,
  'admin.updateAccount': administrators,
  'admin.resetSecret': administrators,
  'admin.readSettings': everyone,
  'admin.updateSettings': management,
  'admin.listAudit': management,
  'admin.verifyAudit': management,
  'admin.listBackups': management,
  'admin.createBackup': management,
  'admin.restoreBackup': administrators,
  'admin.listKiosks': management,
  'admin.endKiosk': management,
  'admin.newRecoveryCode': administrators,

  'catalog.listInitiatives': allStaff,
  'catalog.getInitiative': allStaff,
  'catalog.createInitiative': management,
  'catalog.updateInitiative': management,
  'catalog.setOpeningHours': management,
  'catalog.addClosedPeriod': management,
  'catalog.removeClosedPeriod': management,
  'catalog.listClosedPeriods': allStaff,
  'catalog.listKinds': allStaff,
  'catalog.getKind': allStaff,
  'catalog.createKind': allStaff,
  'catalog.updateKind': allStaff,
  'catalog.setKindPhoto': allStaff,
  'catalog.removeKindPhoto': allStaff,
  'catalog.photo': everyone,
  'catalog.listItems': allStaff,
  'catalog.getItem': allStaff,
  'catalog.createItem': allStaff,
  'catalog.updateItem': allStaff,
  'catalog.retireItem': allStaff,
  'catalog.bringBackItem': allStaff,
  'catalog.nextBarcode': allStaff,
  'catalog.house': everyone,
  'catalog.browse': everyone,
  'catalog.thing': everyone,

  'people.search': allStaff,
  'people.get': allStaff,
  'people.create': allStaff,
  'people.update': frontDesk,
  'people.giveCard': frontDesk,
  'people.endCard': frontDesk,
  'people.nextCardNumber': allStaff,
  'people.findDuplicates': allStaff,
  'people.judgeDuplicate': frontDesk,

  'loans.lookUp': allStaff,
  'loans.whereabouts': allStaff,
  'loans.ofPerson': allStaff,
  'loans.ofItem': allStaff,
  'loans.list': allStaff,
  'loans.today': allStaff,
  'loans.availability': everyone,
  'loans.handOver': allStaff,
  'loans.giveBack': allStaff,
  'loans.undoHandOver': allStaff,
  'loans.undoReturn': allStaff,

  'calendar.days': allStaff,
  'calendar.setException': management,
  'calendar.removeException': management,
  'calendar.rules': allStaff,
  'calendar.saveRule': management,
  'calendar.removeRule': management,
  'money.ofPerson': allStaff,
  'money.ledger': allStaff,
  'money.charge': allStaff,
  'money.pay': allStaff,
  'money.takeDeposit': allStaff,
  'money.refundDeposit': allStaff,
  'money.keepDeposit': allStaff,
  'money.refund': frontDesk,
  'money.forgive': frontDesk,
  'money.reverse': allStaff,
  'money.openBalances': frontDesk,
  'money.heldDeposits': frontDesk,
  'money.dayTotals': frontDesk,

  'labels.items': allStaff,
  'labels.cards': frontDesk,
  'labels.preview': allStaff,
  'labels.testPage': allStaff,
  'labels.reserveCodes': allStaff,

  'exchange.begin': management,
  'exchange.send': management,
  'exchange.preview': management,
  'exchange.confirm': management,
  'exchange.job': management,
  'exchange.cancel': management,
  'exchange.batches': management,
  'exchange.exportPart': management,

  'search.everything': allStaff,
};
