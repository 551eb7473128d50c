import { movesAlong, providePersonRows } from '../../store/person-rows.ts';

providePersonRows(movesAlong('item_movement'), movesAlong('article_movement'));
