import { useQuery } from '@tanstack/react-query';
import type { Theme } from '#shared/contract/questions.contract.ts';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import type { SelectOption } from '../../ui/Select.tsx';

/** Themes that are offered, in the house's order. */
export function useThemes(): readonly Theme[] {
  const { orpc } = useApi();
  return useQuery(orpc.questions.themes.queryOptions({ input: {} })).data ?? [];
}

/** A theme's name on this screen: the house's own word, or its translation. */
export const themeName = (theme: Pick<Theme, 'name' | 'nameTranslations'>, language: string): string =>
  theme.nameTranslations[language] ?? theme.name;

/** Themes to choose from, "not known yet" first. */
export function useThemeOptions(none: string): readonly SelectOption<string>[] {
  const { t, i18n } = useText();
  return [
    { value: none, label: t(($) => $.intake.ticket.noTheme) },
    ...useThemes().map((theme) => ({ value: theme.id, label: themeName(theme, i18n.language) })),
  ];
}
