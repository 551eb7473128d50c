import { useState } from 'react';
import { Badge } from '../Badge.tsx';
import { Button } from '../Button.tsx';
import { Card } from '../Card.tsx';
import { DefinitionList } from '../DefinitionList.tsx';
import { DeskLayout } from '../desk/DeskLayout.tsx';
import { IconButton } from '../IconButton.tsx';
import { PageHeader } from '../PageHeader.tsx';
import { SearchField } from '../SearchField.tsx';
import { SidePanel } from '../SidePanel.tsx';
import { Status } from '../Status.tsx';
import { Table } from '../Table.tsx';
import { Toaster, useToast } from '../Toaster.tsx';
import { words } from './words.ts';

const nothing = () => undefined;

export function DeskScene({ lang }: { lang: string }) {
  const w = words(lang);
  return (
    <Toaster label="Berichten" closeLabel={w.close}>
      <Desk lang={lang} />
    </Toaster>
  );
}

function Desk({ lang }: { lang: string }) {
  const w = words(lang);
  const toast = useToast();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(['2']));
  const [current, setCurrent] = useState('1');
  const rows = [
    {
      id: '1',
      name: w.drill,
      who: 'Instrumentheek',
      tone: 'attention',
      word: w.late,
      due: '21/11/2026',
      fee: '3,00',
    },
    { id: '2', name: w.bike, who: "'t Velootje", tone: 'info', word: w.out, due: '14/02/2027', fee: '0,00' },
    { id: '3', name: w.pram, who: 'Babytheek', tone: 'info', word: w.out, due: '01/03/2027', fee: '20,00' },
    { id: '4', name: w.puzzle, who: 'Spelotheek', tone: 'done', word: w.inHouse, due: '–', fee: '1,50' },
    { id: '5', name: w.hedge, who: 'Instrumentheek', tone: 'danger', word: w.blocked, due: '–', fee: '4,00' },
  ] as const;
  return (
    <DeskLayout
      skipLabel={w.skip}
      houseName={w.house}
      houseDetail={w.houseDetail}
      navLabel={w.nav}
      currentId="lend"
      onGo={nothing}
      groups={[
        {
          id: 'a',
          places: [
            { id: 'today', label: w.today, icon: 'today', href: '#', count: 4, countMeaning: w.waiting },
            { id: 'lend', label: w.lendReturn, icon: 'loan', href: '#' },
            { id: 'people', label: w.people, icon: 'people', href: '#' },
            { id: 'things', label: w.things, icon: 'item', href: '#' },
            { id: 'initiatives', label: w.initiatives, icon: 'initiative', href: '#' },
          ],
        },
        {
          id: 'b',
          title: w.manage,
          places: [
            { id: 'import', label: w.import, icon: 'import', href: '#' },
            { id: 'settings', label: w.settings, icon: 'settings', href: '#' },
            { id: 'audit', label: w.audit, icon: 'audit', href: '#' },
          ],
        },
      ]}
      person={{ name: 'Noor Adriaens', role: w.role }}
      switchLabel={w.switch}
      lockLabel={w.lock}
      onSwitch={nothing}
      onLock={() => toast.show({ text: w.out, tone: 'done', action: { label: w.undo, onPress: nothing } })}
      search={
        <SearchField
          label={w.search}
          placeholder={w.search}
          value={text}
          onChange={setText}
          clearLabel={w.clear}
          keys={['Ctrl', 'K']}
          isScanTarget
          onChoose={(id) => toast.show({ text: `chosen ${id}` })}
          onSubmit={(asked) => toast.show({ text: `asked ${asked}` })}
          emptyText={w.empty}
          groups={[
            {
              id: 'p',
              title: w.people,
              items: [
                { id: 'p1', title: 'Mila Vandoorne', detail: w.personLine, icon: 'person' },
                { id: 'p2', title: 'Milan Verhelst', detail: w.address, icon: 'person' },
              ],
            },
            {
              id: 'i',
              title: w.things,
              items: [
                {
                  id: 'i1',
                  title: w.drill,
                  detail: 'IN-0042',
                  icon: 'item',
                  aside: <Status tone="done">{w.inHouse}</Status>,
                },
              ],
            },
          ]}
        />
      }
      tools={
        <>
          <Status tone="done">{w.save}</Status>
          <IconButton icon="help" label={w.help} />
        </>
      }
      side={
        <SidePanel
          title={w.drill}
          subtitle="IN-0042"
          closeLabel={w.close}
          onClose={nothing}
          footer={
            <Button variant="primary" icon="return">
              {w.kBring}
            </Button>
          }
        >
          <Status tone="attention" isFilled>
            {w.late}
          </Status>
          <DefinitionList
            layout="above"
            items={[
              { term: w.initiative, value: 'Instrumentheek' },
              { term: w.due, value: 'vrijdag 21 november' },
              { term: w.deposit, value: '€ 20,00' },
            ]}
          />
        </SidePanel>
      }
    >
      <PageHeader
        title={w.lendReturn}
        subtitle={w.personLine}
        actions={
          <Button variant="primary" icon="plus">
            {w.lend}
          </Button>
        }
      />
      <div
        style={{ display: 'grid', gridTemplateColumns: 'repeat(3, minmax(0, 1fr))', gap: 'var(--space-2)' }}
      >
        {[w.waiting, w.due, w.late].map((label, index) => (
          <Card
            key={label}
            title={label}
            aside={<Badge tone={index === 2 ? 'attention' : 'neutral'}>{index * 3 + 4}</Badge>}
          >
            {w.noticeText}
          </Card>
        ))}
      </div>
      <Table
        label={w.loans}
        rows={rows}
        rowId={(row) => row.id}
        rowText={(row) => row.name}
        selection={{ ids: chosen, onChange: setChosen, allLabel: w.choices, rowLabel: (row) => row.name }}
        currentId={current}
        onOpen={(row) => setCurrent(row.id)}
        sort={{ column: 'due', direction: 'ascending' }}
        onSort={nothing}
        columns={[
          { id: 'name', header: w.thing, renderCell: (row) => <b>{row.name}</b>, isRowHeader: true },
          { id: 'who', header: w.initiative, renderCell: (row) => row.who },
          { id: 'state', header: w.state, renderCell: (row) => <Status tone={row.tone}>{row.word}</Status> },
          { id: 'due', header: w.due, renderCell: (row) => row.due, isNumeric: true, isSortable: true },
          { id: 'fee', header: w.fee, renderCell: (row) => row.fee, isNumeric: true, isSortable: true },
        ]}
      />
    </DeskLayout>
  );
}
