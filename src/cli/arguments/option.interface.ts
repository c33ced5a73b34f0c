/** An option of a command, for parser and help alike. */
export interface Option {
  readonly type: 'string' | 'boolean';
  readonly multiple?: true;
  /** What stands for its value in the help. */
  readonly value?: string;
  readonly about: string;
}
