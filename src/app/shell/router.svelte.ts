import { parseHash } from './route.ts';

/** Which page is shown; follows the address. */
export class Router {
  route = $state.raw(parseHash(location.hash));
  /** Grows with each change of page, also to the same one. */
  visits = $state(0);

  constructor() {
    window.addEventListener('hashchange', () => {
      this.route = parseHash(location.hash);
      this.visits += 1;
    });
  }

  go(href: string): void {
    location.hash = href;
  }
}
