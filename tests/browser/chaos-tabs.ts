import type { BrowserContext, Page } from '@playwright/test';
import type { Random } from './chaos-random.ts';
import { freeze } from './freeze.ts';
import { openApp } from './lector-page.ts';
import { stopServiceWorker } from './stop-service-worker.ts';

interface Tab {
  number: number;
  page: Page;
  /** Nothing holds it up now: it can speak, or come to lead. */
  isWell: boolean;
}

/** So many tabs of the app are open at most. */
const MOST_TABS = 5;

/** The tabs of the app, and what befalls them. One of them is always well, or nobody could go on. */
export class ChaosTabs {
  /** What was done, and how often. */
  readonly deeds = new Map<string, number>();
  readonly #context: BrowserContext;
  readonly #url: string;
  /** In the order in which they were opened: the first is most likely the one that leads. */
  #tabs: Tab[] = [];
  #opened = 0;
  readonly #thaws: Promise<void>[] = [];

  constructor(context: BrowserContext, url: string) {
    this.#context = context;
    this.#url = url;
  }

  async open(): Promise<void> {
    const page = await openApp(this.#context, this.#url);
    this.#tabs.push({ number: this.#opened++, page, isWell: true });
  }

  /** Does something to a tab or the service worker, whose page `page` is; gives a word for it. */
  async disturb(random: Random, page: Page): Promise<string> {
    const deed = random.pick(DEEDS);
    const ms = random.between(3000, 14_000);
    const rate = random.pick([1, 2, 4]);
    if (deed === 'stop the service worker') {
      await stopServiceWorker(this.#context, page);
      return this.#done(deed);
    }
    const victim = this.#choose(random);
    if (this.#tabs.length < MOST_TABS && (deed === 'open' || !victim)) {
      await this.open();
      return this.#done('open');
    }
    if (deed === 'open' || !victim) return this.#done('wait');
    if (deed === 'crash') await this.#crash(victim);
    else if (deed === 'close') await this.#close(victim);
    else if (deed === 'reload') await this.#reload(victim);
    else if (deed === 'freeze') await this.#freeze(victim, ms);
    else await this.#throttle(victim, rate);
    return `${this.#done(deed)} tab ${victim.number}`;
  }

  /** Waits until every frozen tab has thawed: a browser that closes would wait for them too. */
  async calmDown(): Promise<void> {
    await Promise.all(this.#thaws);
  }

  /** Half of the time the tab that leads; none when no other one is well. */
  #choose(random: Random): Tab | undefined {
    const well = this.#tabs.filter(({ isWell }) => isWell);
    const victim = random.isBelow(0.5) ? well[0] : random.pick(well);
    return well.length > 1 ? victim : undefined;
  }

  #done(deed: string): string {
    this.deeds.set(deed, (this.deeds.get(deed) ?? 0) + 1);
    return deed;
  }

  #forget(tab: Tab): void {
    this.#tabs = this.#tabs.filter((other) => other !== tab);
  }

  async #crash(tab: Tab): Promise<void> {
    this.#forget(tab);
    const session = await this.#context.newCDPSession(tab.page);
    const crashed = tab.page.waitForEvent('crash');
    session.send('Page.crash').catch(() => undefined); // it never answers
    await crashed;
    await tab.page.close();
  }

  async #close(tab: Tab): Promise<void> {
    this.#forget(tab);
    await tab.page.close();
  }

  async #reload(tab: Tab): Promise<void> {
    tab.isWell = false;
    // It queues up for the lead anew, behind the others.
    this.#forget(tab);
    this.#tabs.push(tab);
    await tab.page.reload();
    tab.isWell = true;
  }

  async #freeze(tab: Tab, ms: number): Promise<void> {
    tab.isWell = false;
    const { thawed } = await freeze(this.#context, tab.page, ms);
    this.#thaws.push(
      thawed.then(() => {
        tab.isWell = true;
      }),
    );
  }

  async #throttle(tab: Tab, rate: number): Promise<void> {
    const session = await this.#context.newCDPSession(tab.page);
    await session.send('Emulation.setCPUThrottlingRate', { rate });
  }
}

const DEEDS = [
  'crash',
  'crash',
  'close',
  'reload',
  'reload',
  'freeze',
  'freeze',
  'throttle',
  'open',
  'open',
  'stop the service worker',
] as const;
