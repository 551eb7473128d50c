import './lend/lend.css';
import { useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useFocusSearch } from '../../staff/desk-focus.ts';
import { useLatest } from '../../staff/latest.ts';
import { useLendDesk, useLending } from './lend/LendDesk.tsx';
import { Visit } from './lend/Visit.tsx';
import { Waiting } from './lend/Waiting.tsx';

/** Lending and taking back by scanner; every act can be done by keyboard through the search field and the buttons too. */
export function LendPage() {
  const { state } = useLending();
  const focusSearch = useFocusSearch();
  usePersonOfAddress();
  useEffect(() => focusSearch(), [focusSearch]);
  return state.person ? <Visit person={state.person} /> : <Waiting />;
}

/** `#/lend?person=…` opens that person: from a link on another page, or after a reload. */
function usePersonOfAddress(): void {
  const { person: personId } = useSearch({ from: '/lend' });
  const { choose } = useLendDesk();
  const lending = useLatest(useLending());
  useEffect(() => {
    const { state } = lending.current;
    if (personId !== undefined && state.person?.id !== personId) choose({ entity: 'person', id: personId });
  }, [personId, lending, choose]);
}
