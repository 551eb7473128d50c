import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../ui/EmptyState.tsx';

/** An address nobody made: an old link, or a typing error. */
export function NoSuchPage() {
  const { t } = useTranslation();
  return <EmptyState icon="warning" title={t(($) => $.staff.noSuchPage)} action={<Link to="/">{t(($) => $.staff.places.today)}</Link>} />;
}
