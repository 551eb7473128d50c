import type { Wording } from '#shared/contract/wording.contract.ts';
import type { Language } from '#shared/i18n/languages.ts';
import { useText } from '../../app/text.ts';
import { Badge } from '../../ui/Badge.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { FormsSaid } from './FormsSaid.tsx';

export interface WordingLineProps {
  text: Wording;
  language: Language;
  onEdit: () => void;
}

const tones = { missing: 'danger', unreviewed: 'attention', changed: 'attention', reviewed: 'done' } as const;

/** A text beside its Dutch, with how far it was read. */
export function WordingLine({ text, language, onEdit }: WordingLineProps) {
  const { t } = useText();
  return (
    <li className="wording-line">
      <FormsSaid forms={text.dutch} lang="nl" />
      <FormsSaid forms={text.forms} lang={language.tag} dir={language.direction} />
      <div className="wording-status">
        <Badge tone={tones[text.state]}>{t(($) => $.wording.filters[text.state])}</Badge>
        {text.own === 'shown' ? <Badge>{t(($) => $.wording.ownBadge)}</Badge> : null}
        {text.own === 'outdated' ? (
          <span className="wording-form">{t(($) => $.wording.outdated)}</span>
        ) : null}
        {text.reviewedBy === null ? null : (
          <span className="wording-form">
            {t(($) => $.wording.readBy, { role: t(($) => $.wording.roles[text.reviewedBy ?? 'colleague']) })}
          </span>
        )}
      </div>
      <IconButton
        icon="edit"
        label={t(($) => $.wording.edit, { key: text.dutch.text ?? text.dutch.other ?? text.key })}
        onPress={onEdit}
      />
    </li>
  );
}
