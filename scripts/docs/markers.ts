/**
 * Puts a generated part into a page that is otherwise written by hand. It stands between two comments, such as `<!-- operations: start -->` and
 * `<!-- operations: end -->`.
 *
 * @param page Markdown
 * @param name of the part
 * @param text what it consists of, as Markdown
 * @returns the page with the part in its place
 * @throws Error where the page has no such place
 */
export function withPart(page: string, name: string, text: string): string {
  const [start, end] = [`<!-- ${name}: start -->`, `<!-- ${name}: end -->`];
  const [before, after] = [page.indexOf(start), page.indexOf(end)];
  if (before < 0 || after < before) {
    throw new Error(`The page has no place for “${name}”: it begins with ${start} and ends with ${end}.`);
  }
  return `${page.slice(0, before + start.length)}\n\n${text}\n\n${page.slice(after)}`;
}
