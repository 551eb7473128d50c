import { movesAlong, providePersonRows } from '../../store/person-rows.ts';

// Who gave a thing to the house.
providePersonRows(movesAlong('item', 'donor_person_id'));
