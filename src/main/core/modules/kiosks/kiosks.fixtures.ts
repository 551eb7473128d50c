import type { InputOf } from '../../rpc/procedures.ts';

/** Builders for tests of calls at a kiosk. */

/** A visitor who asks about housing in Arabic. */
export const housingWish: NonNullable<InputOf<'kiosks', 'call'>['wish']> = {
  topic: 'question',
  themeId: 'theme-wonen',
  urgency: 'soon',
  talk: 'ar',
  interpreter: true,
};

export const newCall = (
  id: () => string,
  more: Partial<InputOf<'kiosks', 'call'>> = {},
): InputOf<'kiosks', 'call'> => ({
  commandId: id(),
  callId: id(),
  step: 'purpose',
  language: 'nl',
  wish: null,
  ticketId: id(),
  ...more,
});
