import { useLending } from './LendDesk.tsx';
import { LendNotice } from './LendNotice.tsx';
import { ShownThing } from './ShownThing.tsx';

/** What the last scan put on the counter: a thing with what can be done with it, or why nothing could be done. */
export function OnTheCounter() {
  const { state } = useLending();
  if (state.notice) return <LendNotice notice={state.notice} />;
  if (state.shown) return <ShownThing key={state.shown.item.id} found={state.shown} />;
  return null;
}
