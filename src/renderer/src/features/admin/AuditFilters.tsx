import { useQuery } from '@tanstack/react-query';
import { formatDayLong } from '#shared/domain/day-format.ts';
import type { LocalDay } from '#shared/domain/local-days.ts';
import { wallClock } from '#shared/domain/wall-clock.ts';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { useStaffSession } from '../../staff/session.ts';
import { DateField } from '../../ui/DateField.tsx';
import { Select } from '../../ui/Select.tsx';
import { type AuditArea, auditAreas } from './audit-words.ts';
import { useNow } from './use-now.ts';

export interface AuditFilter {
  accountId: string | null;
  area: AuditArea | null;
  day: LocalDay | null;
}

export const noFilter: AuditFilter = { accountId: null, area: null, day: null };

export interface AuditFiltersProps {
  filter: AuditFilter;
  onChange: (filter: AuditFilter) => void;
}

/** Whose, where and on which day. */
export function AuditFilters({ filter, onChange }: AuditFiltersProps) {
  const { t, i18n } = useText();
  const { orpc } = useApi();
  const { timeZone } = useStaffSession().house;
  const today = wallClock(useNow(), timeZone).day;
  const accounts = useQuery(orpc.admin.listAccounts.queryOptions()).data ?? [];
  const everybody = t(($) => $.admin.audit.everybody);
  const everything = t(($) => $.admin.audit.everything);
  return (
    <div className="audit-filters">
      <Select
        label={t(($) => $.admin.audit.person)}
        placeholder={everybody}
        options={[
          { value: 'all', label: everybody },
          ...accounts.map(({ id, displayName }) => ({ value: id, label: displayName })),
        ]}
        value={filter.accountId ?? 'all'}
        onChange={(value) => onChange({ ...filter, accountId: value === 'all' ? null : value })}
      />
      <Select
        label={t(($) => $.admin.audit.area)}
        placeholder={everything}
        options={[
          { value: 'all', label: everything },
          ...auditAreas.map((value) => ({ value, label: t(($) => $.admin.audit.areas[value]) })),
        ]}
        value={filter.area ?? 'all'}
        onChange={(value) => onChange({ ...filter, area: auditAreas.find((area) => area === value) ?? null })}
      />
      <DateField
        label={t(($) => $.admin.audit.day)}
        value={filter.day}
        onChange={(day) => onChange({ ...filter, day })}
        today={today}
        unreadable={t(($) => $.admin.audit.dayUnreadable)}
        describe={(day) => formatDayLong(day, i18n.language)}
      />
    </div>
  );
}
