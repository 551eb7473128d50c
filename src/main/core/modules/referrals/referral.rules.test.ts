import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  allReferralReasons,
  referralDirections,
  referralGrounds,
  referralReasons,
  referralSides,
  referralStates,
} from '#shared/contract/referral-words.ts';
import {
  type Happened,
  isEnded,
  isLoopClosed,
  mustChooseNext,
  ourSide,
  remindProblem,
  type Step,
  type StepNow,
  sharingProblem,
  standingOf,
  stepProblem,
  transitions,
  undoProblem,
} from './referral.rules.ts';

const out: StepNow = {
  direction: 'out',
  serviceId: 's1',
  partyName: 'Budgethuis',
  ground: 'legalTask',
  state: 'draft',
  consentWithdrawn: false,
  lastDay: null,
};
const step: Step = {
  to: 'sent',
  side: 'sender',
  source: null,
  saidBy: '',
  reason: null,
  result: null,
  note: '',
  day: '2026-11-23',
  overrideReason: '',
};
const support = { role: 'support', today: '2026-11-23' } as const;
const tried = (
  now: Partial<StepNow>,
  taken: Partial<Step>,
  who: Parameters<typeof stepProblem>[2] = support,
) => stepProblem({ ...out, ...now }, { ...step, ...taken }, who);
const heard = { side: 'receiver', source: 'party', saidBy: 'Mevr. Voorbeeld' } as const;

describe('Which side may do what', () => {
  test('we send ours; whether it is accepted is for them, and we write down who said it', () => {
    expect(tried({}, {})).toBeNull();
    expect(tried({ state: 'sent' }, { to: 'accepted' })).toBe('referrals.otherSide');
    expect(tried({ state: 'sent' }, { to: 'accepted', side: 'receiver' })).toBe('referrals.saidByNeeded');
    expect(tried({ state: 'sent' }, { to: 'accepted', ...heard, saidBy: '' })).toBe('referrals.saidByNeeded');
    expect(tried({ state: 'sent' }, { to: 'accepted', ...heard })).toBeNull();
    expect(tried({ state: 'sent' }, { to: 'accepted', side: 'receiver', source: 'client' })).toBeNull();
  });

  test('of one that came in we are the receiver, and need nobody to say so', () => {
    expect(tried({ direction: 'in', state: 'sent' }, { to: 'accepted', side: 'receiver' })).toBeNull();
  });

  test('either side may call it off', () => {
    const reason = 'noLongerNeeded' as const;
    expect(tried({ state: 'accepted' }, { to: 'cancelled', reason })).toBeNull();
    expect(tried({ state: 'accepted' }, { to: 'cancelled', reason, ...heard })).toBeNull();
  });

  test('a step that does not follow cannot be taken', () => {
    expect(tried({}, { to: 'completed', ...heard, result: 'helped' })).toBe('referrals.notNext');
    expect(tried({ state: 'waitingList' }, { to: 'completed', ...heard, result: 'helped' })).toBe(
      'referrals.notNext',
    );
  });

  test('what has ended does not go on; only a mistake can still be called one', () => {
    expect(tried({ state: 'refused' }, { to: 'accepted', ...heard })).toBe('referrals.ended');
    expect(tried({ state: 'completed' }, { to: 'inError', note: 'verkeerde persoon' })).toBeNull();
    expect(tried({ state: 'completed' }, { to: 'inError' })).toBe('referrals.reasonNeeded');
    expect(tried({ state: 'inError' }, { to: 'inError', note: 'nog eens' })).toBe('referrals.ended');
  });
});

describe('Reasons and results', () => {
  test('a refusal has one of its own reasons', () => {
    expect(tried({ state: 'sent' }, { to: 'refused', ...heard })).toBe('referrals.reasonNeeded');
    expect(tried({ state: 'sent' }, { to: 'refused', ...heard, reason: 'noShow' })).toBe(
      'referrals.reasonNeeded',
    );
    expect(tried({ state: 'sent' }, { to: 'refused', ...heard, reason: 'noCapacity' })).toBeNull();
  });

  test('a completed one says what came of it', () => {
    expect(tried({ state: 'inProgress' }, { to: 'completed', ...heard })).toBe('referrals.resultNeeded');
    expect(tried({ state: 'inProgress' }, { to: 'completed', ...heard, result: 'partly' })).toBeNull();
  });

  test('nothing happens tomorrow, or before what went before it', () => {
    expect(tried({}, { day: '2026-11-24' })).toBe('referrals.dayToCome');
    expect(tried({ lastDay: '2026-11-20' }, { day: '2026-11-19' })).toBe('referrals.dayBeforeEarlier');
  });
});

