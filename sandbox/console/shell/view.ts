import type { Context } from 'hono';
import type { Html } from '../../pages/layout.ts';
import type { Desk } from '../desk.ts';
import type { Language, Text } from '../text/text.ts';
import { filled } from '../text/text.ts';
import type { ConsolePage } from './page.ts';

/** What every page of the console is drawn with. */
export interface View {
  readonly language: Language;
  /** The desk that the page shows. */
  readonly desk: Desk;
  readonly desks: readonly Desk[];
  readonly pages: readonly ConsolePage[];
  /** The page that is shown. */
  readonly page: ConsolePage;
  /** The id of the last change that the page knows; the stream of changes goes on from there. */
  readonly lastId: number;
  /** Of the scripts that the page may run. */
  readonly nonce: string;
  /** A text in the person's language, its gaps filled. */
  t(text: Text, values?: Readonly<Record<string, string | number>>): string;
  /** An address below the page's own, such as `/mailingwork/zaps/3`. */
  path(...parts: readonly (string | number)[]): string;
}

/** The context of a page's routes. */
export interface ConsoleEnv {
  Variables: { view: View; secureHeadersNonce?: string };
}

/** What speaks to a person, without the page around it. */
export type Speaking = Pick<View, 't'>;

/** Everything of a view that does not follow from the rest. */
export type ViewParts = Omit<View, 't' | 'path'>;

/** Makes a view. */
export function makeView(parts: ViewParts): View {
  const base = ['', parts.desk.key, parts.page.path].join('/');
  return {
    ...parts,
    t: (text, values = {}) => filled(text[parts.language], values),
    path: (...rest) => [base, ...rest.map((part) => encodeURIComponent(part))].join('/'),
  };
}

/** The view of a request. */
export function viewOf(context: Context<ConsoleEnv>): View {
  return context.get('view');
}

/** Answers with a part of a page, for a change in place. */
export function part(context: Context<ConsoleEnv>, content: Html): Response | Promise<Response> {
  return context.html(content);
}
