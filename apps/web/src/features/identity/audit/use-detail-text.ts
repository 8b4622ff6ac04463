import type { AuditEvent } from '@stockwire/shared/identity';
import { useMomentText } from '../parts/use-moment-text.ts';
import { usePlaces } from '../parts/use-places.ts';
import { detailText } from './detail-text.ts';

/** What events tell, in the words and by the clock of this page. */
export function useDetailText(): (detail: AuditEvent['detail']) => string {
  const { grantText, nameOf: placeText } = usePlaces();
  const momentText = useMomentText();
  return (detail) => detailText(detail, { grantText, placeText, momentText });
}
