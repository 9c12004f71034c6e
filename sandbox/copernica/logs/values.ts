import { READER } from '../mailing/facts.ts';

/** Where the readers of this box live. */
export const PLACE = { countrycode: 'NL', countryname: 'Netherlands', regioncode: 'NH', city: 'Amsterdam' };

/** The head of the request with which a mail program loads an image or a browser follows a link. */
export function requestHead(path: string): string {
  return [`GET ${path} HTTP/1.1`, 'Host: tracking.example.com', `User-Agent: ${READER.useragent}`].join('\r\n');
}
