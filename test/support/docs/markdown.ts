/** A heading of a page, or an anchor that is set by hand, in the order of the page. */
export interface Section {
  readonly level: number;
  /** The anchor that stands right before the heading; '' where there is none. */
  readonly id: string;
  readonly title: string;
}

/** A link or a picture. */
export interface Link {
  readonly text: string;
  readonly target: string;
}

/** A page without its blocks of code, in which nothing is marked up. */
const withoutBlocks = (page: string): string => page.replaceAll(/^( *)```[\s\S]*?^\1```$/gm, '');

const withoutCode = (page: string): string => withoutBlocks(page).replaceAll(/`[^`\n]+`/g, '');

const all = (text: string, pattern: RegExp): string[][] =>
  Array.from(text.matchAll(pattern), (match) => Array.from(match, (group: string | undefined) => group ?? ''));

/** The headings of a page. */
export function sectionsOf(page: string): Section[] {
  return all(withoutBlocks(page), /^(?:<a id="([^"]+)"><\/a>\n\n)?(#+) (.+)$/gm).map(([, id = '', marks = '', title = '']) => ({
    level: marks.length,
    id,
    title,
  }));
}

/** What links to a page may lead to: the anchors set by hand, and those that GitHub makes of headings. */
export function anchorsOf(page: string): Set<string> {
  return new Set(sectionsOf(page).flatMap(({ id, title }) => (id === '' ? [slugOf(title)] : [id, slugOf(title)])));
}

function slugOf(title: string): string {
  return title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\p{M}_ -]/gu, '')
    .replaceAll(' ', '-');
}

/** The links of a page, without its pictures. */
export function linksOf(page: string): Link[] {
  const text = withoutCode(page);
  const written = all(text, /(?<!!)\[([^\]]+)\]\(([^)\s]+)\)/g).map(([, words = '', target = '']) => ({ text: words, target }));
  return [...written, ...all(text, /<(https?:[^>\s]+)>/g).map(([, target = '']) => ({ text: target, target }))];
}

/** The pictures of a page, with what is said of them to those who do not see them. */
export function picturesOf(page: string): Link[] {
  return all(withoutCode(page), /!\[([^\]]*)\]\(([^)\s]+)\)/g).map(([, text = '', target = '']) => ({ text, target }));
}

/** What stands in italics. */
export function italicsOf(page: string): string[] {
  return all(withoutCode(page).replaceAll(/\*\*/g, '\0'), /(?<!\\)\*(?=\S)([^*\0\n]+)\*/g).map(([, text = '']) => text);
}

/** What is bold. */
export function boldOf(page: string): string[] {
  return all(withoutCode(page), /\*\*(?=\S)(.+?)\*\*/g).map(([, text = '']) => text);
}

/** The part of a page from an anchor to the next heading of the same level. */
export function partOf(page: string, id: string): string {
  const [, after = ''] = page.split(`<a id="${id}"></a>`);
  return after.split(/\n<a id=/)[0] ?? '';
}

/** The numbered steps in a part of a page. */
export function stepsOf(part: string): string[] {
  return all(part, /^\d+\. (.+)$/gm).map(([, step = '']) => step);
}

/** The commands of a page, one for each program that is run. */
export function commandsOf(page: string): string[] {
  return all(page, /^ *```bash\n([\s\S]*?)^ *```$/gm)
    .flatMap(([, text = '']) => text.split(/\n|&&/))
    .map((command) => command.replace(/#.*/, '').trim())
    .filter((command) => command !== '');
}
