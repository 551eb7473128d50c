import './network.css';
import { useForm, useWatch } from 'react-hook-form';
import type { Joining } from '#shared/contract/network.contract.ts';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { Form } from '../../staff/form/Form.tsx';
import { FormText } from '../../staff/form/fields.tsx';
import { failureOnTop, type RefusalFields, useRefusalAtField } from '../../staff/form/refusals.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import { Stage } from '../session/Stage.tsx';
import { StepHeading } from '../session/StepHeading.tsx';
import { CompareDigits } from './CompareDigits.tsx';
import { useNetwork } from './use-network.ts';
import { useTask } from './use-task.ts';

/** An empty computer wants to belong to a house. */
export function JoinPage({ onBack }: { onBack: () => void }) {
  return (
    <Stage houseName="Deelbalie" isWide>
      <JoinFlow onBack={onBack} />
    </Stage>
  );
}

/** What stands on the hub's screen is typed here, and six digits are compared. */
export function JoinFlow({ onBack }: { onBack: () => void }) {
  const { client } = useApi();
  const joining = useNetwork({ isImpatient: true })?.joining ?? null;
  const answer = useTask(client.network.answerJoin);
  const cancel = useTask(client.network.cancelJoin);
  const isUnderWay = joining !== null && joining.state !== 'failed';
  return (
    <div className="network-flow" aria-live="polite">
      {isUnderWay ? (
        <UnderWay
          joining={joining}
          isSending={answer.isPending}
          onAnswer={(isSame) => answer.mutate({ isSame })}
          onCancel={() => cancel.mutate(undefined)}
        />
      ) : (
        <AskForm failed={joining?.state === 'failed' ? joining.reason : null} onBack={onBack} />
      )}
    </div>
  );
}

const refusals: RefusalFields<{ address: string; code: string }> = {
  'network.addressUnreadable': 'address',
  'network.pictureUnreadable': 'address',
  'network.codeUnreadable': 'code',
};

function AskForm({
  failed,
  onBack,
}: {
  failed: Extract<Joining, { state: 'failed' }>['reason'] | null;
  onBack: () => void;
}) {
  const { t } = useText();
  const { client } = useApi();
  const form = useForm({ defaultValues: { address: '', code: '' }, shouldFocusError: false });
  const picture = useWatch({ control: form.control, name: 'address' });
  const putAtField = useRefusalAtField(form, refusals);
  const join = useTask((values: { address: string; code: string }) =>
    isPicture(values.address)
      ? client.network.join({ way: 'picture', picture: values.address })
      : client.network.join({ way: 'code', ...values }),
  );
  const words = failed === null ? '' : t(($) => $.network.join.failed[failed]);
  const end = words.indexOf('. ') + 1;
  return (
    <>
      <StepHeading title={t(($) => $.network.join.title)}>{t(($) => $.network.join.intro)}</StepHeading>
      {failed === null ? null : <ErrorPanel title={words.slice(0, end)} next={words.slice(end).trim()} />}
      <section className="set-up-list">
        <h2>{t(($) => $.network.join.howTitle)}</h2>
        <p>{t(($) => $.network.join.how)}</p>
      </section>
      <Form
        form={form}
        label={t(($) => $.network.join.title)}
        fields={['address', 'code']}
        failure={failureOnTop(join.error, refusals)}
        isShort
        firstField="address"
        onSave={(values) => join.mutate(values, { onError: putAtField })}
      >
        <FormText
          control={form.control}
          name="address"
          label={t(($) => $.network.join.address)}
          hint={t(($) => $.network.join.addressHint)}
          maxLength={1000}
          isCode
          isRequired
          check={(text) => (text.trim() === '' ? t(($) => $.network.join.addressMissing) : undefined)}
        />
        <FormText
          control={form.control}
          name="code"
          label={t(($) => $.network.join.code)}
          hint={t(($) => $.network.join.codeHint)}
          maxLength={20}
          isCode
          isRequired
          check={(text) =>
            text.trim() === '' && !isPicture(picture) ? t(($) => $.network.join.codeMissing) : undefined
          }
        />
        <div className="set-up-buttons">
          <Button size="large" icon="back" onPress={onBack}>
            {t(($) => $.network.join.back)}
          </Button>
          <Button
            type="submit"
            variant="primary"
            size="large"
            isPending={join.isPending}
            pendingLabel={t(($) => $.common.working)}
          >
            {t(($) => $.network.join.send)}
          </Button>
        </div>
      </Form>
    </>
  );
}

/** A scanner read the picture on the hub's screen into the field of the address: it says everything. */
const isPicture = (text: string): boolean => text.trim().toUpperCase().startsWith('DEELBALIE:');

function UnderWay(props: {
  joining: Exclude<Joining, { state: 'failed' }>;
  isSending: boolean;
  onAnswer: (isSame: boolean) => void;
  onCancel: () => void;
}) {
  const { t } = useText();
  const { joining, isSending } = props;
  return (
    <>
      {joining.state === 'asking' ? (
        <>
          <StepHeading title={t(($) => $.network.join.asking)}>
            {t(($) => $.network.join.askingText)}
          </StepHeading>
          <Spinner label={t(($) => $.network.join.asking)} />
        </>
      ) : joining.isAnswered ? (
        <>
          <StepHeading title={t(($) => $.network.join.waiting)}>
            {t(($) => $.network.join.waitingText)}
          </StepHeading>
          <p className="network-digits num" dir="ltr">
            <span>{joining.digits.slice(0, 3)}</span> <span>{joining.digits.slice(3)}</span>
          </p>
        </>
      ) : (
        <CompareDigits
          digits={joining.digits}
          title={t(($) => $.network.join.compareTitle)}
          text={t(($) => $.network.join.compareText)}
          about={t(($) => $.network.join.will, {
            name: joining.name,
            role: t(($) => $.network.roles[joining.role]),
          })}
          isPending={isSending}
          onAnswer={props.onAnswer}
        />
      )}
      <div className="set-up-buttons">
        <Button onPress={props.onCancel}>{t(($) => $.network.join.cancel)}</Button>
      </div>
    </>
  );
}
