import type { HubAddress } from '../detect/hub.ts';

/** Where the voices of Piper lie, each in folders of its own. */
const PIPER_REPO = 'rhasspy/piper-voices';

/** What names a Piper voice: `en_US-lessac-medium`. */
const PIPER_VOICE = /^[a-z]{2,3}_[A-Z]{2}-\w+-(x_low|low|medium|high)$/;

/**
 * The model that a person means: `owner/name`, its address on the hub, or the id of a Piper voice. `undefined` for
 * anything else.
 */
export function readTarget(text: string): HubAddress | undefined {
  const trimmed = text.trim();
  if (PIPER_VOICE.test(trimmed)) return { repo: PIPER_REPO, part: trimmed };
  const [, repo, revision] =
    /^(?:https:\/\/[\w.-]+\/(?=[\w.-]+\/))?([\w.-]+\/[\w.-]+?)(?:\/tree\/([\w.-]+))?\/?$/.exec(trimmed) ?? [];
  return repo ? { repo, ...(revision && { revision }) } : undefined;
}
