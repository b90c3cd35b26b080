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
  /** Saved on this device by a person: a mix of other voices, or a recording. */
  isSaved: boolean;
  /** What a saved mix is made of, as `af_heart(2)+am_adam(1)`; `null` of any other voice. */
  mix: string | null;
}
