import type { HouseService } from '#shared/contract/directory.contract.ts';
import { KioskTile } from '../../ui/kiosk/KioskTile.tsx';
import { KioskTileGrid } from '../../ui/kiosk/KioskTileGrid.tsx';
import { houseText, useSpelling } from '../language/KioskLanguage.tsx';
import { useServices, useThemes } from '../parts/queries.ts';
import { Screen } from '../parts/Screen.tsx';
import { useRun } from '../run/RunContext.ts';
import { WaitingScreen } from './WaitingScreen.tsx';

/** Partners of the house: first what about, by picture; then who. Looking is private: no name is asked, nothing is kept. */
export function ServicesScreen({ themeId }: { themeId: string | null }) {
  const services = useServices();
  if (services === undefined) return <WaitingScreen />;
  return themeId === null ? (
    <Themes services={services} />
  ) : (
    <OfTheme themeId={themeId} services={services.filter((one) => one.themeIds.includes(themeId))} />
  );
}

function Themes({ services }: { services: readonly HouseService[] }) {
  const { t, dutch, language } = useSpelling();
  const { act } = useRun();
  const themes = useThemes()?.filter(({ id }) => services.some((one) => one.themeIds.includes(id)));
  const untold = services.filter((one) => one.themeIds.length === 0);
  return (
    <Screen
      question={t(($) => $.kiosk.services.question)}
      dutch={dutch(($) => $.kiosk.services.question)}
      intro={<span data-say={t(($) => $.kiosk.services.intro)}>{t(($) => $.kiosk.services.intro)}</span>}
    >
      <KioskTileGrid layout="flow">
        {(themes ?? []).map((theme) => {
          const { text, lang } = houseText(theme.name, theme.nameTranslations, language);
          return (
            <KioskTile
              key={theme.id}
              picture={{ pictogram: theme.pictogram }}
              label={text}
              lang={lang}
              onPress={() => act({ type: 'go', step: { name: 'services', themeId: theme.id } })}
            />
          );
        })}
        {untold.map((service) => (
          <ServiceTile key={service.id} service={service} pictogram="house" />
        ))}
      </KioskTileGrid>
    </Screen>
  );
}

function OfTheme({ themeId, services }: { themeId: string; services: readonly HouseService[] }) {
  const { t, dutch, language } = useSpelling();
  const theme = useThemes()?.find(({ id }) => id === themeId);
  const name = theme ? houseText(theme.name, theme.nameTranslations, language) : null;
  return (
    <Screen
      question={name?.text ?? t(($) => $.kiosk.services.tile)}
      questionLang={name?.lang}
      dutch={theme?.name ?? dutch(($) => $.kiosk.services.tile)}
    >
      <KioskTileGrid layout="flow">
        {services.map((service) => (
          <ServiceTile key={service.id} service={service} pictogram={theme?.pictogram ?? 'house'} />
        ))}
      </KioskTileGrid>
    </Screen>
  );
}

/** A partner by its own name, which is not translated. */
function ServiceTile({ service, pictogram }: { service: HouseService; pictogram: string }) {
  const { isDutch } = useSpelling();
  const { act } = useRun();
  return (
    <KioskTile
      picture={{ pictogram }}
      label={service.organisation}
      sublabel={service.name === '' ? undefined : service.name}
      lang={isDutch ? undefined : 'nl'}
      onPress={() => act({ type: 'go', step: { name: 'service', serviceId: service.id } })}
    />
  );
}
