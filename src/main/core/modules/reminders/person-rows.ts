import { movesAlong, providePersonRows } from '../../store/person-rows.ts';

providePersonRows(movesAlong('reminder'));
