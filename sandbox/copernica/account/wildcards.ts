/**
 * Whether a text fits a pattern, without regard to letter case: `%` stands for any characters, `_` for one. It takes at most the product of both lengths in
 * steps, whatever the pattern; a regular expression could take far longer.
 */
export function matchesPattern(text: string, pattern: string): boolean {
  const [letters, wanted] = [Array.from(text.toLowerCase()), Array.from(pattern.toLowerCase())];
  let at = 0;
  let wantedAt = 0;
  // Where the last `%` stands, and up to where it reaches so far.
  let star = -1;
  let reach = 0;
  while (at < letters.length) {
    if (wanted[wantedAt] === '%') {
      star = wantedAt;
      reach = at;
      wantedAt += 1;
    } else if (wanted[wantedAt] === '_' || wanted[wantedAt] === letters[at]) {
      at += 1;
      wantedAt += 1;
    } else if (star >= 0) {
      reach += 1;
      at = reach;
      wantedAt = star + 1;
    } else {
      return false;
    }
  }
  return wanted.slice(wantedAt).every((letter) => letter === '%');
}
