import { useFailureText } from '../../../app/failure-text.ts';
import { useToast } from '../../../ui/Toaster.tsx';

/** Says why a photo was not taken. */
export function usePhotoFailure(): (error: unknown) => void {
  const toast = useToast();
  const failureText = useFailureText();
  return (error) => void toast.show({ tone: 'danger', text: failureText(error) });
}
