import { useState } from 'react';
import { newId } from '../../../client/commands.ts';

/** The id of the act a dialog is for: the same however often it is tried, so that nothing is written twice. */
export const useActId = (): string => useState(newId)[0];
