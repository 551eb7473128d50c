import '../../../staff/form/form.css';
import { useId, useState } from 'react';
import { useForm } from 'react-hook-form';
import type { ScaleVersion } from '#shared/contract/trajectories.contract.ts';
import { useText } from '../../../app/text.ts';
import { Form } from '../../../staff/form/Form.tsx';
import { FormDialog } from '../../../staff/form/FormDialog.tsx';
import { FormDate, FormText } from '../../../staff/form/fields.tsx';
import { useHouseDay } from '../../../staff/house-day.ts';
import { useSetScale } from './use-scales.ts';

interface Values {
  toolName: string;
  licence: string;
  licenceUntil: string | null;
}

/** The name of an instrument and what its licence says; its words are typed per domain. */
export function ToolDialog({ scale, onClose }: { scale: ScaleVersion | null; onClose: () => void }) {
  const { t } = useText();
  const formId = useId();
  const today = useHouseDay();
  const form = useForm<Values>({
    defaultValues: {
      toolName: scale?.toolName ?? '',
      licence: scale?.licence ?? '',
      licenceUntil: scale?.licenceUntil ?? null,
    },
    shouldFocusError: false,
  });
  const [basedOn] = useState(scale?.version ?? 0);
  const set = useSetScale('licensed', basedOn, onClose);
  const title = t(($) => (scale === null ? $.trajectories.scales.addTool : $.trajectories.scales.editTool));
  return (
    <FormDialog
      title={title}
      formId={formId}
      sendLabel={t(($) => $.common.save)}
      isPending={set.isPending}
      onClose={onClose}
    >
      <Form
        id={formId}
        form={form}
        fields={['toolName', 'licence', 'licenceUntil']}
        failure={set.error}
        label={title}
        firstField="toolName"
        onSave={(values) => set.mutate({ basedOn, tool: 'licensed', ...values, words: scale?.words ?? [] })}
      >
        <FormText<Values>
          control={form.control}
          name="toolName"
          label={t(($) => $.trajectories.scales.toolName)}
          hint={t(($) => $.trajectories.scales.toolNameHint)}
          maxLength={80}
          isRequired
          check={(text) => (text.trim() === '' ? t(($) => $.trajectories.scales.needsName) : undefined)}
        />
        <FormText<Values>
          control={form.control}
          name="licence"
          label={t(($) => $.trajectories.scales.licence)}
          hint={t(($) => $.trajectories.scales.licenceHint)}
          maxLength={160}
        />
        <FormDate<Values>
          control={form.control}
          name="licenceUntil"
          label={t(($) => $.trajectories.scales.licenceUntil)}
          today={today}
          unreadable={t(($) => $.catalog.unreadableDay)}
        />
      </Form>
    </FormDialog>
  );
}
