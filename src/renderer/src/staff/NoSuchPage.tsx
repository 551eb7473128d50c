import { Link } from '@tanstack/react-router';
import { useText } from '../app/text.ts';
import { EmptyState } from '../ui/EmptyState.tsx';

/** An address nobody made: an old link, or a typing error. */
export function NoSuchPage() {
  const { t } = useText();
  return (
    <EmptyState
      icon="warning"
      title={t(($) => $.staff.noSuchPage)}
      action={<Link to="/">{t(($) => $.staff.places.today)}</Link>}
    />
  );
}
