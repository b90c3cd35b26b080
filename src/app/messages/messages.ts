import { en } from './en/en.ts';

/** Every language has every message: what is missing is an error of types. */
export type Messages = Widened<typeof en>;

type Widened<T> = T extends string
  ? string
  : T extends (...args: infer Args) => string
    ? (...args: Args) => string
    : { [Key in keyof T]: Widened<T[Key]> };

/** The messages of the interface's language. It is settled before the app is mounted; another choice loads the page anew. */
export let t: Messages = en;

/** Puts a language's messages in place. */
export function useMessages(messages: Messages): void {
  t = messages;
}
