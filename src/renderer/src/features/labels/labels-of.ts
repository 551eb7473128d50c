import { useNavigate } from '@tanstack/react-router';
import { useKept } from '../../staff/form/kept.ts';
import { type Subject, subjectFrom } from './subject.ts';

/** Opens the page of labels for exactly these items: too many ids for an address. */
export function useLabelsOf(): (itemIds: readonly string[]) => void {
  const navigate = useNavigate();
  const kept = useKept<Subject>('labels.subject');
  return (itemIds) => {
    kept.write({ ...subjectFrom({}, undefined), what: 'items', itemIds });
    void navigate({ to: '/labels', search: {} });
  };
}
