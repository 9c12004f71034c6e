/** A step of the story that failed. The message is the reason. */
export class StepFailed extends Error {}

/** @throws StepFailed with the reason where the condition does not hold */
export function ensure(condition: boolean, reason: string): asserts condition {
  if (!condition) {
    throw new StepFailed(reason);
  }
}

type Style = 'bold' | 'soft' | 'good' | 'bad';

const STYLES: Record<Style, string> = { bold: '1', soft: '2', good: '32', bad: '31' };
const LABEL_WIDTH = 24;

/** The terminal output of the story: numbered steps, indented lines. */
export class Screen {
  readonly #write: (text: string) => void;
  readonly #colour: boolean;
  #steps = 0;

  /**
   * @param write prints text as it is
   * @param colour whether escape sequences may be used for colours
   */
  constructor(write: (text: string) => void, colour: boolean) {
    this.#write = write;
    this.#colour = colour;
  }

  /** Writes a line at the margin. */
  line(text = '', style?: Style): void {
    this.#write(`${style === undefined ? text : this.#styled(text, style)}\n`);
  }

  /** Writes a line that belongs to the step. */
  say(text: string): void {
    this.#write(`    ${text}\n`);
  }

  /** Writes a value that belongs to the step, under its name. */
  show(name: string, value: unknown): void {
    this.#write(`      ${this.#styled(name.padEnd(LABEL_WIDTH), 'soft')} ${typeof value === 'string' ? value : JSON.stringify(value)}\n`);
  }

  /**
   * Announces a step and does it.
   *
   * @throws StepFailed for anything that goes wrong; the screen has shown it by then
   */
  async step<Result>(title: string, work: () => Promise<Result>): Promise<Result> {
    this.#steps += 1;
    this.#write(`\n${this.#styled(`${String(this.#steps).padStart(2)}  ${title}`, 'bold')}\n`);
    try {
      return await work();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.line(`✗ ${title}: ${reason}`, 'bad');
      throw new StepFailed(reason, { cause: error });
    }
  }

  #styled(text: string, style: Style): string {
    return this.#colour ? `\u001b[${STYLES[style]}m${text}\u001b[0m` : text;
  }
}
