import type { Ref } from 'react';
import { Input, InputContext, type InputProps } from 'react-aria-components/Input';
import { useSlottedContext } from 'react-aria-components/slots';
import type { ResultGroup } from './Results.tsx';

interface MarkedInputProps extends InputProps {
  /** The results in sight; none while the list is closed. */
  shown: readonly ResultGroup[];
  ref?: Ref<HTMLInputElement> | undefined;
}

/**
 * The input of a list that is gone through while the text keeps the focus. React Aria keeps naming the marked result after it left the
 * list (chosen, or found no more): a screen reader would be sent to something that is not there.
 */
export function MarkedInput({ shown, ...input }: MarkedInputProps) {
  const marked = useSlottedContext(InputContext)?.['aria-activedescendant'];
  return <Input {...input} {...(marked && !isShown(marked, shown) ? { 'aria-activedescendant': '' } : {})} />;
}

/** Element ids of a list box end on the key of the option, without its spaces. */
const isShown = (elementId: string, groups: readonly ResultGroup[]): boolean =>
  groups.some(({ items }) =>
    items.some(({ id }) => elementId.endsWith(`-option-${id.replaceAll(/\s/g, '')}`)),
  );
