import { contains } from '../../../webservice/values/matching.ts';
import { getDocumentClicks, getTemplateClicks } from '../methods/mail_events/events.ts';
import { eventLists } from './mail_events.ts';

/** A person has clicked a link in a mail. Each part is null where it is not told. */
export interface Click {
  /** The address, in which places for values of the profile may stand as they were written. */
  readonly link: string | null;
  /** Of an HTML mailing alone, as is the title. */
  readonly linkId: number | null;
  readonly linkTitle: string | null;
  readonly ip: string | null;
  readonly userAgent: string | null;
}

/** The lists of clicks. */
export const clicks = eventLists({
  templates: getTemplateClicks,
  documents: getDocumentClicks,
  ofTemplate: ({ link, ip, useragent }): Click => ({ link, linkId: null, linkTitle: null, ip, userAgent: useragent }),
  ofDocument: ({ link, link_id, link_title, ip, useragent }): Click => ({ link, linkId: link_id, linkTitle: link_title || null, ip, userAgent: useragent }),
});

/**
 * Whether a click went to an address with a certain part. One whose address is not told may have.
 *
 * @param part undefined for any address
 */
export function wentTo({ link }: Pick<Click, 'link'>, part: string | undefined): boolean {
  return part === undefined || !link || contains(link, part);
}
