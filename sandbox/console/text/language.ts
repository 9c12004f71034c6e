import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import { LANGUAGES, type Language } from './text.ts';

/** The cookie that holds a person's choice. */
export const LANGUAGE_COOKIE = 'language';

/** The language of a page: the person's choice, else what the browser asks for first, else English. */
export function languageOf(context: Context): Language {
  const asked = context.req.header('accept-language') ?? '';
  const wanted = [getCookie(context, LANGUAGE_COOKIE) ?? '', ...asked.split(',').map((one) => one.trim().slice(0, 2).toLowerCase())];
  return wanted.flatMap((one) => LANGUAGES.filter((known) => known === one))[0] ?? 'en';
}
