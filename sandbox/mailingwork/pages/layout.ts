import { layout as framed, message as framedMessage, type Html, type PageFrame } from '../../pages/layout.ts';

/** The frame around every page of a MAILINGWORK account. */
export const frame: PageFrame = {
  name: 'MAILINGWORK',
  menu: [
    { label: 'Account', path: '/' },
    { label: 'Outbox', path: '/outbox' },
    { label: 'Notifications', path: '/notifications' },
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
