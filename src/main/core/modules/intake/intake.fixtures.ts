import type { Asker } from '#shared/contract/questions.contract.ts';
import type { InputOf } from '../../rpc/procedures.ts';

/** Builders for tests of the intake; everybody is invented. */

export const newTicket = (
  id: () => string,
  more: Partial<InputOf<'tickets', 'issue'>> = {},
): InputOf<'tickets', 'issue'> => ({
  commandId: id(),
  ticketId: id(),
  topic: 'question',
  audience: 'support',
  themeId: null,
  urgency: 'calm',
  language: null,
  interpreter: false,
  personId: null,
  callName: '',
  note: '',
  ...more,
});

type NewQuestion = InputOf<'questions', 'register'>['newQuestions'][number];

export const newQuestion = (id: () => string, more: Partial<NewQuestion> = {}): NewQuestion => ({
  questionId: id(),
  themeId: 'theme-energie',
  urgency: 'calm',
  note: '',
  scope: 'team',
  answer: null,
  answerReason: '',
  ...more,
});

export const newContact = (
  id: () => string,
  asker: Asker,
  more: Partial<InputOf<'questions', 'register'>> = {},
): InputOf<'questions', 'register'> => ({
  commandId: id(),
  contactId: id(),
  at: null,
  ticketId: null,
  asker,
  channel: 'desk',
  language: null,
  interpreter: false,
  length: null,
  initiativeId: null,
  newQuestions: [],
  again: [],
  ...more,
});
