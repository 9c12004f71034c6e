import { html } from 'hono/html';
import type { Html } from '../../pages/layout.ts';
import type { PageLink } from '../account_contents.ts';
import { boxLink } from '../parts/box_link.ts';
import type { View } from '../shell/view.ts';
import { flowWords as words } from './words.ts';

/**
 * Links to the pages of the box on which a person can make something happen, at last the front page and the mails.
 *
 * @param place in the page, for ids
 * @param most how many are linked beside the front page
 */
export function boxLinks(view: View, place: string, most: number): Html {
  const { name, console } = view.desk.box;
  const front: PageLink = { label: { en: words.openAccount.en.replace('{box}', name), de: words.openAccount.de.replace('{box}', name) }, path: '/' };
  const pages = console.pages().filter(({ path }) => path !== front.path);
  const links = [...pages.slice(0, most), front].map((page) => html`<li>${boxLink(view, page, `${place}${page.path.replace(/\W/g, '-')}`)}</li>`);
  const outbox = pageLink(view, place, 'outbox', view.t(words.mails));
  return html`<ul class="links">${links}${outbox === '' ? '' : html`<li>${outbox}</li>`}</ul>`;
}

/**
 * A link to another page of the console; nothing where there is no such page.
 *
 * @param place in the page, for its id
 * @param path below the account's, such as `zaps` or `zaps/runs/7`
 */
export function pageLink({ pages, desk }: View, place: string, path: string, text: string, kind = ''): Html | string {
  const exists = pages.some((page) => page.path === path.split('/')[0]);
  return exists ? html`<a class="${kind}" id="${place}-${path.replaceAll('/', '-')}" href="/${desk.key}/${path}">${text}</a>` : '';
}
