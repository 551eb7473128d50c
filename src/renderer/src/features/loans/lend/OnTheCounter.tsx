import { useFocusSearch } from '../../../staff/desk-focus.ts';
import { AfterPanel } from '../back/AfterPanel.tsx';
import { ArticleOnCounter } from './ArticleOnCounter.tsx';
import { useLendDesk, useLending } from './LendDesk.tsx';
import { LendNotice } from './LendNotice.tsx';
import { ShownKit } from './ShownKit.tsx';
import { ShownThing } from './ShownThing.tsx';

/** What the last scan put on the counter: a thing, why nothing could be done, or where what came back has to go. */
export function OnTheCounter() {
  const { state } = useLending();
  const { dismiss } = useLendDesk();
  const focusSearch = useFocusSearch();
  if (state.notice) return <LendNotice notice={state.notice} />;
  if (state.kit) return <ShownKit key={state.kit.kitId} found={state.kit} />;
  if (state.article) return <ArticleOnCounter key={state.article.article.id} shown={state.article} />;
  if (state.shown) return <ShownThing key={state.shown.item.id} found={state.shown} />;
  if (!state.after) return null;
  const close = () => {
    dismiss();
    focusSearch();
  };
  return <AfterPanel after={state.after} onClose={close} />;
}
