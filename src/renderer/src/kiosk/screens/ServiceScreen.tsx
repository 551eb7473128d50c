import type { HouseService } from '#shared/contract/directory.contract.ts';
import { kioskLanguages } from '#shared/i18n/languages.ts';
import { KioskButton } from '../../ui/kiosk/KioskButton.tsx';
import { houseText, useSpelling } from '../language/KioskLanguage.tsx';
import { FactCard, type FactCardProps } from '../parts/FactCard.tsx';
import { useGivesNumbers, useServices, useThemes } from '../parts/queries.ts';
import { Screen } from '../parts/Screen.tsx';
import { useAsk } from '../parts/use-ask.ts';
import { useRun } from '../run/RunContext.ts';
import { GoneScreen } from './GoneScreen.tsx';
import { WaitingScreen } from './WaitingScreen.tsx';

/** One partner: what they do, when, where, in which languages, what it costs; and a person of the house for who wants help with it. */
export function ServiceScreen({ serviceId }: { serviceId: string }) {
  const services = useServices();
  const service = services?.find(({ id }) => id === serviceId);
  if (service) return <Known service={service} />;
  return services ? <GoneScreen /> : <WaitingScreen />;
}

function Known({ service }: { service: HouseService }) {
  const { t } = useSpelling();
  const { organisation, name, description } = service;
  const themes = useThemeNames(service);
  const about = [name, description].filter((text) => text !== '');
  return (
    <Screen
      question={organisation}
      questionLang="nl"
      dutch={organisation}
      next={<TakeNumber service={service} />}
    >
      <div className="kiosk-thing-facts">
        {themes.length === 0 && about.length === 0 ? null : (
          <FactCard
            icon="info"
            title={t(($) => $.kiosk.services.what)}
            say={[...themes, ...about].join('. ')}
          >
            {themes.length === 0 ? null : <p>{themes.join(', ')}</p>}
            {about.map((text) => (
              <p key={text} lang="nl">
                {text}
              </p>
            ))}
          </FactCard>
        )}
        <Fact icon="clock" title={t(($) => $.kiosk.initiative.hours)} text={service.opening} />
        <Fact icon="house" title={t(($) => $.kiosk.initiative.where)} text={service.address} />
        <Fact icon="phone" title={t(($) => $.kiosk.services.phone)} text={service.phone} isNumber />
        <Fact icon="euro" title={t(($) => $.kiosk.price.title)} text={service.cost} />
        <Fact icon="globe" title={t(($) => $.kiosk.services.languages)} text={ownNames(service.languages)} />
      </div>
    </Screen>
  );
}

interface FactProps extends Pick<FactCardProps, 'icon' | 'title'> {
  /** What the partner says; empty for nothing, then nothing is shown. */
  text: string;
  isNumber?: boolean;
}

function Fact({ icon, title, text, isNumber = false }: FactProps) {
  if (text === '') return null;
  return (
    <FactCard icon={icon} title={title} say={text}>
      <p>
        <bdi lang="nl" dir={isNumber ? 'ltr' : undefined}>
          {text}
        </bdi>
      </p>
    </FactCard>
  );
}

/** What the service is about, in the visitor's language: themes are translated, the words of a partner are not. */
function useThemeNames({ themeIds }: HouseService): string[] {
  const { language } = useSpelling();
  return (useThemes() ?? [])
    .filter(({ id }) => themeIds.includes(id))
    .map((theme) => houseText(theme.name, theme.nameTranslations, language).text);
}

/** Languages by their own names, as who speaks them knows them. */
const ownNames = (tags: readonly string[]): string =>
  tags.map((tag) => kioskLanguages.find((one) => one.tag === tag)?.ownName ?? tag.toUpperCase()).join(', ');

/** Help with this partner: what about was said by the way here, so the review is next. */
function TakeNumber({ service }: { service: HouseService }) {
  const { t } = useSpelling();
  const ask = useAsk();
  const themeId = useThemeOfWay(service);
  if (!useGivesNumbers()) return null;
  return (
    <KioskButton variant="primary" iconAfter="forward" onPress={() => ask('question', { themeId })}>
      {t(($) => $.kiosk.services.help)}
    </KioskButton>
  );
}

/** The theme the visitor came by; else the only one of this partner. Null: that is told to a person. */
function useThemeOfWay({ themeIds }: HouseService): string | null {
  const { trail } = useRun().run;
  const themes = useThemes() ?? [];
  const known = themeIds.filter((id) => themes.some((theme) => theme.id === id));
  const came = trail.findLast((step) => step.name === 'services' && step.themeId !== null);
  const chosen = came?.name === 'services' ? came.themeId : null;
  if (chosen !== null && known.includes(chosen)) return chosen;
  return known.length === 1 ? (known[0] ?? null) : null;
}
