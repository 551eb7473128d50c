import { houseDayOf } from '#shared/domain/house.ts';
import { actorOf, type Procedures } from '../../rpc/procedures.ts';
import { accountNames } from '../admin/index.ts';
import { logReading } from '../intake/index.ts';
import { agendaFile } from './agenda-file.ts';
import { agendaItems } from './agenda-items.ts';
import { arriveForAppointment } from './arrivals/arrival.service.ts';
import { awayToday } from './caseload/absence.service.ts';
import { agendaColleagues } from './colleagues.ts';
import { addTask, changeTask, setTaskDone } from './tasks/task.service.ts';

/** The agenda of a worker or of the team, and own tasks. */
export const agendaProcedures: Procedures<'agenda'> = {
  async list(call, input) {
    const { items, isCut, read } = await agendaItems(call, input);
    await logReading(call, read, 'agenda');
    const away = await awayToday(call);
    const { standsInFor = [] } = actorOf(call);
    const names = await accountNames(call.db, standsInFor);
    return {
      today: houseDayOf(call.now),
      items,
      isCut,
      standsInFor: standsInFor.map((id) => ({
        name: names.get(id) ?? '',
        untilDay: away.get(id)?.untilDay ?? houseDayOf(call.now),
      })),
    };
  },

  async colleagues(call) {
    const away = await awayToday(call);
    const names = await accountNames(
      call.db,
      [...away.values()].map((one) => one.standInId),
    );
    const me = actorOf(call).accountId;
    return (await agendaColleagues(call.db)).map(({ id, name, role }) => {
      const absence = away.get(id);
      return {
        accountId: id,
        name,
        role,
        isMe: id === me,
        awayUntil: absence?.untilDay ?? null,
        standInName: absence ? (names.get(absence.standInId) ?? '') : null,
      };
    });
  },

  addTask,
  changeTask,
  setTaskDone,
  file: agendaFile,
  arrive: arriveForAppointment,
};
