import { useMemo } from 'react';
import type { StepRef } from '#shared/contract/reminders.contract.ts';
import { languageOf } from '#shared/i18n/languages.ts';
import { useText } from '../../app/text.ts';

/** How steps, days and languages are called on screen. */
export function useReminderWords() {
  const { t } = useText();
  return useMemo(
    () => ({
      step(step: Pick<StepRef, 'days'> | null): string {
        if (step === null) return t(($) => $.reminders.step.gone);
        if (step.days === 0) return t(($) => $.reminders.step.day);
        return step.days < 0
          ? t(($) => $.reminders.step.before, { count: -step.days })
          : t(($) => $.reminders.step.after, { count: step.days });
      },
      late(days: number): string {
        if (days === 0) return t(($) => $.reminders.late.today);
        return days > 0
          ? t(($) => $.reminders.late.late, { count: days })
          : t(($) => $.reminders.late.in, { count: -days });
      },
      languages(language: string | null): string {
        if (language === null) return t(($) => $.reminders.preview.dutch);
        return t(($) => $.reminders.preview.dutchAnd, { language: languageOf(language).ownName });
      },
    }),
    [t],
  );
}
