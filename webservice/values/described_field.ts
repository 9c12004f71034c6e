/** A value that people fill in or map, as an account describes it. */
export interface DescribedField {
  readonly key: string;
  readonly label: string;
  readonly type: 'string' | 'text' | 'integer' | 'number' | 'boolean' | 'datetime';
  readonly help: string;
  /** Values to choose from; empty where anything goes. */
  readonly choices: readonly string[];
  /** Whether several values may be given. */
  readonly multiple: boolean;
}
