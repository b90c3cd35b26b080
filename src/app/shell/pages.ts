import type { Component } from 'svelte';
import { t } from '../messages/messages.ts';
import type { PageName } from './route.ts';

interface PageEntry {
  /** Loads its component; rejects when that does not come. */
  load: () => Promise<Component>;
  title: () => string;
}

/** Every page: how it is loaded, and what it is called. */
export const PAGES: Record<PageName, PageEntry> = {
  start: {
    load: async () => (await import('../pages/start/StartPage.svelte')).default,
    title: () => t.shell.library,
  },
  read: {
    load: async () => (await import('../pages/read/ReadPage.svelte')).default,
    title: () => t.shell.reading,
  },
  voices: {
    load: async () => (await import('../pages/voices/VoicesPage.svelte')).default,
    title: () => t.shell.voices,
  },
  storage: {
    load: async () => (await import('../pages/storage/StoragePage.svelte')).default,
    title: () => t.shell.storage,
  },
  api: {
    load: async () => (await import('../pages/api/ApiPage.svelte')).default,
    title: () => t.shell.api,
  },
  settings: {
    load: async () => (await import('../pages/settings/SettingsPage.svelte')).default,
    title: () => t.shell.settings,
  },
};

/** The pages in the navigation, in their order. */
export const NAVIGATION = ['start', 'voices', 'storage', 'api', 'settings'] as const;
