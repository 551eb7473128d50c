import { Link } from '@tanstack/react-router';
import type { ItemKind } from '#shared/contract/catalog.contract.ts';
import { formatEuro } from '#shared/domain/money.ts';
import { languageOf } from '#shared/i18n/languages.ts';
import { useText } from '../../../app/text.ts';
import { otherLanguages } from '../../../staff/form/texts-in-languages.ts';
import { Card } from '../../../ui/Card.tsx';
import { DefinitionList } from '../../../ui/DefinitionList.tsx';
import { KindLending } from '../../lending/KindLending.tsx';
import { KindAsked } from '../../waiting/KindAsked.tsx';
import { PartPicture } from '../parts/PartPicture.tsx';
import { useInitiatives } from '../use-initiatives.ts';
import { KindItems } from './KindItems.tsx';
import { KindPhoto } from './KindPhoto.tsx';

/** A kind as it is kept: its picture and facts beside its items, parts and names in other languages. */
export function KindView({ kind, mayWrite }: { kind: ItemKind; mayWrite: boolean }) {
  const { t } = useText();
  const translated = otherLanguages.filter(({ tag }) => kind.nameTranslations[tag]);
  return (
    <div className="kind">
      <div className="catalog-stack">
        <KindPhoto kind={kind} mayWrite={mayWrite} />
        <Card title={t(($) => $.catalog.kind.facts)}>
          <KindFacts kind={kind} />
        </Card>
      </div>
      <div className="catalog-stack">
        {kind.description === '' ? null : <p className="kind-description">{kind.description}</p>}
        <KindItems kind={kind} />
        <KindAsked kind={kind} mayAct={mayWrite} />
        <KindLending kind={kind} mayChange={mayWrite} />
        {kind.parts.length === 0 ? null : (
          <Card title={t(($) => $.catalog.kind.parts)} icon="list">
            <ul className="kind-parts">
              {kind.parts.map((part) => (
                <li key={part.id}>
                  <PartPicture photoId={part.photoId} name={part.name} />
                  <span>
                    <span className="num">{part.quantity} ×</span> <bdi>{part.name}</bdi>
                  </span>
                </li>
              ))}
            </ul>
          </Card>
        )}
        {translated.length === 0 ? null : (
          <Card title={t(($) => $.catalog.languages.title)} icon="globe">
            <DefinitionList
              items={translated.map(({ tag, ownName, direction }) => ({
                id: tag,
                term: ownName,
                value: (
                  <span lang={tag} dir={direction}>
                    {kind.nameTranslations[tag]}
                  </span>
                ),
              }))}
            />
          </Card>
        )}
      </div>
    </div>
  );
}

function KindFacts({ kind }: { kind: ItemKind }) {
  const { t, i18n } = useText();
  const ofInitiative = useInitiatives().find(({ id }) => id === kind.initiativeId)?.loanDays ?? null;
  const lasts = () => {
    if (kind.loanDays !== null) return t(($) => $.catalog.loanDays.days, { count: kind.loanDays });
    if (ofInitiative === null) return t(($) => $.catalog.loanDays.notLent);
    return t(($) => $.catalog.loanDays.followed, { count: ofInitiative });
  };
  return (
    <DefinitionList
      layout="above"
      items={[
        {
          id: 'initiative',
          term: t(($) => $.catalog.initiative.one),
          value: (
            <Link to="/initiatives/$initiativeId" params={{ initiativeId: kind.initiativeId }}>
              {kind.initiativeName}
            </Link>
          ),
        },
        { id: 'days', term: t(($) => $.catalog.loanDays.label), value: lasts() },
        {
          id: 'value',
          term: t(($) => $.catalog.kind.replacement),
          value:
            kind.replacementCents === null ? (
              <span className="catalog-quiet">{t(($) => $.common.unknown)}</span>
            ) : (
              <span className="num">
                {formatEuro(kind.replacementCents, languageOf(i18n.language).format)}
              </span>
            ),
        },
        {
          id: 'visible',
          term: t(($) => $.catalog.kind.onKiosk),
          value: kind.visible ? t(($) => $.common.yes) : t(($) => $.common.no),
        },
      ]}
    />
  );
}
