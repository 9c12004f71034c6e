import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** The purpose of a personal link. The code of one purpose is not valid for another. */
export type CodePurpose = 'profile' | 'unsubscribe' | 'optin' | 'optout';

/** Codes of personal links, such as a confirmation link: the id and a signature that only this account can create. Nothing needs to be stored. */
export class Codes {
  readonly #key = randomBytes(16);

  /** @returns the code of a link, safe to use in a path */
  make(purpose: CodePurpose, id: number): string {
    return `${id}-${this.#seal(purpose, id)}`;
  }

  /** @returns the id in a code, or undefined when the code is not for this account and purpose */
  open(purpose: CodePurpose, code: string): number | undefined {
    const match = /^(\d{1,15})-([0-9a-f]{16})$/.exec(code);
    if (!match) {
      return undefined;
    }
    const id = Number(match[1]);
    const genuine = timingSafeEqual(Buffer.from(this.#seal(purpose, id)), Buffer.from(match[2] ?? ''));
    return genuine ? id : undefined;
  }

  #seal(purpose: CodePurpose, id: number): string {
    return createHmac('sha256', this.#key).update(`${purpose} ${id}`).digest('hex').slice(0, 16);
  }
}
