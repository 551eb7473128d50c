import { type UseMutationResult, useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { uuidv7 } from 'uuidv7';

/** A fresh id for a command or for a thing the screen makes. */
export const newId = (): string => uuidv7();

type WithoutId<Input> = Omit<Input, 'commandId'>;

/**
 * An act of the user. The command id is made once per act and kept while the same act is tried again
 * (a lost answer, a second press): the core then gives the first answer instead of acting twice.
 */
export function useCommand<Input extends { commandId: string }, Output>(
  call: (input: Input) => Promise<Output>,
  options: { onSuccess?: (output: Output) => void; onError?: (error: unknown) => void } = {},
): UseMutationResult<Output, unknown, WithoutId<Input>> {
  const pending = useRef<{ key: string; commandId: string } | null>(null);
  return useMutation({
    mutationFn: (input: WithoutId<Input>) => {
      const key = JSON.stringify(input);
      if (pending.current?.key !== key) pending.current = { key, commandId: newId() };
      return call({ ...input, commandId: pending.current.commandId } as Input);
    },
    onSuccess: (output) => {
      pending.current = null;
      options.onSuccess?.(output);
    },
    onError: (error) => options.onError?.(error),
  });
}
