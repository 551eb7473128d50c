import { useState } from 'react';
import { Badge } from '../Badge.tsx';
import { Button } from '../Button.tsx';
import { Card } from '../Card.tsx';
import { Checkbox } from '../Checkbox.tsx';
import { DateField } from '../DateField.tsx';
import { DefinitionList } from '../DefinitionList.tsx';
import { EmptyState } from '../EmptyState.tsx';
import { ErrorPanel } from '../ErrorPanel.tsx';
import { ErrorSummary } from '../ErrorSummary.tsx';
import { IconButton } from '../IconButton.tsx';
import { KeyHint } from '../KeyHint.tsx';
import { MenuButton } from '../MenuButton.tsx';
import { MoneyField } from '../MoneyField.tsx';
import { NumberField } from '../NumberField.tsx';
import { PageHeader } from '../PageHeader.tsx';
import { ProgressBar } from '../ProgressBar.tsx';
import { RadioGroup } from '../RadioGroup.tsx';
import { Select } from '../Select.tsx';
import { Spinner } from '../Spinner.tsx';
import { Status } from '../Status.tsx';
import { Switch } from '../Switch.tsx';
import { Tabs } from '../Tabs.tsx';
import { TextArea } from '../TextArea.tsx';
import { TextField } from '../TextField.tsx';
import { words } from './words.ts';

const nothing = () => undefined;

export function Controls({ lang }: { lang: string }) {
  const w = words(lang);
  const [tab, setTab] = useState<'loans' | 'notes'>('loans');
  return (
    <div className="g-page">
      <PageHeader
        title={w.personName}
        subtitle={w.personLine}
        icon="person"
        status={
          <Status tone="done" isFilled>
            {w.open}
          </Status>
        }
        actions={
          <>
            <MenuButton
              label={w.more}
              actions={[
                { id: 'a', label: w.print, icon: 'print', onPress: nothing, keys: ['Ctrl', 'P'] },
                { id: 'b', label: w.remove, icon: 'trash', isDanger: true, onPress: nothing },
              ]}
            />
            <Button icon="edit">{w.edit}</Button>
            <Button variant="primary" icon="loan">
              {w.lend}
            </Button>
          </>
        }
      />
      <div className="g-row">
        <Button variant="primary">{w.save}</Button>
        <Button>{w.cancel}</Button>
        <Button variant="quiet" icon="undo">
          {w.undo}
        </Button>
        <Button variant="danger" icon="trash">
          {w.remove}
        </Button>
        <Button isPending pendingLabel={w.saving} variant="primary">
          {w.save}
        </Button>
        <Button isDisabled>{w.save}</Button>
        <Button size="small">{w.edit}</Button>
        <Button size="large" variant="primary" iconAfter="forward">
          {w.next}
        </Button>
        <IconButton icon="settings" label={w.settings} />
        <IconButton icon="eye" label={w.settings} variant="secondary" />
        <KeyHint keys={['Ctrl', 'K']} />
        <Badge>12</Badge>
        <Badge tone="attention">3</Badge>
        <Badge tone="accent">7</Badge>
      </div>
      <div className="g-row">
        <Status tone="done">{w.inHouse}</Status>
        <Status tone="info">{w.out}</Status>
        <Status tone="attention">{w.late}</Status>
        <Status tone="danger">{w.blocked}</Status>
        <Status tone="neutral">{w.unknown}</Status>
        <Status tone="done" isFilled>
          {w.inHouse}
        </Status>
        <Status tone="info" isFilled>
          {w.out}
        </Status>
        <Status tone="attention" isFilled>
          {w.late}
        </Status>
        <Status tone="danger" isFilled>
          {w.blocked}
        </Status>
      </div>
      <div className="g-columns">
        <Card title={w.fields} icon="edit">
          <Fields lang={lang} />
        </Card>
        <Card title={w.choices} icon="check">
          <Choices lang={lang} />
        </Card>
        <div className="g-page" style={{ padding: 0 }}>
          <ErrorSummary title={w.check} errors={[{ fieldId: 'birth', text: w.dayError }]} />
          <Card title={w.facts} aside={<Badge>4</Badge>}>
            <DefinitionList
              items={[
                { term: w.phone, value: <bdi dir="ltr">056 00 00 00</bdi> },
                { term: w.card, value: <bdi dir="ltr">•••• 4821</bdi> },
                { term: w.address, value: 'Sint-Elders 12, 8500 Kortrijk' },
              ]}
            />
          </Card>
          <ProgressBar
            label={w.importing}
            value={38}
            valueText="38 000 / 100 000"
            onCancel={nothing}
            cancelLabel={w.cancel}
          />
          <ProgressBar label={w.importing} value={null} />
          <Spinner label={w.loading} />
        </div>
      </div>
      <ErrorPanel
        title={w.errorTitle}
        kept={w.errorKept}
        next={w.errorNext}
        referenceLabel={w.reference}
        reference="K7Q-4M2"
        actions={<Button icon="refresh">{w.retry}</Button>}
      />
      <Tabs
        label={w.facts}
        selected={tab}
        onChange={setTab}
        items={[
          {
            id: 'loans',
            label: w.loans,
            count: 3,
            content: (
              <EmptyState
                icon="loan"
                title={w.empty}
                action={
                  <Button variant="primary" icon="scan">
                    {w.scan}
                  </Button>
                }
              >
                {w.emptyNext}
              </EmptyState>
            ),
          },
          { id: 'notes', label: w.notes, content: w.notes },
        ]}
      />
    </div>
  );
}

