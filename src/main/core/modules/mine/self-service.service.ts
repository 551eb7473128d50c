import {
  type CommandCall,
  executorOf,
  type InputOf,
  type OutputOf,
  type QueryCall,
} from '../../rpc/procedures.ts';
import { refuse } from '../../rpc/refusal.ts';
import { kindTranslations } from '../catalog/index.ts';
import {
  giveBack,
  handOver,
  ownOpenLoan,
  type PartToSee,
  type SelfService,
  selfServiceOfCode,
  selfServiceOfItem,
  undoBorrowAlone,
  undoBringBackAlone,
} from '../loans/index.ts';
import { selfServiceRule } from './self-service.rule.ts';
import { visitOf } from './visit.ts';

const aloneAt = (call: QueryCall | CommandCall) => (initiativeId: string) =>
  selfServiceRule(executorOf(call), initiativeId);

/** What this visitor can do alone with the thing before the reader: to take it along, to bring it back, or neither. */
export async function scanMine(call: QueryCall, { code }: InputOf<'mine', 'scan'>): OutputOf<'mine', 'scan'> {
  const { personId } = await visitOf(call);
  const one = await selfServiceOfCode(call, { personId, code, aloneAt: aloneAt(call) });
  if (one.next === 'unknown') return one;
  const thing = await thingOf(call, one);
  if (one.next === 'borrow') return { ...thing, next: one.next, dueDay: one.dueDay, parts: one.parts };
  if (one.next === 'giveBack') return { ...thing, next: one.next, loanId: one.loan.id, parts: one.parts };
  return { ...thing, next: one.next };
}

async function thingOf(call: QueryCall, { item }: Exclude<SelfService, { next: 'unknown' }>) {
  const translations = await kindTranslations(call.db, [item.kindId]);
  return {
    id: item.id,
    name: item.kindName,
    nameTranslations: translations.get(item.kindId) ?? {},
    pictogram: item.pictogram,
    photoId: item.photoId,
  };
}

/** Takes a thing along: looked at anew, then by the function of the desk. @throws Refusal mine.ended, mine.goToDesk, and what stops a loan */
export async function borrowAlone(
  call: CommandCall,
  { handOverId, loanId, itemId, partIds }: InputOf<'mine', 'borrow'>,
): OutputOf<'mine', 'borrow'> {
  const { personId } = await visitOf(call);
  const one = await selfServiceOfItem(call, { personId, itemId, aloneAt: aloneAt(call) });
  if (one.next !== 'borrow') return refuse('mine.goToDesk');
  refuseUnseen(one.parts, partIds);
  await handOver(call, { commandId: call.commandId, handOverId, personId, items: [{ loanId, itemId }] });
  return { dueDay: one.dueDay };
}

/** Brings a thing back, whole, by the function of the desk. @throws Refusal mine.ended, mine.goToDesk; NotFound loan */
export async function bringBackAlone(
  call: CommandCall,
  { loanId, partIds }: InputOf<'mine', 'giveBack'>,
): OutputOf<'mine', 'giveBack'> {
  const { personId } = await visitOf(call);
  const loan = await ownOpenLoan(call.tx, personId, loanId);
  const itemId = loan.item_id;
  const one = await selfServiceOfItem(call, { personId, itemId, aloneAt: aloneAt(call) });
  if (one.next !== 'giveBack') return refuse('mine.goToDesk');
  refuseUnseen(one.parts, partIds);
  await giveBack(call, { commandId: call.commandId, itemId });
  return { place: (await selfServiceRule(call.tx, loan.initiative_id)).returnPlace };
}

/** What somebody did not see is for a person to look at. @throws Refusal mine.goToDesk */
function refuseUnseen(parts: readonly PartToSee[], seen: readonly string[]): void {
  if (parts.some(({ partId }) => !seen.includes(partId))) refuse('mine.goToDesk');
}

export async function undoBorrowed(
  call: CommandCall,
  { loanId }: InputOf<'mine', 'undoBorrow'>,
): OutputOf<'mine', 'undoBorrow'> {
  const { personId, since } = await visitOf(call);
  await undoBorrowAlone(call, { personId, loanId, since });
  return {};
}

export async function undoBroughtBack(
  call: CommandCall,
  { loanId }: InputOf<'mine', 'undoGiveBack'>,
): OutputOf<'mine', 'undoGiveBack'> {
  const { personId, since } = await visitOf(call);
  await undoBringBackAlone(call, { personId, loanId, since });
  return {};
}
