import { movesAlong, providePersonRows } from '../../store/person-rows.ts';

providePersonRows(movesAlong('damage_report'));
