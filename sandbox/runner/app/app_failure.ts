/** An error as the app's process sends it: JSON only. */
export interface FailureParts {
  /** The error's class as the app threw it, such as `HaltedError`. */
  readonly name: string;
  readonly message: string;
  readonly code?: string | undefined;
  readonly status?: number | undefined;
  /** How long a throttled call is to wait, in seconds. */
  readonly delaySeconds?: number | undefined;
}

/** The failure of a call to the app. `name` is the class of the app's error; `ProcessCrashed` and `TimedOut` come from the runner itself. */
export class AppFailure extends Error {
  readonly code: string | undefined;
  readonly status: number | undefined;
  readonly delaySeconds: number | undefined;

  constructor({ name, message, code, status, delaySeconds }: FailureParts) {
    super(message);
    this.name = name;
    this.code = code;
    this.status = status;
    this.delaySeconds = delaySeconds;
  }
}

/** Errors whose parts the platform packs into the message, as JSON. */
const PACKED = ['AppError', 'ThrottledError'];

/** The platform appends its trace and the log to a message; these are not meant for users. */
const TRAIL = /\n+(?:What happened|Console logs):\n/;

/** Reads the parts of anything that an app may throw. */
export function partsOf(error: unknown): FailureParts {
  if (error instanceof AppFailure) {
    return error;
  }
  if (!(error instanceof Error)) {
    return { name: 'Error', message: String(error) };
  }
  const { name } = error;
  const [message = ''] = error.message.split(TRAIL);
  const packed = PACKED.includes(name) ? unpacked(message) : null;
  if (packed === null) {
    return { name, message };
  }
  return {
    name,
    message: typeof packed.message === 'string' ? packed.message : message,
    code: typeof packed.code === 'string' ? packed.code : undefined,
    status: typeof packed.status === 'number' ? packed.status : undefined,
    delaySeconds: typeof packed.delay === 'number' ? packed.delay : undefined,
  };
}

/** The message of any failure, as a person should read it. */
export function reasonOf(error: unknown): string {
  return partsOf(error).message;
}

function unpacked(message: string): { message?: unknown; code?: unknown; status?: unknown; delay?: unknown } | null {
  try {
    const parsed: unknown = JSON.parse(message);
    return typeof parsed === 'object' ? parsed : null;
  } catch {
    return null;
  }
}
