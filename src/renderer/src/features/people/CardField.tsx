import { useId, useState } from 'react';
import { useFailureText } from '../../app/failure-text.ts';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useToast } from '../../ui/Toaster.tsx';
import { readTypedCard } from './card-number.ts';

export interface CardFieldProps {
  value: string;
  onChange: (value: string) => void;
  error?: string | undefined;
  id?: string | undefined;
  label?: string | undefined;
  optionalText?: string | undefined;
}

/**
 * A card, scanned or typed, or a fresh house number for one that is still to be made. As soon as a pass is recognised
 * and the field is left, its number is hidden but for three digits.
 */
export function CardField(props: CardFieldProps) {
  const { value, onChange, error, label, optionalText } = props;
  const { t } = useText();
  const { client } = useApi();
  const toast = useToast();
  const failureText = useFailureText();
  const ownId = useId();
  const id = props.id ?? ownId;
  const [isTyping, setTyping] = useState(false);
  const card = readTypedCard(value);
  const takeNew = () =>
    client.people.nextCardNumber().then(
      ({ number }) => onChange(number),
      (error: unknown) => void toast.show({ tone: 'danger', text: failureText(error) }),
    );
  if (card.is === 'uitpas' && !isTyping) {
    return (
      <div className="ui-field" data-invalid={error === undefined ? undefined : ''}>
        <p className="ui-field-label" id={`${id}-label`}>
          {label ?? t(($) => $.people.card.label)}
        </p>
        {error === undefined ? null : (
          <p className="ui-field-error">
            <Icon name="warning" /> {error}
          </p>
        )}
        <p className="card-known" aria-labelledby={`${id}-label`}>
          <Icon name="card" />
          <span>UiTPAS</span>
          <span className="num">{card.shown}</span>
          <Button id={id} size="small" variant="quiet" icon="close" onPress={() => onChange('')}>
            {t(($) => $.people.card.other)}
          </Button>
        </p>
      </div>
    );
  }
  return (
    <div className="card-entry" onFocus={() => setTyping(true)} onBlur={() => setTyping(false)}>
      <TextField
        id={id}
        label={label ?? t(($) => $.people.card.label)}
        hint={t(($) => $.people.card.hint)}
        icon="card"
        width="m"
        isCode
        maxLength={64}
        value={value}
        onChange={onChange}
        error={error}
        optionalText={optionalText}
        echo={card.is === 'house' ? t(($) => $.people.card.isHouse) : undefined}
      />
      <Button variant="quiet" icon="plus" onPress={() => void takeNew()}>
        {t(($) => $.people.card.takeNew)}
      </Button>
    </div>
  );
}

/** What is wrong with a typed card, in words; nothing for an empty field. */
export function useCardCheck(): (text: string) => string | undefined {
  const { t } = useText();
  return (text) => {
    const { is } = readTypedCard(text);
    return is === 'item' || is === 'damaged' || is === 'unknown'
      ? t(($) => $.people.card.problems[is])
      : undefined;
  };
}
