/** Stands for a value that a page must not show: in a shell, the variable of this name. */
export interface Secret {
  /** Such as `PASSWORD`. */
  readonly secret: string;
}

/** Text with secrets in it. */
export type Pieces = string | readonly (string | Secret)[];

/** A request as a person can send it by hand. */
export interface HandRequest {
  readonly method: string;
  /** Below the address of the box. */
  readonly path: Pieces;
  readonly headers?: Readonly<Record<string, Pieces>>;
  /** Sent as a form; each value is encoded by the program that sends it. */
  readonly form?: readonly (readonly [name: string, value: Pieces])[];
  /** Sent as it is, in place of a form. */
  readonly body?: Pieces;
}

/** The names and values of a form, of data that may be nested: `fields[1]`, `list[0]`. */
export function formOf(data: unknown, within = ''): [string, string][] {
  if (typeof data !== 'object' || data === null) {
    return [[within, String(data ?? '')]];
  }
  return Object.entries(data).flatMap(([name, value]) => formOf(value, within === '' ? name : `${within}[${name}]`));
}
