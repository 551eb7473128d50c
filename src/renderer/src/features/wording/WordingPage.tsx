import './wording.css';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Wording } from '#shared/contract/wording.contract.ts';
import { languageOf } from '#shared/i18n/languages.ts';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { Awaiting } from '../../staff/form/Awaiting.tsx';
import { BackLink } from '../../staff/form/BackLink.tsx';
import { useKeptState } from '../../staff/form/kept.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { Select } from '../../ui/Select.tsx';
import { LanguageState } from './LanguageState.tsx';
import { type ForeignTag, type ReviewerRole, useWordingActs } from './use-wording-acts.ts';
import { WordingDialog } from './WordingDialog.tsx';
import { WordingFiles } from './WordingFiles.tsx';
import { WordingLine } from './WordingLine.tsx';
import { shownTexts, type WordingFilter, wordingFilters } from './wording-list.ts';

/** The texts of the kiosk in another language, beside the Dutch: for who reads them or words them otherwise. */
export function WordingPage() {
  const { t } = useText();
  const { orpc } = useApi();
  const [tag, setTag] = useKeptState<ForeignTag>('wording.language', 'fr');
  const languages = useQuery(orpc.wording.languages.queryOptions());
  const figures = languages.data?.find(({ language }) => language === tag);
  return (
    <div className="catalog-page">
      <PageHeader
        title={t(($) => $.wording.title)}
        subtitle={t(($) => $.wording.subtitle)}
        back={<BackLink to="/settings">{t(($) => $.wording.back)}</BackLink>}
      />
      <div className="wording-top">
        <Select<ForeignTag>
          label={t(($) => $.wording.language)}
          placeholder={t(($) => $.wording.choose)}
          value={tag}
          onChange={setTag}
          options={(languages.data ?? []).map(({ language }) => ({
            value: language,
            label: languageOf(language).ownName,
          }))}
        />
        {figures ? <LanguageState figures={figures} /> : null}
      </div>
      <TextsOfLanguage key={tag} tag={tag} />
    </div>
  );
}

function TextsOfLanguage({ tag }: { tag: ForeignTag }) {
  const { t } = useText();
  const { orpc } = useApi();
  const query = useQuery(orpc.wording.list.queryOptions({ input: { language: tag } }));
  const acts = useWordingActs(tag);
  const [filter, setFilter] = useState<WordingFilter>('all');
  const [asked, setAsked] = useState('');
  const [open, setOpen] = useState<string | null>(null);
  const [by, setBy] = useState<ReviewerRole>('nativeSpeaker');
  if (query.data === undefined) return <Awaiting query={query} />;
  const shown = shownTexts(query.data, filter, asked);
  const edited = query.data.find(({ key }: Wording) => key === open);
  return (
    <>
      <WordingFiles texts={query.data} language={languageOf(tag)} acts={acts} />
      <div className="wording-top">
        <Select<WordingFilter>
          label={t(($) => $.wording.show)}
          placeholder={t(($) => $.common.choose)}
          value={filter}
          onChange={setFilter}
          options={wordingFilters.map((value) => ({ value, label: t(($) => $.wording.filters[value]) }))}
        />
        <SearchField
          label={t(($) => $.wording.search)}
          isLabelShown
          value={asked}
          onChange={setAsked}
          clearLabel={t(($) => $.common.clear)}
        />
        <p role="status">{t(($) => $.wording.count, { count: shown.length })}</p>
      </div>
      {shown.length === 0 ? (
        <EmptyState icon="search" title={t(($) => $.wording.nothing)}>
          {t(($) => $.wording.nothingNext)}
        </EmptyState>
      ) : (
        <ul className="wording-lines">
          {shown.map((text) => (
            <WordingLine
              key={text.key}
              text={text}
              language={languageOf(tag)}
              onEdit={() => setOpen(text.key)}
            />
          ))}
        </ul>
      )}
      {edited ? (
        <WordingDialog
          key={`${edited.key} ${edited.revision}`}
          text={edited}
          language={languageOf(tag)}
          acts={acts}
          by={by}
          onBy={setBy}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </>
  );
}
