import { z } from 'zod';
import { randomNumbers } from '../random.ts';

const milliseconds = z.number().int().min(0).max(600_000);
const status = z.number().int().min(200).max(599);

const headers = z.record(z.string().regex(/^[\w-]+$/), z.string().regex(/^[\t\x20-\x7e]*$/));

/** The code of a service's own error: a number or a name. */
export type ErrorCode = number | string;

/** How a service answers with an error of its own; the fault `code` does so. */
export interface ErrorAnswer {
  /** The codes that exist. */
  readonly code: z.ZodType<ErrorCode>;
  readonly answer: (code: ErrorCode, message: string) => Response;
}

/** Which calls a fault strikes, and how; every fault has these properties. */
const aim = {
  operation: z.string().min(1).optional(),
  after: z.number().int().min(0).optional(),
  times: z.number().int().min(1).optional(),
  done: z.boolean().optional(),
  probability: z.number().gt(0).max(1).optional(),
  seed: z.number().int().min(0).max(4_294_967_295).optional(),
};

/**
 * What can go wrong with a call, and for which calls. An unknown property is refused, because it may be a mistyped one.
 *
 * @param errorCode the codes that the fault `code` accepts
 */
export function faultSchema(errorCode: z.ZodType<ErrorCode>) {
  return z.discriminatedUnion('fault', [
    z.strictObject({ ...aim, fault: z.literal('status'), status, body: z.string().optional(), headers: headers.optional() }),
    z.strictObject({ ...aim, fault: z.literal('hang') }),
    z.strictObject({ ...aim, fault: z.literal('html') }),
    z.strictObject({ ...aim, fault: z.literal('empty') }),
    z.strictObject({ ...aim, fault: z.literal('broken-json') }),
    z.strictObject({ ...aim, fault: z.literal('reset') }),
    z.strictObject({ ...aim, fault: z.literal('cut') }),
    z.strictObject({
      ...aim,
      fault: z.literal('body'),
      body: z.string(),
      status: status.optional(),
      contentType: z
        .string()
        .regex(/^[\x20-\x7e]+$/)
        .optional(),
    }),
    z.strictObject({ ...aim, fault: z.literal('code'), code: errorCode, message: z.string() }),
    z.strictObject({ ...aim, fault: z.literal('redirect'), status: z.number().int().min(300).max(399), location: z.string().regex(/^[\x21-\x7e]+$/) }),
    z.strictObject({ ...aim, fault: z.literal('lose-answer') }),
    z.strictObject({ ...aim, fault: z.literal('slow'), ms: milliseconds }),
  ]);
}

/**
 * A fault as it is set:
 * - `operation`: a name in any letter case, as the service writes it; all operations when missing
 * - `after`: how many calls are spared first; none when missing
 * - `times`: how often it strikes; always when missing
 * - `done`: whether the call is carried out all the same, so that only its answer is wrong
 * - `probability`: that it strikes a call which it could strike; 1 when missing
 * - `seed`: of the random numbers that decide this; the fault's id when missing
 */
export type Fault = z.infer<ReturnType<typeof faultSchema>>;

interface ArmedFault {
  id: number;
  fault: Fault;
  spared: number;
  left: number;
  random: () => number;
}

/** Spreads the seeds, because neighbouring seeds would begin with neighbouring random numbers. */
const SCATTER = 2_654_435_761;

/** The faults that are switched on. */
export class Faults {
  /** How the service answers with an error of its own. */
  readonly errors: ErrorAnswer;
  readonly #onChange: (fault: Fault, isOn: boolean) => void;
  #armed: ArmedFault[] = [];
  #lastId = 0;

  /** @param onChange called with each fault that is switched on or off, or used up */
  constructor(errors: ErrorAnswer, onChange: (fault: Fault, isOn: boolean) => void = () => {}) {
    this.errors = errors;
    this.#onChange = onChange;
  }

  /**
   * Switches a fault on.
   *
   * @returns its id
   */
  add(fault: Fault): number {
    this.#lastId += 1;
    const random = randomNumbers(Math.imul(fault.seed ?? this.#lastId, SCATTER) >>> 0);
    this.#armed.push({ id: this.#lastId, fault, spared: fault.after ?? 0, left: fault.times ?? Number.POSITIVE_INFINITY, random });
    this.#onChange(fault, true);
    return this.#lastId;
  }

  /**
   * The fault that strikes a call, if any: the oldest one that matches and that its probability lets through. This uses it up once. A fault that
   * still spares calls counts this one instead, and no fault strikes it.
   *
   * @param operation in any letter case
   */
  take(operation: string): Fault | undefined {
    const armed = this.#armed.find(({ fault, spared, random }) => fits(fault, operation) && (spared > 0 || random() < (fault.probability ?? 1)));
    if (!armed) {
      return undefined;
    }
    if (armed.spared > 0) {
      armed.spared -= 1;
      return undefined;
    }
    armed.left -= 1;
    if (armed.left === 0) {
      this.remove(armed.id);
    }
    return armed.fault;
  }

  list(): { id: number; fault: Fault; left: number | null }[] {
    return this.#armed.map(({ id, fault, left }) => ({ id, fault, left: Number.isFinite(left) ? left : null }));
  }

  /**
   * Switches one fault off.
   *
   * @returns whether it was on
   */
  remove(id: number): boolean {
    const removed = this.#armed.find((armed) => armed.id === id);
    this.#armed = this.#armed.filter((armed) => armed !== removed);
    if (removed !== undefined) {
      this.#onChange(removed.fault, false);
    }
    return removed !== undefined;
  }

  clear(): void {
    for (const { id } of this.#armed) {
      this.remove(id);
    }
  }
}

function fits(fault: Fault, operation: string): boolean {
  return fault.operation === undefined || fault.operation.toLowerCase() === operation.toLowerCase();
}
