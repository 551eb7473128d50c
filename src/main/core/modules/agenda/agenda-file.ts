import type { CalendarNames } from '#shared/contract/agenda-words.ts';
import { houseTimeZone } from '#shared/domain/house.ts';
import { type CalendarEvent, calendarOf } from '#shared/domain/ics.ts';
import { instantAt } from '#shared/domain/local-days.ts';
import type { QueryCall } from '../../rpc/procedures.ts';
import { logReading } from '../intake/index.ts';
import { initialsOf } from './agenda.rules.ts';
import { agendaItems, lastDayOfFile } from './agenda-items.ts';

const words = { appointment: 'Afspraak', task: 'Taak', action: 'Actie', measurement: 'Meting' } as const;

/**
 * The caller's own agenda for a calendar program. Such a program keeps what it is given outside the house: it hears that there is an
 * appointment or a task and when, never with whom, where or what about; of people their initials at most, when that was asked for.
 */
export async function agendaFile(
  call: QueryCall,
  { fromDay, toDay, names }: { fromDay: string; toDay: string; names: CalendarNames },
) {
  const span = { whose: 'mine' as const, fromDay, toDay: lastDayOfFile(fromDay, toDay) };
  const { items, read } = await agendaItems(call, span);
  // Initials of people leave the house: that is reading, as a page of the agenda is.
  if (names === 'initials') await logReading(call, read, 'agenda');
  const events = items.flatMap((item): CalendarEvent[] => {
    if (item.day === null || item.day < fromDay || item.task?.doneAt) return [];
    if (!(item.kind in words)) return [];
    const word = words[item.kind as keyof typeof words];
    const initials = names === 'initials' && item.person ? ` ${initialsOf(item.person.name)}` : '';
    return [
      {
        uid: `${item.id}@deelbalie`,
        sequence: 0,
        ...(item.time === null
          ? { day: item.day }
          : { at: instantAt(item.day, item.time, houseTimeZone), minutes: item.minutes ?? 30 }),
        title: `${word}${initials}`,
        place: '',
        isCancelled: false,
        made: call.now,
      },
    ];
  });
  return { fileName: `agenda-${fromDay}.ics`, text: calendarOf(events), events: events.length };
}
