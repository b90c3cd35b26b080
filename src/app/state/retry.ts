import { ApiFailure } from '../client/failure.ts';

/** How long to wait before each further attempt, in milliseconds. */
const WAITS = [300, 700, 1500, 3000, 6000];

/** Repeats what fails because the voice is not awake yet, as in the first moments of a page. */
export async function retryWhileWaking<T>(attempt: () => Promise<T>): Promise<T> {
  for (const wait of WAITS) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof ApiFailure && error.status === 503)) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
  return attempt();
}