describe('A ground before anything is shared', () => {
  test('without one it is not sent, unless a case manager says why', () => {
    expect(tried({ ground: null }, {})).toBe('referrals.groundNeeded');
    const overrideReason = 'dringend, dak boven het hoofd';
    expect(tried({ ground: null }, { overrideReason })).toBe('referrals.overrideByCaseManager');
    expect(tried({ ground: null }, { overrideReason }, { ...support, role: 'caseManager' })).toBeNull();
  });

  test('consent that was taken back stops it, whoever asks', () => {
    const withdrawn = { ground: 'consent', consentWithdrawn: true } as const;
    expect(tried(withdrawn, { overrideReason: 'toch' }, { ...support, role: 'caseManager' })).toBe(
      'referrals.consentWithdrawn',
    );
    expect(sharingProblem({ ...withdrawn, wasOverruled: true })).toBe('referrals.consentWithdrawn');
  });

  test('somebody must receive it', () => {
    expect(tried({ serviceId: null, partyName: '' }, {})).toBe('referrals.partyNeeded');
  });
});

test('an unknown sender is held: nothing is decided for them, but the mistake or the end can be written', () => {
  const held = { direction: 'in', serviceId: null, state: 'sent' } as const;
  expect(tried(held, { to: 'accepted', side: 'receiver' })).toBe('referrals.held');
  expect(tried(held, { to: 'cancelled', side: 'receiver', reason: 'personWithdrew' })).toBeNull();
  expect(tried(held, { to: 'inError', side: 'receiver', note: 'dubbel' })).toBeNull();
});

describe('The loop', () => {
  const dayOf = (at: string) => at.slice(0, 10);
  const event = (act: Happened['act'], more: Partial<Happened>): Happened => ({
    act,
    toState: null,
    side: null,
    day: '2026-11-20',
    at: '2026-11-23T09:00:00.000Z',
    isUndone: false,
    ...more,
  });
  const ended = event('step', { toState: 'completed', side: 'receiver' });

  test('one of ours is closed when we hear how it ended: two dates', () => {
    const standing = standingOf('out', [ended], dayOf);
    expect(standing).toMatchObject({ endedDay: '2026-11-20', toldDay: '2026-11-23' });
    expect(isLoopClosed(standing)).toBe(true);
  });

  test('one that came in is closed when its sender was told, and open again when that was taken back', () => {
    const told = event('told', { day: '2026-11-23' });
    expect(isLoopClosed(standingOf('in', [ended], dayOf))).toBe(false);
    expect(standingOf('in', [ended, told], dayOf)).toMatchObject({
      endedDay: '2026-11-20',
      toldDay: '2026-11-23',
    });
    expect(isLoopClosed(standingOf('in', [ended, { ...told, isUndone: true }], dayOf))).toBe(false);
  });

  test('who called it off knows it', () => {
    const off = event('step', { toState: 'cancelled', side: 'sender' });
    expect(isLoopClosed(standingOf('in', [off], dayOf))).toBe(true);
  });
});

test('only the last act can be taken back, and only on its own day', () => {
  const dayOf = (at: string) => at.slice(0, 10);
  const at = '2026-11-23T09:00:00.000Z';
  expect(undoProblem({ isLast: true, isFirst: false, at }, '2026-11-23', dayOf)).toBeNull();
  expect(undoProblem({ isLast: false, isFirst: false, at }, '2026-11-23', dayOf)).toBe('referrals.notLast');
  expect(undoProblem({ isLast: true, isFirst: true, at }, '2026-11-23', dayOf)).toBe('referrals.notLast');
  expect(undoProblem({ isLast: true, isFirst: false, at }, '2026-11-24', dayOf)).toBe(
    'referrals.tooLateToUndo',
  );
});

/** The table of the states as it was agreed on (Dutch words beside them), written down apart from the code. */
const agreed: readonly (readonly [from: string, to: string, side: string])[] = [
  ['draft', 'sent', 'sender'], // concept → verzonden
  ['draft', 'cancelled', 'sender'], // concept → vervallen
  ['sent', 'accepted', 'receiver'], // verzonden → aanvaard
  ['sent', 'refused', 'receiver'], // verzonden → geweigerd
  ['sent', 'cancelled', 'sender'], // geannuleerd: by either side
  ['sent', 'cancelled', 'receiver'],
  ['accepted', 'inProgress', 'receiver'], // aanvaard → lopend
  ['accepted', 'waitingList', 'receiver'], // aanvaard → wachtlijst
  ['accepted', 'cancelled', 'sender'],
  ['accepted', 'cancelled', 'receiver'],
  ['waitingList', 'inProgress', 'receiver'], // wachtlijst → lopend
  ['waitingList', 'cancelled', 'sender'],
  ['waitingList', 'cancelled', 'receiver'],
  ['inProgress', 'completed', 'receiver'], // lopend → afgerond
  ['inProgress', 'failed', 'receiver'], // lopend → mislukt
  ['inProgress', 'cancelled', 'sender'],
  ['inProgress', 'cancelled', 'receiver'],
];

