import { providePersonRows, staysBehind } from '../../store/person-rows.ts';

// Two persons who are one: a secret opens what it was chosen for. The one who goes on keeps their own, or chooses one at the desk.
providePersonRows(staysBehind('kiosk_secret', 'person_id'));
