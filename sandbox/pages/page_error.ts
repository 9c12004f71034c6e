/** A request that a page refuses, with a sentence for the person who sent it. */
export class PageError extends Error {
  readonly status: 400 | 404;

  constructor(status: 400 | 404, message: string) {
    super(message);
    this.status = status;
  }
}

/** @throws PageError with status 404 where the value is missing */
export function found<Thing>(thing: Thing | undefined): Thing {
  if (thing === undefined) {
    throw new PageError(404, 'This page does not exist, or its link is not valid any more.');
  }
  return thing;
}
