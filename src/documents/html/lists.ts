import type { Element } from 'domhandler';

interface OpenList {
  isNumbered: boolean;
  type: string;
  next: number;
}

interface Waiting {
  level: number;
  number: string;
  isNumbered: boolean;
}

/** Keeps count of lists in lists. The first block of an item takes its number and its depth; what follows is plain text. */
export function createLists() {
  const open: OpenList[] = [];
  let waiting: Waiting | null = null;

  return {
    enterList({ name, attribs }: Element): void {
      const start = Number.parseInt(attribs['start'] ?? '1', 10);
      open.push({
        isNumbered: name === 'ol',
        type: attribs['type'] ?? '1',
        next: Number.isNaN(start) ? 1 : start,
      });
    },
    leaveList(): void {
      open.pop();
    },
    enterItem({ attribs }: Element): void {
      const list = open.at(-1);
      const value = Number.parseInt(attribs['value'] ?? '', 10);
      if (list && !Number.isNaN(value)) list.next = value;
      const isNumbered = list?.isNumbered === true;
      waiting = {
        level: Math.max(1, open.length),
        isNumbered,
        number: isNumbered ? `${formatNumber(list.next, list.type)}. ` : '',
      };
      if (list) list.next += 1;
    },
    leaveItem(): void {
      waiting = null;
    },
    /** The number of the item that has begun, once. */
    takeNumber(): string {
      const number = waiting?.number ?? '';
      if (waiting) waiting.number = '';
      return number;
    },
    /** The form of the item that has begun, once. */
    takeItem(): { level: number; numbered?: true } | null {
      if (!waiting) return null;
      const { level, isNumbered } = waiting;
      waiting = null;
      return { level, ...(isNumbered && { numbered: true }) };
    },
  };
}

function formatNumber(number: number, type: string): string {
  if (/^a$/i.test(type) && number >= 1 && number <= 26) {
    return String.fromCharCode((type === 'a' ? 96 : 64) + number);
  }
  return String(number);
}
