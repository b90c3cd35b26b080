/** A voice as the endpoint lists it. */
export interface Voice {
  id: string;
  /** The name for people. */
  label: string;
  /** A language tag in lower case, such as `en-us`. */
  language: string;
  gender: 'female' | 'male' | null;
  /** `A` is the best; voices of one model only. */
  grade: string | null;
  model: string;
  /** Can speak now, without a download. */
  available: boolean;
}
