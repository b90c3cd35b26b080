/** A text that greets a first visit: short enough to be heard in two minutes, in the public domain. */
export interface Sample {
  /** The work and who wrote it. */
  title: string;
  /** A BCP 47 tag. */
  language: string;
  text: string;
}
