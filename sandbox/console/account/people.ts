import { html } from 'hono/html';
import type { Html } from '../../pages/layout.ts';
import { boxLink, facts } from '../parts/box_link.ts';
import { card, table } from '../parts/parts.ts';
import { shownOf } from '../parts/search.ts';
import type { View } from '../shell/view.ts';
import { tableContent } from './contents.ts';
import { accountWords as words } from './words.ts';

/** How many people a list shows. */
const SHOWN = 20;

/**
 * People, newest first.
 *
 * @param text what one of their values contains
 */
export function people(view: View, text: string): Html {
  const { t, path, desk } = view;
  const { total, found } = desk.box.console.people.find(text, SHOWN);
  const rows = found.map(({ id, title, place, createdAt }) => [
    html`<a id="person-${id}" href="${path('people', id)}">${title === '' ? String(id) : title}</a>`,
    place,
    html`<time>${createdAt}</time>`,
    id,
  ]);
  const none = t(text === '' ? words.none : words.noneFound);
  return html`${shownOf(view, found.length, total)}${table([t(desk.box.console.people.one), t(words.place), t(words.created), 'ID'], rows, none)}`;
}

/** All that the account knows of a person; undefined where there is none. */
export function person(view: View, id: number): Html | undefined {
  const one = view.desk.box.console.people.get(id);
  if (one === undefined) {
    return undefined;
  }
  const links = one.pages.map((link) => boxLink(view, link));
  return html`${links.length === 0 ? '' : html`<p class="row">${links}</p>`}
${card(view.t(words.values), facts(view, one.facts))}
${one.tables.map((each) => card(view.t(each.title), tableContent(view, each)))}`;
}
