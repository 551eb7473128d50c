import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { waysToReach } from '#shared/contract/reminder-words.ts';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { useStaffSession } from '../../staff/session.ts';
import { Select } from '../../ui/Select.tsx';
import { useInitiatives } from '../catalog/use-initiatives.ts';
import type { LateFilter } from './late-filter.ts';
import { useReminderWords } from './words.ts';

export interface LateFiltersProps {
  filter: LateFilter;
  onChange: (filter: LateFilter) => void;
}

/** How late, of which initiative, what waits, and how people can be reached. */
export function LateFilters({ filter, onChange }: LateFiltersProps) {
  const { t } = useText();
  const { orpc } = useApi();
  const words = useReminderWords();
  const initiatives = useInitiatives();
  const { account } = useStaffSession();
  const { initiativeId } = filter;
  const overview = useQuery(
    orpc.reminders.overview.queryOptions({
      input: initiativeId === undefined ? {} : { initiativeId },
      placeholderData: keepPreviousData,
    }),
  ).data;
  const groups = overview?.groups ?? [];
  const all = groups.reduce((sum, { persons }) => sum + persons, 0);
  const own = account.role === 'volunteer' ? account.initiativeIds : null;
  const set = (changes: LateFilter) => onChange({ ...filter, ...changes });
  return (
    <div className="late-filters">
      <div className="late-groups" role="group" aria-label={t(($) => $.reminders.group.label)}>
        {[{ severity: undefined, persons: all }, ...groups].map(({ severity, persons }) => (
          <button
            key={severity ?? 'all'}
            type="button"
            className="late-group"
            data-severity={severity}
            aria-pressed={filter.severity === severity}
            onClick={() => set({ severity })}
          >
            <strong>{persons}</strong>
            <span>
              {severity ? t(($) => $.reminders.severity[severity]) : t(($) => $.reminders.group.all)}
            </span>
          </button>
        ))}
      </div>
      <div className="late-selects">
        <Select
          label={t(($) => $.reminders.filter.initiative)}
          placeholder={t(($) => $.common.choose)}
          value={initiativeId ?? 'all'}
          onChange={(value) => set({ initiativeId: value === 'all' ? undefined : value })}
          options={[
            { value: 'all', label: t(($) => $.reminders.filter.allInitiatives) },
            ...initiatives
              .filter(({ id }) => own === null || own.includes(id))
              .map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <Select
          label={t(($) => $.reminders.filter.step)}
          placeholder={t(($) => $.common.choose)}
          value={filter.step ?? 'all'}
          onChange={(value) => set({ step: value === 'all' ? undefined : value })}
          options={[
            { value: 'all', label: t(($) => $.reminders.filter.anyStep) },
            { value: 'any', label: t(($) => $.reminders.filter.waiting) },
            ...(overview?.waiting ?? []).map((step) => ({
              value: step.key,
              label: words.step(step),
              hint: t(($) => $.reminders.group.count, { count: step.persons }),
            })),
            { value: 'none', label: t(($) => $.reminders.filter.nothing) },
          ]}
        />
        {account.role === 'volunteer' ? null : (
          <Select
            label={t(($) => $.reminders.filter.reach)}
            placeholder={t(($) => $.common.choose)}
            value={filter.reach ?? 'all'}
            onChange={(value) => set({ reach: waysToReach.find((way) => way === value) })}
            options={[
              { value: 'all', label: t(($) => $.reminders.filter.allReach) },
              ...waysToReach.map((way) => ({ value: way, label: t(($) => $.reminders.reach[way]) })),
            ]}
          />
        )}
      </div>
    </div>
  );
}
