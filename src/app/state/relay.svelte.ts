/** Whether the relay that serves this page speaks through this tab: `none` while no relay is expected here. */
export type RelayConnection = 'none' | 'connected' | 'lost' | 'refused';

export const relay: { connection: RelayConnection } = $state({ connection: 'none' });
