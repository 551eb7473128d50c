import './stock.css';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useText } from '../../app/text.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { ArticlesTab } from './articles/ArticlesTab.tsx';
import { MoveTab } from './move/MoveTab.tsx';
import { TakesTab } from './takes/TakesTab.tsx';

type Tab = 'takes' | 'articles' | 'move';

/** Counting, what runs out, and where things stand. */
export function StockPage() {
  const { t } = useText();
  const navigate = useNavigate();
  const { tab = 'takes' } = useSearch({ from: '/stock' });
  const tabs: { id: Tab; label: string; content: React.ReactNode }[] = [
    { id: 'takes', label: t(($) => $.stock.tabs.takes), content: <TakesTab /> },
    { id: 'articles', label: t(($) => $.stock.tabs.articles), content: <ArticlesTab /> },
    { id: 'move', label: t(($) => $.stock.tabs.move), content: <MoveTab /> },
  ];
  return (
    <div className="stock-page">
      <PageHeader title={t(($) => $.stock.title)} subtitle={t(($) => $.stock.subtitle)} />
      <Tabs
        label={t(($) => $.stock.title)}
        selected={tab}
        onChange={(next) => void navigate({ to: '/stock', replace: true, search: { tab: next } })}
        items={tabs}
      />
    </div>
  );
}