function Fields({ lang }: { lang: string }) {
  const w = words(lang);
  const [text, setText] = useState('Mila Vandoorne');
  const [cents, setCents] = useState<number | null>(1250);
  const [day, setDay] = useState<string | null>('2019-05-03');
  const [count, setCount] = useState<number | null>(2);
  const [choice, setChoice] = useState<'a' | 'b' | null>(null);
  return (
    <div className="g-page" style={{ padding: 0, gap: 'var(--space-2)' }}>
      <TextField label={w.name} value={text} onChange={setText} hint={w.nameHint} />
      <TextField label={w.phone} optionalText={w.optional} value="" onChange={nothing} icon="phone" isCode />
      <DateField
        label={w.birth}
        id="birth"
        value={day}
        onChange={setDay}
        today="2026-11-23"
        unreadable={w.dayError}
        error={w.dayError}
      />
      <div className="g-row">
        <MoneyField label={w.deposit} value={cents} onChange={setCents} unreadable={w.dayError} />
        <NumberField label={w.amount} value={count} onChange={setCount} min={0} lessLabel="-" moreLabel="+" />
      </div>
      <Select
        label={w.initiative}
        placeholder={w.choose}
        value={choice}
        onChange={setChoice}
        options={[
          { value: 'a', label: 'Instrumentheek', hint: w.hours },
          { value: 'b', label: "'t Velootje" },
        ]}
      />
      <TextArea label={w.notes} value="" onChange={nothing} rows={2} />
    </div>
  );
}

function Choices({ lang }: { lang: string }) {
  const w = words(lang);
  const [isOn, setOn] = useState(true);
  const [one, setOne] = useState<'a' | 'b' | 'c' | null>('a');
  return (
    <div className="g-page" style={{ padding: 0, gap: 'var(--space-2)' }}>
      <RadioGroup
        legend={w.howPaid}
        value={one}
        onChange={setOne}
        options={[
          { value: 'a', label: w.cash },
          { value: 'b', label: w.payCard, hint: w.hours },
          { value: 'c', label: w.voucher, isDisabled: true },
        ]}
      />
      <Checkbox label={w.partsComplete} hint={w.nameHint} isChecked={isOn} onChange={setOn} />
      <Checkbox label={w.partsComplete} isChecked={false} isMixed onChange={nothing} />
      <Checkbox label={w.partsComplete} isChecked={false} onChange={nothing} />
      <Switch
        label={w.mayOnKiosk}
        isOn={isOn}
        onChange={setOn}
        onText={w.on}
        offText={w.off}
        hint={w.nameHint}
      />
      <Switch label={w.mayOnKiosk} isOn={false} onChange={nothing} onText={w.on} offText={w.off} />
    </div>
  );
}
