import { keptHere } from './kept-here.ts';

/** The place this screen calls people to, and how to choose another. Null: not chosen yet. */
export const useMyPoint = keptHere('deelbalie.receptionPoint');
