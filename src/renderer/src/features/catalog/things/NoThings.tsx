import { useText } from '../../../app/text.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';

/** An empty list: nothing fits what was asked, or, when nothing was asked, there is nothing yet. */
export function NoThings({ of, isFiltered }: { of: 'kinds' | 'items'; isFiltered: boolean }) {
  const { t } = useText();
  if (isFiltered) {
    return (
      <EmptyState
        icon="item"
        title={of === 'kinds' ? t(($) => $.catalog.things.noKinds) : t(($) => $.catalog.things.noItems)}
      >
        {t(($) => $.catalog.things.noneWords)}
      </EmptyState>
    );
  }
  return of === 'kinds' ? (
    <EmptyState icon="item" title={t(($) => $.catalog.things.noneYet)}>
      {t(($) => $.catalog.things.noneYetWords)}
    </EmptyState>
  ) : (
    <EmptyState icon="item" title={t(($) => $.catalog.things.noItemsYet)}>
      {t(($) => $.catalog.things.noItemsYetWords)}
    </EmptyState>
  );
}
