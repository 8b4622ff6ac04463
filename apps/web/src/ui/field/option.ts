/** One of the values that a Select or a ComboBox offers. */
export interface Option {
  id: string;
  label: string;
  /** A second, fainter line or figure that tells likenesses apart. */
  detail?: string | undefined;
  isDisabled?: boolean | undefined;
}
