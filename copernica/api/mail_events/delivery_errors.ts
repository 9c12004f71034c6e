import { getDocumentErrors, getTemplateErrors } from '../methods/mail_events/events.ts';
import { eventLists } from './mail_events.ts';

/** Whether another attempt can succeed: `hard` for an error that stays, `soft` for one that passes. */
export type Hardness = 'hard' | 'soft';

/** A mail could not be delivered. Each part is null where it is not told. */
export interface DeliveryError {
  readonly hardness: Hardness | null;
  /** Such as `5.1.2`, or `550`. */
  readonly code: string | null;
  /** Such as `5.1.1`, of a drag-and-drop mailing alone. */
  readonly status: string | null;
  readonly description: string | null;
  /** Such as `nohost`. */
  readonly type: string | null;
  /** Of an HTML mailing alone. */
  readonly typeDescription: string | null;
}

/** The lists of delivery errors. */
export const deliveryErrors = eventLists({
  templates: getTemplateErrors,
  documents: getDocumentErrors,
  ofTemplate: ({ status, errorcode, description, errortype }): DeliveryError => ({
    ...{ hardness: hardnessOf(status) ?? hardnessOf(errorcode), code: errorcode, status },
    ...{ description, type: errortype || null, typeDescription: null },
  }),
  ofDocument: ({ errorcode, description, errortype, errortypedescription }): DeliveryError => ({
    ...{ hardness: hardnessOf(errorcode), code: errorcode, status: null },
    ...{ description, type: errortype || null, typeDescription: errortypedescription || null },
  }),
});

/** The first digit of a code tells: 5 for a permanent error, 4 for one that may pass (RFC 5321, RFC 3463). */
function hardnessOf(code: string | null): Hardness | null {
  const [, digit] = /^\s*([45])(?:\.\d+\.\d+|\d\d)\b/.exec(code ?? '') ?? [];
  return digit === undefined ? null : digit === '5' ? 'hard' : 'soft';
}
