import { layout as framed, message as framedMessage, type Html, type PageFrame } from '../../pages/layout.ts';

/** The frame around every page of a Copernica account. */
export const frame: PageFrame = {
  name: 'Copernica',
  menu: [
    { label: 'Account', path: '/' },
    { label: 'Outbox', path: '/outbox' },
    { label: 'Text messages', path: '/sms' },
    { label: 'Webhooks', path: '/webhooks' },
  ],
};

/**
 * A whole page.
 *
 * @param body its content below the headline
 */
export function layout(title: string, body: Html): Html {
  return framed(frame, title, body);
}

/** A page with one message. */
export function message(title: string, text: string): Html {
  return framedMessage(frame, title, text);
}
