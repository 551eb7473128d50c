import { provideStandIns } from '../../rpc/stand-ins.ts';
import { movesAlong, providePersonRows } from '../../store/person-rows.ts';
import { standsInFor } from './caseload/absence.store.ts';
import { provideLeftBehind } from './caseload/left-behind.ts';

/** Agenda, tasks, absences and who holds which cases. What other modules may use of it. */
export { agendaProcedures } from './agenda.procedures.ts';
export { absencesFrom } from './caseload/absence.store.ts';
export { caseloadProcedures } from './caseload/caseload.procedures.ts';
export { startHandOverKeeper } from './caseload/planned.service.ts';
export { type AgendaHistory, writeAgendaHistory } from './history.ts';
export { knownTaskIds } from './tasks/task.store.ts';

provideStandIns({ of: standsInFor });
provideLeftBehind();
providePersonRows(movesAlong('task'));