test('every state, every step, either side, both ways: just the steps of the table, and the mistake by the keeper of the record', () => {
  const words = { source: 'party', saidBy: 'Mevr. Voorbeeld', result: 'helped', note: 'daarom' } as const;
  const taken: string[] = [];
  const expected: string[] = [];
  for (const direction of referralDirections)
    for (const from of referralStates)
      for (const to of referralStates)
        for (const side of referralSides) {
          const name = `${direction}: ${from} → ${to} by ${side}`;
          const reasons =
            to === 'refused' || to === 'failed' || to === 'cancelled' ? referralReasons[to] : [null];
          if (tried({ direction, state: from }, { ...words, to, side, reason: reasons[0] }) === null)
            taken.push(name);
          const isMistake = to === 'inError' && from !== 'inError' && side === ourSide(direction);
          if (isMistake || agreed.some((one) => one[0] === from && one[1] === to && one[2] === side))
            expected.push(name);
        }
  expect(taken).toEqual(expected);
  expect(taken).toHaveLength(2 * (agreed.length + 9));
});

describe('After a refusal', () => {
  const refused = { direction: 'out', state: 'refused', next: null } as const;
  test('what happens now is chosen apart, and only for one of ours', () => {
    expect(mustChooseNext(refused)).toBe(true);
    expect(mustChooseNext({ ...refused, next: 'ourselves' })).toBe(false);
    expect(mustChooseNext({ ...refused, direction: 'in' })).toBe(false);
    expect(mustChooseNext({ ...refused, state: 'cancelled' })).toBe(false);
  });

  test('the other party is asked again while an answer is waited for, by a day to come', () => {
    const ask = (state: (typeof referralStates)[number], due = '2026-11-30') =>
      remindProblem({ direction: 'out', state }, due, '2026-11-23');
    expect([ask('sent'), ask('waitingList'), ask('draft'), ask('refused')]).toEqual([
      null,
      null,
      'referrals.notWaiting',
      'referrals.notWaiting',
    ]);
    expect(ask('sent', '2026-11-22')).toBe('referrals.dueInPast');
  });
});

test('whatever is tried, in whatever order: only steps of the table are taken, ended stays ended, and the loop closes last', () => {
  const dayOf = (at: string) => at.slice(0, 10);
  const anyStep = fc.record({
    to: fc.constantFrom(...referralStates),
    side: fc.constantFrom(...referralSides),
    source: fc.constantFrom('party' as const, 'seen' as const, null),
    saidBy: fc.constantFrom('', 'Mevr. Voorbeeld'),
    reason: fc.option(fc.constantFrom(...allReferralReasons)),
    result: fc.option(fc.constantFrom('helped' as const, 'partly' as const)),
    note: fc.constantFrom('', 'daarom'),
    overrideReason: fc.constantFrom('', 'dringend'),
    undo: fc.boolean(),
  });
  const house = fc.record({
    direction: fc.constantFrom(...referralDirections),
    serviceId: fc.option(fc.constant('s1')),
    ground: fc.option(fc.constantFrom(...referralGrounds)),
    consentWithdrawn: fc.boolean(),
    role: fc.constantFrom('support' as const, 'caseManager' as const),
  });
  const reached = new Set<string>();
  fc.assert(
    fc.property(house, fc.array(anyStep, { minLength: 20, maxLength: 60, size: 'max' }), (fixed, steps) => {
      const { direction, ground, role } = fixed;
      const first = direction === 'out' ? ('draft' as const) : ('sent' as const);
      let events: Happened[] = [];
      const write = (toState: Happened['toState'], side: Happened['side']) =>
        events.push({
          act: 'step',
          toState,
          side,
          day: '2026-11-23',
          at: '2026-11-23T09:00:00.000Z',
          isUndone: false,
        });
      write(first, 'sender');
      for (const { undo, ...one } of steps) {
        const before = standingOf(direction, events, dayOf);
        const last = events.findLastIndex(({ isUndone }) => !isUndone);
        if (undo && last > 0) {
          events = events.map((event, n) => (n === last ? { ...event, isUndone: true } : event));
          continue;
        }
        const problem = stepProblem(
          { ...fixed, partyName: '', state: before.state, lastDay: null },
          { ...one, day: '2026-11-23' },
          { role, today: '2026-11-23' },
        );
        if (problem) continue;
        write(one.to, one.side);
        const after = standingOf(direction, events, dayOf);
        reached.add(after.state);
        const mayFollow =
          one.to === 'inError'
            ? one.side === ourSide(direction)
            : !isEnded(before.state) && transitions[before.state][one.to]?.includes(one.side) === true;
        const isShareable = one.to !== 'sent' || ground !== null || role === 'caseManager';
        const isHeldBack =
          direction === 'out' || fixed.serviceId !== null || ['cancelled', 'inError'].includes(one.to);
        expect([after.state, mayFollow, isShareable, isHeldBack]).toEqual([one.to, true, true, true]);
      }
      const { state, endedDay, toldDay, sentDay } = standingOf(direction, events, dayOf);
      expect(endedDay !== null).toBe(isEnded(state));
      expect(toldDay === null || isEnded(state)).toBe(true);
      expect(sentDay !== null || ['draft', 'cancelled', 'inError'].includes(state)).toBe(true);
    }),
    { numRuns: 300 },
  );
  // Histories that never got anywhere would prove nothing.
  for (const state of ['sent', 'accepted', 'inProgress', 'refused', 'cancelled', 'inError'])
    expect(reached).toContain(state);
});
